package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.portrayal.StrictContext;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Selection;
import org.dateline.report.Lapse;
import org.junit.jupiter.api.Test;

/// A claim that was taken back stands in every file, marked, and counts for nothing.
class LapsedClaimsTest {
    private final Events events = new IndexedEvents(retracted(Samples.events().state(), "c2"));

    private static DataState retracted(DataState state, String claim) {
        Lapse lapse =
                new Lapse(
                        Lapse.Kind.RETRACTED,
                        Instant.parse("2022-01-08T04:00:00Z"),
                        "The ministry <took> it back.",
                        Optional.empty());
        List<Event> events =
                state.events().stream()
                        .map(
                                e ->
                                        Event.of(
                                                e.id(),
                                                e.category(),
                                                e.title(),
                                                Optional.empty(),
                                                e.locations(),
                                                e.claims().stream()
                                                        .map(
                                                                c ->
                                                                        c.id().equals(claim)
                                                                                ? c.lapsed(
                                                                                        Optional.of(
                                                                                                lapse))
                                                                                : c)
                                                        .toList(),
                                                e.stage()))
                        .toList();
        return new DataState(
                state.situation(),
                state.revision(),
                state.reports(),
                events,
                state.bindings(),
                state.rejections());
    }

    private Export export(Map<String, List<String>> parameters) {
        return new Export(
                events,
                new StrictContext(Samples.situation()).read(parameters, Set.of()),
                parameters.isEmpty(),
                Samples.REVISED);
    }

    @Test
    void a_table_marks_the_claim_and_counts_it_at_its_event() {
        var rows = Readers.csv(Samples.file(export(Map.of()), ExportFormat.CSV));
        assertThat(rows.stream().filter(r -> r.get("claim").equals("c2")))
                .singleElement()
                .satisfies(
                        r ->
                                assertThat(r)
                                        .containsEntry("claim_lapse", "retracted")
                                        .containsEntry("claim_lapse_since", "2022-01-08T04:00:00Z")
                                        .containsEntry("lapsed_claims", "1")
                                        .containsEntry("claims", "2"));
        assertThat(rows.stream().filter(r -> r.get("claim").equals("c1")))
                .singleElement()
                .satisfies(r -> assertThat(r).doesNotContainKey("claim_lapse"));
    }

    @Test
    void a_kml_description_marks_it_and_tells_its_figure() throws Exception {
        assertThat(Readers.kml(Samples.file(export(Map.of()), ExportFormat.KML)))
                .filteredOn(p -> "clash".equals(p.data().get("event")))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.description())
                                    .containsPattern(
                                            "Evening Star: \\[Retracted\\] .*c2 \\(.*dozens")
                                    .containsPattern("Morning Post: [^\\[]*c1 \\(.*8 to 13");
                            assertThat(p.data()).containsEntry("lapsed_claims", "1");
                        });
    }

    @Test
    void geojson_holds_the_mark() {
        assertThat(Samples.text(export(Map.of()), ExportFormat.GEOJSON))
                .contains("\"lapse\":\"retracted\"", "\"lapsed_claims\":1");
    }

    @Test
    void before_it_lapsed_it_stood_and_counted() {
        var before =
                Readers.csv(
                        Samples.file(
                                export(Map.of("known", List.of("2022-01-08T00:00+06:00"))),
                                ExportFormat.CSV));
        assertThat(before.stream().filter(r -> r.get("claim").equals("c2")))
                .singleElement()
                .satisfies(r -> assertThat(r).doesNotContainKey("claim_lapse"));
    }

    @Test
    void the_range_of_a_figure_leaves_it_out() {
        assertThat(events.tallies(Selection.EVERYTHING))
                .singleElement()
                .satisfies(
                        t -> {
                            assertThat(t.low()).hasValue(8);
                            assertThat(t.high()).hasValue(13);
                            assertThat(t.claims()).hasSize(1);
                        });
    }
}
