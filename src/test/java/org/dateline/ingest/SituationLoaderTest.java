package org.dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.event.DataState;
import org.dateline.event.EventStore;
import org.dateline.event.InMemoryEventStore;
import org.dateline.event.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SituationLoaderTest {
    @TempDir Path situations;
    private final EventStore store =
            new InMemoryEventStore(
                    Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void the_shipped_situation_comes_out_of_the_store_as_it_went_in() {
        Path shipped = Path.of("geodata", "situations");

        SituationLoader.load(shipped, SituationFolder.gazetteer(), store);

        DataState read =
                SituationReader.read(
                                shipped.resolve("kazakhstan-2022"), SituationFolder.gazetteer())
                        .state();
        DataState kept = store.latest("kazakhstan-2022").orElseThrow();
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(kept.situation()).isEqualTo(read.situation());
        assertThat(kept.reports()).containsExactlyInAnyOrderElementsOf(read.reports());
        assertThat(kept.events()).containsExactlyInAnyOrderElementsOf(read.events());
        assertThat(kept.bindings()).containsExactlyInAnyOrderElementsOf(read.bindings());
    }

    @Test
    void loading_the_same_files_again_writes_no_revision() {
        SituationFolder.of(situations.resolve("flood"));
        load();

        List<LoadSummary> again = load();

        assertThat(again.getFirst().saved().orElseThrow().number()).isEqualTo(1);
        assertThat(store.history("river-flood-2024")).hasSize(1);
    }

    @Test
    void a_changed_claim_appends_one_revision_with_one_change() {
        SituationFolder folder = SituationFolder.of(situations.resolve("flood"));
        load();
        folder.replace("events.json", "until further notice", "until Sunday");

        load();

        assertThat(store.history("river-flood-2024").getFirst().number()).isEqualTo(2);
        assertThat(store.history("river-flood-2024").getFirst().changes()).isEqualTo(1);
    }

    @Test
    void a_broken_folder_does_not_stop_the_others() {
        Path broken = SituationFolder.of(situations.resolve("a-broken")).path();
        for (String file : List.of("situation.json", "reports.json", "events.json")) {
            new SituationFolder(broken).write(file, new byte[] {0, 1, 2, (byte) 0xFF});
        }
        SituationFolder.of(situations.resolve("b-flood"));

        List<LoadSummary> summaries = load();

        assertThat(summaries)
                .extracting(LoadSummary::folder)
                .containsExactly("a-broken", "b-flood");
        assertThat(summaries.getFirst().rejections()).hasSize(3);
        assertThat(store.latest("river-flood-2024").orElseThrow().events()).hasSize(2);
        assertThat(store.latest("a-broken").orElseThrow().rejections()).hasSize(3);
    }

    @Test
    void a_file_that_is_no_json_withdraws_nothing_that_was_loaded_before() {
        SituationFolder folder = SituationFolder.of(situations.resolve("flood"));
        String whole = folder.text("events.json");
        load();
        folder.write("events.json", whole.getBytes(UTF_16));

        load();

        DataState broken = store.latest("river-flood-2024").orElseThrow();
        assertThat(broken.events()).hasSize(2);
        assertThat(broken.rejections())
                .extracting(Rejection::reason)
                .anyMatch(reason -> reason.contains("UTF-16"));

        folder.write("events.json", whole.getBytes(UTF_8));
        load();
        assertThat(store.latest("river-flood-2024").orElseThrow().rejections()).isEmpty();
    }

    @Test
    void of_two_folders_with_one_id_the_first_one_counts() {
        SituationFolder.of(situations.resolve("a"));
        SituationFolder.of(situations.resolve("b"))
                .replace("situation.json", "Flood on the Ural", "Another flood");

        List<LoadSummary> summaries = load();

        assertThat(summaries.get(1).state()).isEmpty();
        assertThat(summaries.get(1).rejections().getFirst().reason()).contains("id");
        assertThat(store.latest("river-flood-2024").orElseThrow().situation().title())
                .startsWith("Flood on the Ural");
    }

    @Test
    void the_summary_names_counts_every_toponym_and_every_rejection() {
        SituationFolder.of(situations.resolve("flood"))
                .replace("events.json", "\"note\":", "\"nota\":")
                .replace("events.json", "Aktobe region", "Qwrtz\\nplk");

        List<String> lines = load().getFirst().lines();

        assertThat(lines.getFirst())
                .startsWith("flood: 2 reports, 2 events, 3 claims;")
                .endsWith("1 rejected; revision 1");
        assertThat(lines).anyMatch(line -> line.contains("\"Almaty\" is kz:almaty ("));
        assertThat(lines).anyMatch(line -> line.contains("\"Qwrtz plk\" is not resolved"));
        assertThat(lines.getLast())
                .startsWith("flood: rejected events.json:")
                .contains("/events/0/claims/1/nota: there is no such field");
        assertThat(lines).noneMatch(line -> line.contains("\n"));
    }

    @Test
    void without_a_folder_of_situations_there_is_nothing_to_load() throws Exception {
        Files.createDirectories(situations.resolve("empty"));

        assertThat(load()).isEmpty();
        assertThat(
                        SituationLoader.load(
                                situations.resolve("nowhere"), SituationFolder.gazetteer(), store))
                .isEmpty();
    }

    private List<LoadSummary> load() {
        return SituationLoader.load(situations, SituationFolder.gazetteer(), store);
    }
}
