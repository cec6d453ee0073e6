package org.dateline.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Category;
import org.dateline.event.ClaimedTime;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.geo.Extent;
import org.dateline.report.Claim;
import org.dateline.time.Interval;

/// Looks at every event for every answer: slow, and plain enough to be right by reading it.
final class ScannedEvents {
    private static final int MOST_PER_PAGE = 10_000;
    private static final Comparator<Event> ORDER =
            Comparator.comparing(
                            (Event event) ->
                                    event.when().map(t -> t.when().earliest()).orElse(Instant.MAX))
                    .thenComparing(Event::id);

    private final DataState state;
    private final Reports reports;
    private final Tallies tallies;
    private final Spread spread;

    ScannedEvents(DataState state) {
        this.state = state;
        this.reports = new Reports(state);
        this.tallies = new Tallies(reports);
        this.spread = new Spread(reports);
    }

    Page page(Selection selection, Optional<String> after, int limit) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new IllegalArgumentException("A page holds 1 to 10,000 events: " + limit);
        }
        List<Event> all = select(selection);
        int from = 0;
        if (after.isPresent()) {
            Event last =
                    event(after.get(), selection.knownBy())
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "No such event to go on after: "
                                                            + after.get()));
            while (from < all.size() && ORDER.compare(all.get(from), last) <= 0) {
                from++;
            }
        }
        int to = Math.min(all.size(), from + limit);
        List<Event> events = all.subList(from, to);
        return new Page(
                events, to < all.size() ? Optional.of(events.getLast().id()) : Optional.empty());
    }

    Count count(Selection selection) {
        long began = 0;
        long continuing = 0;
        long undated = 0;
        long unplaced = 0;
        for (Event event : select(selection.atAnyTime())) {
            if (event.when().isEmpty()) {
                undated++;
            } else if (isPicked(event, selection)) {
                if (selection.interval().isEmpty() || began(event, selection.interval().get())) {
                    began++;
                } else {
                    continuing++;
                }
                if (event.locations().isEmpty()) {
                    unplaced++;
                }
            }
        }
        return new Count(began, continuing, undated, unplaced);
    }

    Histogram histogram(Selection selection, List<Instant> edges) {
        List<Event> all = select(selection.atAnyTime());
        List<Map<Category, Integer>> bins = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            Interval bin = new Interval(edges.get(i), edges.get(i + 1));
            Map<Category, Integer> counts = new EnumMap<>(Category.class);
            for (Event event : all) {
                if (event.when().isPresent() && began(event, bin)) {
                    counts.merge(event.category(), 1, Integer::sum);
                }
            }
            bins.add(counts);
        }
        return new Histogram(edges, bins);
    }

    List<FirstReport> spread(Selection selection) {
        return spread.of(select(selection), selection.categories());
    }

    Deployment troops(Selection selection) {
        return Deployment.of(select(selection), reports);
    }

    List<Tally> tallies(Selection selection) {
        return tallies.of(select(selection));
    }

    Optional<Event> event(String id, Optional<Instant> knownBy) {
        return state.events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .flatMap(event -> reports.told(event, knownBy));
    }

    List<Event> select(Selection selection) {
        return state.events().stream()
                .flatMap(event -> reports.told(event, selection.knownBy()).stream())
                .filter(event -> !event.isLapsed())
                .filter(event -> matches(event, selection) && isPicked(event, selection))
                .sorted(ORDER)
                .toList();
    }

    private boolean matches(Event event, Selection selection) {
        return (selection.categories().isEmpty()
                        || selection.categories().contains(event.category()))
                && (selection.extent().isEmpty() || isIn(event, selection.extent().get()))
                && (selection.places().isEmpty()
                        || event.locations().stream()
                                .anyMatch(l -> selection.places().contains(l.place().id())))
                && (selection.sources().isEmpty()
                        || event.standing().stream().anyMatch(c -> isFrom(c, selection)))
                && (selection.text().isEmpty() || says(event, selection.text().get()));
    }

    private static boolean isIn(Event event, Extent extent) {
        return event.locations().stream().anyMatch(l -> extent.contains(l.place().position()));
    }

    private boolean isFrom(Claim claim, Selection selection) {
        return reports.of(claim)
                .filter(r -> selection.sources().contains(r.source().id()))
                .isPresent();
    }

    private static boolean says(Event event, String text) {
        List<String> words = Folding.words(Folding.searchable(event));
        return Folding.words(text).stream()
                .allMatch(asked -> words.stream().anyMatch(word -> word.contains(asked)));
    }

    private static boolean isPicked(Event event, Selection selection) {
        return selection
                .interval()
                .map(interval -> isPicked(event.when(), interval, selection.mode()))
                .orElse(true);
    }

    private static boolean isPicked(Optional<ClaimedTime> time, Interval interval, Mode mode) {
        if (time.isEmpty()) {
            return false;
        }
        var when = time.get().when();
        return interval.contains(when.earliest())
                || (mode == Mode.MOMENT || when.lasting()) && when.bounds().intersects(interval);
    }

    private static boolean began(Event event, Interval interval) {
        return interval.contains(event.when().orElseThrow().when().earliest());
    }
}
