package org.dateline.feature;

import java.time.Instant;
import java.util.Optional;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;

/// Grows to the time from the first to the last instant that is told of features.
///
/// An end that nobody has stated yet adds nothing: of an event that goes on, only the start is
/// known. So both ends are always dates, which not every program could do without.
final class ToldTime {
    private @Nullable Instant first;
    private @Nullable Instant last;

    void add(Interval time) {
        if (!time.start().equals(Interval.OPEN_START)) {
            add(time.start());
        }
        if (!time.isOpenEnded()) {
            add(time.end());
        }
    }

    private void add(Instant told) {
        if (first == null || told.isBefore(first)) {
            first = told;
        }
        if (last == null || told.isAfter(last)) {
            last = told;
        }
    }

    /// Empty where nothing is dated; a second long where only one instant is told.
    Optional<Interval> interval() {
        if (first == null || last == null) {
            return Optional.empty();
        }
        return Optional.of(new Interval(first, first.isBefore(last) ? last : first.plusSeconds(1)));
    }
}
