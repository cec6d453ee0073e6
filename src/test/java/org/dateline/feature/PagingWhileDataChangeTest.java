package org.dateline.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.dateline.cql.Filter;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.InMemoryEventStore;
import org.dateline.query.EventGenerator;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Situations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever follows the links to the next page while others write gets everything once that was
/// there all the time.
class PagingWhileDataChangeTest {
    private static final EventGenerator.Scale SCALE =
            new EventGenerator.Scale(240, 40, 30, 20, 3_600);
    private final EventGenerator generator = new EventGenerator(3, SCALE);
    private final InMemoryEventStore store = new InMemoryEventStore(Clock.systemUTC());
    private final Situations situations = new Situations(store, IndexedEvents::new);
    private final Catalogue catalogue = new Catalogue(situations);
    private final Map<String, Event> held = new HashMap<>();
    private final List<Event> removed = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"events", "claims", "reports", "places"})
    void nothing_that_stays_is_lost_or_doubled(String name) {
        store.listen(revision -> situations.refresh(revision.situation()));
        for (int seed = 0; seed < 6; seed++) {
            var random = new SplittableRandom(seed);
            generator.wholeState().events().forEach(event -> held.put(event.id(), event));
            removed.clear();
            touched.clear();
            save();
            Wanted wanted = seed % 2 == 0 ? Wanted.EVERYTHING : filtered(name);
            Set<String> before = ids(name, wanted);
            List<String> collected = new ArrayList<>();
            Set<String> always = new HashSet<>(before);
            Optional<String> after = Optional.empty();
            do {
                Found<Feature> page = collection(name).find(wanted, after, 9);
                page.items().forEach(feature -> collected.add(feature.id()));
                after = page.next();
                change(random);
                always.retainAll(ids(name, wanted));
            } while (after.isPresent());
            if (name.equals("events")) {
                always.removeAll(touched);
            }
            assertThat(collected).containsAll(always);
            assertThat(collected.stream().filter(always::contains).toList())
                    .doesNotHaveDuplicates();
            assertThat(always.size()).isPositive();
        }
    }

    private Wanted filtered(String name) {
        return new Wanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        Filter.ofText(
                                "id IS NOT NULL AND NOT id LIKE '%7'",
                                collection(name).queryables(), g -> g)));
    }

    private Collection<?> collection(String name) {
        return catalogue.collection("generated_" + name).orElseThrow().collection();
    }

    private Set<String> ids(String name, Wanted wanted) {
        Set<String> ids = new HashSet<>();
        collection(name)
                .find(wanted, Optional.empty(), 10_000)
                .items()
                .forEach(feature -> ids.add(feature.id()));
        return ids;
    }

    /// Some events go, some come back, some happen at another time.
    private void change(SplittableRandom random) {
        for (int i = 0; i < 4; i++) {
            List<Event> all = new ArrayList<>(held.values());
            Event one = all.get(random.nextInt(all.size()));
            touched.add(one.id());
            switch (random.nextInt(3)) {
                case 0 -> {
                    held.remove(one.id());
                    removed.add(one);
                }
                case 1 -> {
                    if (!removed.isEmpty()) {
                        Event back = removed.remove(random.nextInt(removed.size()));
                        held.put(back.id(), back);
                        touched.add(back.id());
                    }
                }
                default -> held.put(one.id(), moved(one, random));
            }
        }
        save();
    }

    private Event moved(Event one, SplittableRandom random) {
        Event other = generator.event(random.nextInt(SCALE.events()));
        return new Event(
                one.id(),
                one.category(),
                one.title() + "!",
                other.when(),
                one.locations(),
                one.unplaced(),
                one.claims(),
                one.stage());
    }

    private void save() {
        DataState state = generator.state();
        store.save(
                new DataState(
                        state.situation(),
                        1,
                        state.reports(),
                        List.copyOf(held.values()),
                        List.of(),
                        List.of()),
                "test",
                "another state");
    }
}
