package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.event.DataState;
import org.dateline.event.InMemoryEventStore;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.ingest.ConformanceSituation;
import org.dateline.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConformanceTest {
    private final InMemoryEventStore store = new InMemoryEventStore(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"true, ON", "false, OFF", "only, ONLY", "'', OFF"})
    void it_is_set_with_a_word(String word, Conformance meant) {
        Map<String, String> set = word.isEmpty() ? Map.of() : Map.of("dateline.conformance", word);
        var binder = new Binder(new MapConfigurationPropertySource(set));
        assertThat(binder.bindOrCreate("dateline", Settings.class).conformance()).isEqualTo(meant);
    }

    @Test
    void what_is_hidden_depends_on_it() {
        ConformanceSituation.addTo(store);
        store.save(empty("flood"), "ana", "Mine");
        assertThat(Conformance.OFF.hidden(store)).containsExactly(ConformanceSituation.ID);
        assertThat(Conformance.ON.hidden(store)).isEmpty();
        assertThat(Conformance.ONLY.hidden(store)).containsExactly("flood");
    }

    @Test
    void nothing_is_hidden_where_the_made_up_situation_is_missing() {
        store.save(empty("flood"), "ana", "Mine");
        for (Conformance any : Set.of(Conformance.values())) {
            assertThat(any.hidden(store)).isEmpty();
        }
    }

    private static DataState empty(String id) {
        var situation =
                new Situation(
                        id,
                        "Flood",
                        "",
                        Extent.WORLD,
                        Interval.ALL,
                        ZoneOffset.UTC,
                        List.of(),
                        List.of("en"));
        return new DataState(situation, 0, List.of(), List.of(), List.of(), List.of());
    }
}
