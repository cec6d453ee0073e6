package org.dateline.query;

import java.util.Optional;
import java.util.OptionalLong;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;

/// A place in the order of pages: by the second of the earliest instant, undated events last, ties
/// by id. The event that it was made of need not exist any more.
///
/// @param second since 1970-01-01T00:00Z, empty for undated events
public record PageKey(OptionalLong second, String id) {

    public static PageKey of(Event event) {
        Optional<ClaimedTime> when = event.when();
        return new PageKey(
                when.isPresent()
                        ? OptionalLong.of(when.get().when().earliest().getEpochSecond())
                        : OptionalLong.empty(),
                event.id());
    }
}
