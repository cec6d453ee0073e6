package org.dateline.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.time.Interval;

/// How a film runs through a period.
///
/// @param step how far each picture is from the one before; empty to have one chosen so that there
///   are at most 96
/// @param millisEach how long each picture stands
/// @param widthPx an even number; the height follows from 16:9
public record FilmPace(Optional<Duration> step, int millisEach, int widthPx) {
    /// Four pictures a second, 1280 × 720.
    public static final FilmPace USUAL = new FilmPace(Optional.empty(), 250, 1280);

    /// The most pictures in a film.
    public static final int MOST_FRAMES = 240;

    private static final int CHOSEN_FRAMES = 96;
    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofDays(1),
                    Duration.ofDays(7),
                    Duration.ofDays(30),
                    Duration.ofDays(365));

    /// @throws SnapshotRefused if a number is out of bounds
    public FilmPace {
        if (millisEach < 100 || millisEach > 5000) {
            throw new SnapshotRefused("pace", "100 to 5000 milliseconds a picture");
        }
        if (widthPx < 320 || widthPx > 1920 || widthPx % 32 != 0) {
            throw new SnapshotRefused("width", "320 to 1920, a multiple of 32");
        }
        if (step.filter(s -> s.compareTo(Duration.ofMinutes(1)) < 0).isPresent()) {
            throw new SnapshotRefused("step", "a minute or more");
        }
    }

    int heightPx() {
        return widthPx * 9 / 16;
    }

    /// The ends of the pictures' intervals: one step after the start, and so on to the end.
    ///
    /// @throws SnapshotRefused if the asked step makes more than 240 pictures
    List<Instant> instants(Interval period) {
        Duration each = step.orElseGet(() -> chosen(period));
        if (period.length().dividedBy(each) >= MOST_FRAMES) {
            throw new SnapshotRefused(
                    "step", "at least " + period.length().dividedBy(MOST_FRAMES - 1));
        }
        List<Instant> instants = new ArrayList<>();
        for (Instant at = period.start().plus(each);
                at.isBefore(period.end());
                at = at.plus(each)) {
            instants.add(at);
        }
        instants.add(period.end());
        return instants;
    }

    private static Duration chosen(Interval period) {
        return STEPS.stream()
                .filter(s -> period.length().dividedBy(s) < CHOSEN_FRAMES)
                .findFirst()
                .orElseGet(() -> period.length().dividedBy(CHOSEN_FRAMES - 1));
    }
}
