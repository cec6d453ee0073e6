package org.dateline.query;

import java.util.List;
import java.util.Optional;
import org.dateline.event.Event;

/// A page that can be gone on from while the data change.
///
/// @param next the key behind which the next page begins; empty on the last one
/// @param matched how many events the selection holds on all pages
public record Stretch(List<Event> events, Optional<PageKey> next, long matched) {

    public Stretch {
        events = List.copyOf(events);
    }
}
