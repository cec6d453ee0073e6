package org.dateline.feature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.event.Event;
import org.dateline.query.Events;
import org.dateline.query.Mode;
import org.dateline.query.PageKey;
import org.dateline.query.Selection;
import org.dateline.query.Stretch;

/// Finds events through the index, in the order of their time. What the index cannot say is asked
/// of each event that it finds.
final class EventFinder implements Finder<Told> {
    private static final int BATCH = 10_000;
    private static final Comparator<PageKey> ORDER =
            Comparator.comparingLong((PageKey key) -> key.second().orElse(Long.MAX_VALUE))
                    .thenComparing(PageKey::id);

    private final Events events;
    private final Context context;
    private final FeatureType<Told> type;
    private final Map<String, Field<Told>> fields;

    EventFinder(Events events, Context context, FeatureType<Told> type) {
        this.events = events;
        this.context = context;
        this.type = type;
        this.fields = type.byName();
    }

    @Override
    public Found<Told> find(Wanted wanted, Optional<String> after, int limit) {
        Selection selection = selection(wanted);
        Optional<PageKey> key = after.map(EventFinder::key);
        if (wanted.filter().isPresent() || wanted.place().isPresent()) {
            return sift(selection, test(wanted), key, limit);
        }
        Stretch stretch = events.stretch(selection, key, limit);
        return new Found<>(
                stretch.events().stream().map(this::told).toList(),
                stretch.next().map(EventFinder::write),
                stretch.matched());
    }

    private Predicate<Told> test(Wanted wanted) {
        Predicate<Told> place =
                wanted.place()
                        .map(
                                accepts ->
                                        (Predicate<Told>)
                                                told ->
                                                        type.geometry()
                                                                .apply(told)
                                                                .map(accepts::test)
                                                                .orElse(true))
                        .orElse(told -> true);
        return wanted.filter()
                .map(filter -> place.and(told -> filter.accepts(type.subject(told, fields))))
                .orElse(place);
    }

    private Found<Told> sift(
            Selection selection, Predicate<Told> test, Optional<PageKey> after, int limit) {
        List<Told> page = new ArrayList<>();
        Optional<PageKey> next = Optional.empty();
        long matched = 0;
        Optional<PageKey> from = Optional.empty();
        do {
            Stretch stretch = events.stretch(selection, from, BATCH);
            for (Event event : stretch.events()) {
                Told told = told(event);
                if (test.test(told)) {
                    matched++;
                    if (after.isEmpty() || ORDER.compare(PageKey.of(event), after.get()) > 0) {
                        if (page.size() < limit) {
                            page.add(told);
                        } else if (next.isEmpty()) {
                            next = Optional.of(PageKey.of(page.getLast().event()));
                        }
                    }
                }
            }
            from = stretch.next();
        } while (from.isPresent());
        return new Found<>(page, next.map(EventFinder::write), matched);
    }

    @Override
    public Optional<Told> one(String id, Optional<Instant> knownBy) {
        return events.event(id, knownBy).map(this::told);
    }

    private Told told(Event event) {
        return new Told(event, context);
    }

    /// `MOMENT` is what meets an interval, whether it lasts or not.
    private static Selection selection(Wanted wanted) {
        return new Selection(
                wanted.extent(),
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
