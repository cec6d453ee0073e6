package org.dateline.access;

import java.time.Instant;

/// One line of the log.
///
/// @param number counted from 1; 0 while it is not yet written
/// @param person name of who did it
/// @param door through which: `POST /import`, `page /situations`, `start`, `task`
/// @param action what was done, as a short code: `revision`, `account.role` …
/// @param situation empty where it concerns none
/// @param revision that was made; 0 where none was
/// @param subject in words, or the account that is concerned
public record AuditEntry(
        long number,
        Instant at,
        String person,
        String door,
        String action,
        String situation,
        long revision,
        String subject) {

    private static final int LONGEST = 1_000;

    public AuditEntry {
        subject = cut(subject);
        person = cut(person);
        door = cut(door);
    }

    /// About an account or a sign-in.
    static AuditEntry of(Instant at, String person, String door, String action, String subject) {
        return new AuditEntry(0, at, person, door, action, "", 0, subject);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
