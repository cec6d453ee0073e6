package org.dateline.portrayal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.query.Deployment;
import org.dateline.query.Events;
import org.dateline.query.FirstReport;
import org.dateline.query.Selection;
import org.dateline.query.Tally;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// What a map context shows on one map, and what it does not: the ground of every word written
/// about it.
///
/// @param revision the data state it is drawn from
/// @param drawn in the order of time
/// @param reports those that the drawn events are known from, in the order of publication
/// @param spread places of the drawn events in the order of their first report
public record Depiction(
        MapContext context,
        String situationTitle,
        long revision,
        List<Event> drawn,
        NotDrawn notDrawn,
        List<Report> reports,
        List<Tally> tallies,
        List<FirstReport> spread,
        Deployment troops) {
    private static final int PAGE = 10_000;

    /// Where a location stands in regard to a map.
    public enum Visibility {
        DRAWN,
        TOO_BROAD,
        OUTSIDE
    }

    public Depiction {
        drawn = List.copyOf(drawn);
        reports = List.copyOf(reports);
        tallies = List.copyOf(tallies);
        spread = List.copyOf(spread);
    }

    /// Reads everything that the context selects, wherever it is, and sorts out what the map shows.
    public static Depiction of(
            Events events, MapContext context, Function<Location, Visibility> visibility) {
        Selection selection = selection(context);
        List<Event> drawn = new ArrayList<>();
        long unplaced = 0;
        long tooBroad = 0;
        long outside = 0;
        for (Event event : all(events, selection)) {
            Set<Visibility> found = new LinkedHashSet<>();
            event.locations().forEach(l -> found.add(visibility.apply(l)));
            if (found.contains(Visibility.DRAWN)) {
                drawn.add(event);
            } else if (found.contains(Visibility.OUTSIDE)) {
                outside++;
            } else if (found.isEmpty()) {
                unplaced++;
            } else {
                tooBroad++;
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        drawn.forEach(e -> ids.add(e.id()));
        return new Depiction(
                context,
                events.state().situation().title(),
                events.state().revision(),
                drawn,
                new NotDrawn(events.count(selection).undated(), unplaced, tooBroad, outside),
                reportsOf(events, drawn),
                events.tallies(selection).stream()
                        .filter(t -> t.claims().stream().anyMatch(c -> ids.contains(c.event())))
                        .toList(),
                events.spread(spreading(selection, drawn)).stream()
                        .filter(f -> ids.contains(f.event().id()))
                        .filter(f -> isDrawn(f, visibility))
                        .toList(),
                events.troops(selection));
    }

    /// Where nothing drawn is unrest, every category that is selected spreads, whatever lies beyond
    /// the map's edge.
    private static Selection spreading(Selection s, List<Event> drawn) {
        if (!s.categories().isEmpty() || drawn.stream().anyMatch(e -> e.category().isUnrest())) {
            return s;
        }
        return new Selection(
                s.extent(),
                s.interval(),
                s.mode(),
                EnumSet.allOf(Category.class),
                s.knownBy(),
                s.text(),
                s.sources(),
                s.places());
    }

    /// Whether the place of a first report is on the map, not only another place of its event.
    private static boolean isDrawn(FirstReport first, Function<Location, Visibility> visibility) {
        return first.event().locations().stream()
                .filter(l -> l.place().id().equals(first.place().id()))
                .anyMatch(l -> visibility.apply(l) == Visibility.DRAWN);
    }

    private static List<Event> all(Events events, Selection selection) {
        List<Event> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            var page = events.page(selection, after, PAGE);
            page.events().stream().filter(e -> e.when().isPresent()).forEach(all::add);
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static List<Report> reportsOf(Events events, List<Event> drawn) {
        Set<String> used = new LinkedHashSet<>();
        drawn.forEach(e -> e.claims().stream().map(Claim::report).forEach(used::add));
        return events.state().reports().stream()
                .filter(r -> used.contains(r.id()))
                .sorted(
                        java.util.Comparator.comparing((Report r) -> r.published().earliest())
                                .thenComparing(Report::id))
                .toList();
    }

    /// Everywhere: what lies beyond the map's edge is counted, not forgotten.
    private static Selection selection(MapContext c) {
        return new Selection(
                Optional.empty(),
                Optional.of(c.interval()),
                c.mode(),
                c.categories(),
                c.knownBy(),
                c.text(),
                c.sources(),
                c.places());
    }

    /// How many drawn events there are of each category, in the order of the legend.
    public Map<Category, Integer> byCategory() {
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        drawn.forEach(e -> counts.merge(e.category(), 1, Integer::sum));
        return counts;
    }
}
