package org.dateline.editing;

import java.util.List;

/// An event as it is typed.
///
/// @param id empty for a new one
/// @param category code
/// @param stage code; empty for what is no step of a deployment
/// @param time set whatever the claims say; empty where it follows from them
public record EventDraft(
        String id,
        String category,
        String title,
        String stage,
        TimeDraft time,
        List<ClaimDraft> claims) {

    public EventDraft {
        claims = List.copyOf(claims);
    }

    public EventDraft withClaims(List<ClaimDraft> other) {
        return new EventDraft(id, category, title, stage, time, other);
    }

    public EventDraft titled(String other) {
        return new EventDraft(id, category, other, stage, time, claims);
    }
}
