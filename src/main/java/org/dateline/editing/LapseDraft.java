package org.dateline.editing;

import java.time.ZoneOffset;
import java.util.Optional;
import org.dateline.report.Lapse;
import org.dateline.time.IsoTime;

/// That a claim no longer stands, as it is typed.
///
/// @param kind empty while the claim stands
/// @param since EDTF; the first instant that it names
/// @param by the id of the claim that took its place; empty for none
public record LapseDraft(Optional<Lapse.Kind> kind, String since, String because, String by) {
    public static final LapseDraft NONE = new LapseDraft(Optional.empty(), "", "", "");

    static LapseDraft of(Optional<Lapse> lapse) {
        return lapse.map(
                        l ->
                                new LapseDraft(
                                        Optional.of(l.kind()),
                                        IsoTime.write(l.since(), ZoneOffset.UTC),
                                        l.because(),
                                        l.by().orElse("")))
                .orElse(NONE);
    }
}
