package org.dateline.report;

import java.time.Instant;
import java.util.Optional;

/// That a claim no longer stands: its source took it back, or a later claim took its place. The
/// claim stays readable, with the reason; from then on it counts for nothing.
///
/// @param since from when; whoever asks what was known before then is told the claim as it stood
/// @param because in our words
/// @param by the id of the claim that took its place, where one did
public record Lapse(Kind kind, Instant since, String because, Optional<String> by) {

    /// How a claim stopped standing.
    public enum Kind {
        /// A later claim of the same source or speaker took its place.
        SUPERSEDED,
        /// Whoever made it took it back.
        RETRACTED
    }

    /// Whether it had happened before `instant`; as with reports, `instant` itself is not part of
    /// what was known by then.
    public boolean knownBy(Instant instant) {
        return since.isBefore(instant);
    }
}
