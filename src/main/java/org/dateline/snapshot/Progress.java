package org.dateline.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Hears how far the making of a film is, and says whether to go on.
@FunctionalInterface
public interface Progress {

    /// @param done frames written
    /// @param of all frames
    /// @return false to stop; what is half made is thrown away
    boolean reached(int done, int of);

    /// The same, stopped after a time.
    default Progress within(Duration most, InstantSource clock) {
        Instant end = clock.instant().plus(most);
        return (done, of) -> reached(done, of) && !clock.instant().isAfter(end);
    }
}
