package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.event.Event;
import org.dateline.query.EventGenerator.Scale;
import org.dateline.time.Interval;
import org.junit.jupiter.api.Test;

/// The index against a scan of every event, on small worlds full of ties.
class IndexedEventsTest {
    private static final int SELECTIONS = 20;

    /// A few days in steps of six hours, a dozen places, few reports.
    private static Scale small(int events) {
        return new Scale(events, 12, 6, 4, 21_600);
    }

    private static final class World {
        final EventGenerator generator;
        final SelectionGenerator selections;
        final IndexedEvents indexed;
        final ScannedEvents scanned;

        World(long seed, int events) {
            generator = new EventGenerator(seed, small(events));
            selections = new SelectionGenerator(seed, generator, small(events));
            indexed = new IndexedEvents(generator.wholeState());
            scanned = new ScannedEvents(generator.wholeState());
        }
    }

    @Property(tries = 200)
    void pages_are_those_of_a_scan(
            @ForAll long seed,
            @ForAll @IntRange(max = 80) int events,
            @ForAll @IntRange(min = 1, max = 30) int limit) {
        var world = new World(seed, events);
        for (int i = 0; i < SELECTIONS; i++) {
            Selection selection = world.selections.any();
            List<Event> paged = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page page = world.indexed.page(selection, after, limit);
                assertThat(page).isEqualTo(world.scanned.page(selection, after, limit));
                paged.addAll(page.events());
                after = page.next();
            } while (after.isPresent());
            assertThat(paged).as("%s", selection).isEqualTo(world.scanned.select(selection));
        }
    }

    @Property(tries = 300)
    void counts_are_those_of_a_scan(@ForAll long seed, @ForAll @IntRange(max = 200) int events) {
        var world = new World(seed, events);
        for (int i = 0; i < SELECTIONS; i++) {
            Selection selection = world.selections.any();
            assertThat(world.indexed.count(selection))
                    .as("%s", selection)
                    .isEqualTo(world.scanned.count(selection));
        }
    }

    @Property(tries = 100)
    void histograms_are_those_of_a_scan_and_add_up(
            @ForAll long seed, @ForAll @IntRange(max = 100) int events) {
        var world = new World(seed, events);
        for (int i = 0; i < SELECTIONS; i++) {
            Selection selection = world.selections.any();
            List<Instant> edges = edges(world);
            Histogram histogram = world.indexed.histogram(selection, edges);
            assertThat(histogram).isEqualTo(world.scanned.histogram(selection, edges));
            long sum =
                    histogram.bins().stream()
                            .flatMap(bin -> bin.values().stream())
                            .mapToLong(Integer::longValue)
                            .sum();
            Interval whole = new Interval(edges.getFirst(), edges.getLast());
            assertThat(sum).isEqualTo(world.indexed.count(during(selection, whole)).began());
        }
    }

    @Property(tries = 100)
    void what_began_adds_up_over_any_partition(
            @ForAll long seed, @ForAll @IntRange(max = 100) int events) {
        var world = new World(seed, events);
        for (int i = 0; i < SELECTIONS; i++) {
            Selection selection = world.selections.any();
            List<Instant> edges = edges(world);
            long parts = 0;
            for (int e = 0; e + 1 < edges.size(); e++) {
                var part = new Interval(edges.get(e), edges.get(e + 1));
                parts += world.indexed.count(during(selection, part)).began();
            }
            var whole = new Interval(edges.getFirst(), edges.getLast());
            assertThat(world.indexed.count(during(selection, whole)).began()).isEqualTo(parts);
        }
    }

    @Property(tries = 100)
    void nothing_of_a_later_report_is_shown(
            @ForAll long seed, @ForAll @IntRange(max = 60) int events) {
        var world = new World(seed, events);
        Map<String, Instant> published = new java.util.HashMap<>();
        world.generator
                .state()
                .reports()
                .forEach(r -> published.put(r.id(), r.published().earliest()));
        for (int i = 0; i < SELECTIONS; i++) {
            Selection selection = world.selections.any();
            Instant known = selection.knownBy().orElse(Instant.MAX);
            assertThat(world.indexed.page(selection, Optional.empty(), 10_000).events())
                    .flatExtracting(Event::claims)
                    .allSatisfy(c -> assertThat(published.get(c.report())).isBefore(known));
            assertThat(world.indexed.tallies(selection))
                    .flatExtracting(Tally::claims)
                    .allSatisfy(s -> assertThat(s.report().published().earliest()).isBefore(known));
            assertThat(world.indexed.spread(selection))
                    .allSatisfy(f -> assertThat(published.get(f.claim().report())).isBefore(known));
        }
    }

    @Property(tries = 50)
    void order_of_spread_tallies_and_troops_are_those_of_a_scan(
            @ForAll long seed, @ForAll @IntRange(max = 100) int events) {
        var world = new World(seed, events);
        for (int i = 0; i < SELECTIONS; i++) {
            Selection selection = world.selections.any();
            assertThat(world.indexed.spread(selection)).isEqualTo(world.scanned.spread(selection));
            assertThat(world.indexed.tallies(selection))
                    .isEqualTo(world.scanned.tallies(selection));
            assertThat(world.indexed.troops(selection)).isEqualTo(world.scanned.troops(selection));
        }
    }

    @Test
    void many_events_are_found_as_by_a_scan() {
        Scale scale = new Scale(60_000, 400, 300, 60, 60);
        var generator = new EventGenerator(7, scale);
        var selections = new SelectionGenerator(7, generator, scale);
        var indexed = new IndexedEvents(generator.state(), generator);
        var reports = new Reports(generator.state(), Reports.lapses(generator.all()));
        for (int k = 0; k < 6; k++) {
            var known = k == 0 ? Optional.<Instant>empty() : Optional.of(selections.instant());
            var told = new ToldColumns(generator, reports, known);
            for (int i = 0; i < 50; i++) {
                Selection selection = known(selections.usual(), known);
                ToldColumns.Answer right = told.scan(selection, 20);
                assertThat(indexed.count(selection)).as("%s", selection).isEqualTo(right.count());
                assertThat(indexed.page(selection, Optional.empty(), 20).events())
                        .as("%s", selection)
                        .extracting(Event::id)
                        .isEqualTo(right.firstPage());
            }
        }
    }

    private static Selection known(Selection selection, Optional<Instant> knownBy) {
        return new Selection(
                selection.extent(),
                selection.interval(),
                selection.mode(),
                selection.categories(),
                knownBy,
                selection.text(),
                selection.sources(),
                selection.places());
    }

    private static Selection during(Selection selection, Interval interval) {
        return new Selection(
                selection.extent(),
                Optional.of(interval),
                selection.mode(),
                selection.categories(),
                selection.knownBy(),
                selection.text(),
                selection.sources(),
                selection.places());
    }

    private static List<Instant> edges(World world) {
        List<Instant> edges = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            edges.add(world.selections.instant());
        }
        edges.add(EventGenerator.FIRST.minusSeconds(1));
        edges.add(EventGenerator.FIRST.plusSeconds(864_000));
        return edges.stream().distinct().sorted().toList();
    }
}
