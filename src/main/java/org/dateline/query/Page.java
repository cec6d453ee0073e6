package org.dateline.query;

import java.util.List;
import java.util.Optional;
import org.dateline.event.Event;

/// A stretch of a selection.
///
/// @param next the id to ask after for the next page; empty on the last one
public record Page(List<Event> events, Optional<String> next) {

    public Page {
        events = List.copyOf(events);
    }
}
