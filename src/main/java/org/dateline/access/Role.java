package org.dateline.access;

/// What a person may do. Each role may do all that those before it may.
public enum Role {
    /// Reads.
    VIEWER,
    /// Writes situations, reports, events and claims.
    EDITOR,
    /// Keeps the accounts and sees the log.
    ADMINISTRATOR;

    public boolean atLeast(Role wanted) {
        return compareTo(wanted) >= 0;
    }
}
