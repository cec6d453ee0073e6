package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.InMemoryEventStore;
import org.dateline.event.TroopStage;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.SituationLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the shipped files answer, through gazetteer, store and index.
class ShippedSituationTest {
    private static final Path GEODATA = Path.of("geodata");
    private static Events events;

    @BeforeAll
    static void load() {
        var store = new InMemoryEventStore(Clock.systemUTC());
        SituationLoader.load(
                GEODATA.resolve("situations"), Gazetteer.open(GEODATA.resolve("gazetteer")), store);
        events = new IndexedEvents(store.latest("kazakhstan-2022").orElseThrow());
    }

    private static Selection knownBy(String instant) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                Mode.WINDOW,
                Set.of(),
                Optional.of(Instant.parse(instant)),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    @Test
    void unrest_spread_from_zhanaozen() {
        assertThat(events.spread(Selection.EVERYTHING))
                .extracting(first -> first.place().id())
                .startsWith("kz:zhanaozen", "kz:almaty")
                .contains("kz:aktobe", "kz:aktau", "kz:almaty-airport", "kz:almaty-akimat");
    }

    @Test
    void russian_troops_left_and_arrived_and_four_countries_were_only_announced() {
        Deployment troops = events.troops(Selection.EVERYTHING);
        assertThat(troops.onlyAnnounced()).containsExactly("AM", "BY", "KG", "TJ");
        assertThat(troops.steps())
                .filteredOn(step -> step.country().equals(Optional.of("RU")))
                .extracting(TroopStep::stage)
                .contains(TroopStage.ANNOUNCEMENT, TroopStage.DEPARTURE, TroopStage.ARRIVAL);
        assertThat(troops.steps().getFirst().stage()).isEqualTo(TroopStage.REQUEST);
    }

    @Test
    void the_dead_of_the_security_forces_are_8_to_18_and_nothing_is_added_up() {
        Tally dead = tally(Selection.EVERYTHING);
        assertThat(dead.low()).hasValue(8);
        assertThat(dead.high()).hasValue(18);
        assertThat(dead.latestOfficial().orElseThrow().claim().attributedTo())
                .hasValue("government");
    }

    @Test
    void known_by_noon_of_the_sixth_the_later_figures_disappear() {
        Tally early = tally(knownBy("2022-01-06T06:00:00Z"));
        assertThat(early.claims().size()).isLessThan(tally(Selection.EVERYTHING).claims().size());
        assertThat(events.count(knownBy("2022-01-06T06:00:00Z")).began())
                .isLessThan(events.count(Selection.EVERYTHING).began());
        assertThat(events.count(knownBy("2022-01-05T00:00:00Z"))).isEqualTo(new Count(0, 0, 0, 0));
    }

    private static Tally tally(Selection selection) {
        return events.tallies(selection).stream()
                .filter(tally -> tally.metric().equals("deaths.security-forces"))
                .findFirst()
                .orElseThrow();
    }
}
