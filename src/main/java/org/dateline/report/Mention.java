package org.dateline.report;

/// A toponym in a claim, written as the report writes it.
public record Mention(String toponym, Role role) {

    /// What the place is to the claim.
    public enum Role {
        AT,
        ORIGIN,
        DESTINATION
    }
}
