package org.dateline.cql;

import java.time.Instant;
import org.dateline.time.Interval;

/// An instant, or an interval whose end belongs to it or does not.
///
/// @param endOpen whether `end` is the first instant after it
public record Period(Instant start, Instant end, boolean endOpen) {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A period ends after it starts");
        }
    }

    /// Spread widely: instants of one situation differ little, and mostly by whole minutes.
    @Override
    public int hashCode() {
        long mixed =
                start.getEpochSecond() * 0x9E3779B97F4A7C15L
                        + end.getEpochSecond() * 0xC2B2AE3D27D4EB4FL
                        + start.getNano() * 31L
                        + end.getNano();
        return (int) (mixed >>> 32);
    }

    public static Period at(Instant instant) {
        return new Period(instant, instant, false);
    }

    public static Period of(Interval interval) {
        return new Period(interval.start(), interval.end(), true);
    }

    /// Whether it lies wholly before the other one, without a common instant.
    boolean before(Period other) {
        return end.isBefore(other.start) || endOpen && end.equals(other.start);
    }

    /// Where the start of this one lies: before, in or after the other one, as -1, 0 or 1.
    int startRelativeTo(Period other) {
        if (start.isBefore(other.start)) {
            return -1;
        }
        boolean after = other.endOpen ? !start.isBefore(other.end) : start.isAfter(other.end);
        return after ? 1 : 0;
    }
}
