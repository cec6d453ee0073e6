package org.dateline.feature;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.event.Event;
import org.dateline.query.Events;
import org.dateline.query.Mode;
import org.dateline.query.PageKey;
import org.dateline.query.RowSet;
import org.dateline.query.Selection;
import org.dateline.query.Stretch;

/// Finds events, or some of them, through the index, in the order of their time. What the index
/// cannot say is sifted out of its rows.
final class EventFinder implements Finder<Told> {
    private final Events events;
    private final Context context;
    private final Predicate<Event> isOne;
    private final boolean byPlaces;
    private final RowSet rows;
    private final Sieve<Told> sieve;

    private EventFinder(
            Events events,
            Context context,
            FeatureType<Told> type,
            Gate gate,
            Predicate<Event> isOne,
            boolean byPlaces) {
        this.events = events;
        this.context = context;
        this.isOne = isOne;
        this.byPlaces = byPlaces;
        RowSet all = RowSet.all(events.rows());
        rows = byPlaces ? all : all.where(row -> isOne.test(events.told(row)));
        sieve =
                new Sieve<>(
                        new Columns<>(
                                type,
                                events.rowsByEvent(),
                                rows,
                                row -> told(events.told(row)),
                                gate),
                        gate);
    }

    /// Every event, at its places.
    static EventFinder all(Events events, Context context, FeatureType<Told> type, Gate gate) {
        return new EventFinder(events, context, type, gate, event -> true, true);
    }

    /// Some events, whose geometries are not just their places.
    static EventFinder some(
            Events events,
            Context context,
            FeatureType<Told> type,
            Gate gate,
            Predicate<Event> isOne) {
        return new EventFinder(events, context, type, gate, isOne, false);
    }

    @Override
    public Found<Told> find(Wanted wanted, Optional<String> after, int limit) {
        Optional<PageKey> key = after.map(EventFinder::key);
        RowSet found = events.find(selection(wanted));
        if (!byPlaces) {
            found = found.and(rows);
            if (wanted.extent().isPresent()) {
                found = sieve.inside(found, wanted.extent().get());
            }
        }
        if (wanted.box().isPresent()) {
            found = sieve.inside(found, wanted.box().get());
        }
        if (wanted.filter().isPresent()) {
            found = sieve.keep(found, wanted.filter().get().condition());
        }
        Stretch stretch = events.stretch(found, key, limit);
        return new Found<>(
                stretch.events().stream().map(this::told).toList(),
                stretch.next().map(EventFinder::write),
                stretch.matched());
    }

    @Override
    public Optional<Told> one(String id, Optional<Instant> knownBy) {
        return events.event(id, knownBy).filter(isOne).map(this::told);
    }

    private Told told(Event event) {
        return new Told(event, context);
    }

    /// `MOMENT` is what meets an interval, whether it lasts or not.
    private Selection selection(Wanted wanted) {
        return new Selection(
                byPlaces ? wanted.extent() : Optional.empty(),
                wanted.interval(),
                Mode.MOMENT,
                Set.of(),
                wanted.knownBy(),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    private static String write(PageKey key) {
        return (key.second().isPresent() ? key.second().getAsLong() : "undated") + "~" + key.id();
    }

    private static PageKey key(String text) {
        int wave = text.indexOf('~');
        if (wave < 0) {
            throw new UnknownPage();
        }
        String second = text.substring(0, wave);
        String id = text.substring(wave + 1);
        if (second.equals("undated")) {
            return new PageKey(OptionalLong.empty(), id);
        }
        try {
            return new PageKey(OptionalLong.of(Long.parseLong(second)), id);
        } catch (NumberFormatException e) {
            throw new UnknownPage();
        }
    }
}
