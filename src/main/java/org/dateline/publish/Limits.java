package org.dateline.publish;

import java.time.Duration;

/// How much the desk takes on.
///
/// @param running files made at the same time
/// @param waiting who may wait for one of them; more are sent away
/// @param waitingLarge who may wait for a large one, of which one is made at a time
/// @param patience how long anybody waits before being sent away
/// @param longest how long the making of a film or a deck may take
/// @param shelfBytes finished files kept in memory
public record Limits(
        int running,
        int waiting,
        int waitingLarge,
        Duration patience,
        Duration longest,
        long shelfBytes) {

    /// As many as there are processors, at least two, so that a film never holds up all pictures.
    public static Limits usual(int processors) {
        return new Limits(
                Math.max(2, processors),
                32,
                4,
                Duration.ofSeconds(20),
                Duration.ofMinutes(3),
                64L << 20);
    }
}
