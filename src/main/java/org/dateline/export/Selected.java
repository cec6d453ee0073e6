package org.dateline.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dateline.event.Event;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Events;
import org.dateline.query.Page;
import org.dateline.query.Selection;
import org.dateline.report.Report;

/// The events that an export holds, read a page at a time, and what is needed to write them.
///
/// @param namesAt the instant whose names of places are written
public record Selected(Events events, Selection selection, String language, Instant namesAt) {
    private static final int PAGE = 1_000;

    /// Everything in the situation, events without a date included.
    public static Selected all(Events events) {
        var situation = events.state().situation();
        return new Selected(
                events,
                Selection.EVERYTHING,
                situation.languages().isEmpty() ? "en" : situation.languages().getFirst(),
                situation.period().end().minusSeconds(1));
    }

    /// Exactly what a map shows.
    public static Selected shown(Events events, MapContext context) {
        return new Selected(
                events,
                context.selection(),
                context.language(),
                context.interval().end().minusSeconds(1));
    }

    Map<String, Report> reports() {
        Map<String, Report> byId = new HashMap<>();
        events.state().reports().forEach(r -> byId.put(r.id(), r));
        return byId;
    }

    /// In the order of time, those without a date last.
    Iterable<Event> inOrder() {
        return () ->
                new Iterator<>() {
                    private Optional<Page> page = Optional.empty();
                    private List<Event> ready = List.of();
                    private int at;

                    @Override
                    public boolean hasNext() {
                        while (at == ready.size()
                                && (page.isEmpty() || page.get().next().isPresent())) {
                            Page next = events.page(selection, page.flatMap(Page::next), PAGE);
                            page = Optional.of(next);
                            ready = next.events();
                            at = 0;
                        }
                        return at < ready.size();
                    }

                    @Override
                    public Event next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        return ready.get(at++);
                    }
                };
    }
}
