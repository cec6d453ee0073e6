package org.dateline.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A half-open stretch of time, `[start, end)`: the start belongs to it, the end does not.
///
/// Day counts over any partition of an interval therefore add up. An end that nobody has stated yet
/// is [#OPEN_END].
public record Interval(Instant start, Instant end) {

    /// The end of what has no stated end.
    public static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

    /// The start of what has no stated start.
    public static final Instant OPEN_START = Instant.parse("0000-01-01T00:00:00Z");

    public static final Interval ALL = new Interval(OPEN_START, OPEN_END);

    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "An interval ends after it starts: " + start + " / " + end);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean contains(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean intersects(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /// The part that both have in common, or nothing where they only touch.
    public Optional<Interval> intersection(Interval other) {
        if (!intersects(other)) {
            return Optional.empty();
        }
        return Optional.of(new Interval(later(start, other.start), earlier(end, other.end)));
    }

    /// The smallest interval that holds both.
    public Interval hull(Interval other) {
        return new Interval(earlier(start, other.start), later(end, other.end));
    }

    public boolean isOpenEnded() {
        return end.equals(OPEN_END);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
