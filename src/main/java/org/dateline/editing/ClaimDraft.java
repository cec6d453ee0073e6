package org.dateline.editing;

import java.util.List;

/// A claim as it is typed.
///
/// @param id empty for a new one
/// @param report the id of the report that makes it
public record ClaimDraft(
        String id,
        String report,
        String says,
        String attributedTo,
        TimeDraft time,
        List<PlaceDraft> where,
        FigureDraft figure,
        String note,
        LapseDraft lapse) {

    public ClaimDraft {
        where = List.copyOf(where);
    }

    /// A new claim that only says something.
    public static ClaimDraft of(String report, String says) {
        return new ClaimDraft(
                "",
                report,
                says,
                "",
                TimeDraft.NONE,
                List.of(),
                FigureDraft.NONE,
                "",
                LapseDraft.NONE);
    }

    /// The same by another report.
    public ClaimDraft by(String other) {
        return new ClaimDraft(id, other, says, attributedTo, time, where, figure, note, lapse);
    }

    public ClaimDraft lapsed(LapseDraft how) {
        return new ClaimDraft(id, report, says, attributedTo, time, where, figure, note, how);
    }
}
