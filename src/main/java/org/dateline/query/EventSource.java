package org.dateline.query;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.event.Event;

/// Whole events by number, counted from 0 in the order of their ids. The index asks for each once
/// when it is built, and later for those that an answer shows; they need not all be held in memory.
interface EventSource {

    int size();

    Event event(int number);

    /// The number of the event of this id, or -1.
    int numberOf(String id);

    default Stream<Event> all() {
        return IntStream.range(0, size()).mapToObj(this::event);
    }

    /// The number of the last event whose id is not after this one, or -1; there need be none of
    /// it.
    int lastUpTo(String id);

    /// The events of a list, whose ids are unique.
    static EventSource of(List<Event> events) {
        List<Event> sorted = events.stream().sorted(Comparator.comparing(Event::id)).toList();
        String[] ids = sorted.stream().map(Event::id).toArray(String[]::new);
        return new EventSource() {
            @Override
            public int size() {
                return sorted.size();
            }

            @Override
            public Event event(int number) {
                return sorted.get(number);
            }

            @Override
            public int numberOf(String id) {
                return Math.max(-1, java.util.Arrays.binarySearch(ids, id));
            }

            @Override
            public int lastUpTo(String id) {
                int found = java.util.Arrays.binarySearch(ids, id);
                return found >= 0 ? found : -found - 2;
            }
        };
    }
}
