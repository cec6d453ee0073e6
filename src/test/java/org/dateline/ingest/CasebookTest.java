package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dateline.event.BadStateFile;
import org.dateline.event.DataState;
import org.dateline.event.InMemoryEventStore;
import org.dateline.event.Samples;
import org.dateline.event.Situation;
import org.dateline.event.SqliteFolder;
import org.dateline.event.StaleBasis;
import org.dateline.gazetteer.Gazetteer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasebookTest {
    private static final String SHIPPED = "kazakhstan-2022";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private final InMemoryEventStore store = new InMemoryEventStore(CLOCK);
    private final Casebook casebook = new Casebook(store, new Writable(Set.of(SHIPPED)), CLOCK);

    @BeforeEach
    void load() {
        SituationLoader.load(
                Path.of("geodata", "situations"),
                Gazetteer.open(Path.of("geodata", "gazetteer")),
                store);
    }

    private Situation begun(String title) {
        return casebook.create(Samples.situation("ignored").named("ignored", title), "Aigul");
    }

    @Test
    void ids_come_from_titles_and_are_never_taken_twice() {
        assertThat(begun("Été in Paris").id()).isEqualTo("ete-in-paris");
        assertThat(begun("Été in Paris").id()).isEqualTo("ete-in-paris-2");
        assertThat(begun("Жаңаөзен").id()).isEqualTo("situation");
        assertThat(begun("Kazakhstan 2022").id()).isEqualTo(SHIPPED + "-2");
    }

    @Test
    void a_copy_holds_the_same_and_can_be_written_to() {
        Situation copy = casebook.copy(SHIPPED, "Mine", "Aigul");
        DataState original = store.latest(SHIPPED).orElseThrow();
        DataState copied = store.latest(copy.id()).orElseThrow();
        assertThat(copied.events()).isEqualTo(original.events());
        assertThat(copied.reports()).isEqualTo(original.reports());
        assertThat(copied.bindings()).isEqualTo(original.bindings());
        assertThat(casebook.isWritable(copy.id())).isTrue();
        assertThat(store.history(copy.id()).getFirst().reason()).contains(SHIPPED, "revision 1");
        assertThatThrownBy(() -> casebook.archive(SHIPPED, "Aigul"))
                .isInstanceOf(ReadOnlySituation.class);
        assertThatThrownBy(() -> casebook.describe(original.situation(), 1, "Aigul"))
                .isInstanceOf(ReadOnlySituation.class);
    }

    @Test
    void two_who_rename_at_once_do_not_overwrite_each_other() {
        Situation begun = begun("First");
        casebook.describe(begun.named(begun.id(), "Hers"), 1, "Aigul");
        assertThatThrownBy(() -> casebook.describe(begun.named(begun.id(), "His"), 1, "Bota"))
                .isInstanceOf(StaleBasis.class);
        assertThat(store.latest(begun.id()).orElseThrow().situation().title()).isEqualTo("Hers");
    }

    @Test
    void what_is_archived_comes_back_whole() {
        Situation copy = casebook.copy(SHIPPED, "Mine", "Aigul");
        casebook.archive(copy.id(), "Aigul");
        assertThat(store.latest(copy.id()).orElseThrow().situation().archived())
                .contains(CLOCK.instant());
        casebook.bringBack(copy.id(), "Aigul");
        assertThat(store.latest(copy.id()).orElseThrow().situation()).isEqualTo(copy);
        assertThat(store.latest(copy.id()).orElseThrow().events())
                .isEqualTo(store.latest(SHIPPED).orElseThrow().events());
    }

    private byte[] exported(String situation) throws IOException {
        var out = new ByteArrayOutputStream();
        casebook.export(situation, out);
        return out.toByteArray();
    }

    @Test
    void a_situation_goes_round_as_a_file_without_loss() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), exported(SHIPPED));
        var elsewhere = SqliteFolder.in(folder.resolve("data")).open(CLOCK);
        var there = new Casebook(elsewhere, new Writable(Set.of()), CLOCK);
        Situation taken = there.open(file, "Bota");
        assertThat(elsewhere.latest(taken.id())).isEqualTo(store.latest(SHIPPED)).isPresent();
        var out = new ByteArrayOutputStream();
        there.export(taken.id(), out);
        assertThat(out.toByteArray()).isEqualTo(exported(SHIPPED));
        assertThat(there.open(file, "Bota").id()).as("a second time").isNotEqualTo(SHIPPED);
    }

    @Test
    void a_file_of_a_shipped_situation_becomes_another_one() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), exported(SHIPPED));
        assertThat(casebook.open(file, "Bota").id()).isNotEqualTo(SHIPPED);
        assertThat(store.history(SHIPPED)).hasSize(1);
    }

    private interface Replacing {
        Optional<byte[]> instead(String name, byte[] content);
    }

    private Path changed(Replacing replacing) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(exported(SHIPPED)));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                Optional<byte[]> content = replacing.instead(e.getName(), in.readAllBytes());
                if (content.isPresent()) {
                    zip.putNextEntry(new ZipEntry(e.getName()));
                    zip.write(content.get());
                }
            }
            zip.putNextEntry(new ZipEntry("../../outside.txt"));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("changed.zip"), out.toByteArray());
    }

    private void refused(Path file, String why) {
        int before = store.situations().size();
        assertThatThrownBy(() -> casebook.open(file, "Bota"))
                .isInstanceOf(BadStateFile.class)
                .hasMessageContaining(why);
        assertThat(store.situations()).as("nothing half").hasSize(before);
    }

    @Test
    void bad_files_are_refused_with_a_reason_and_leave_nothing() throws IOException {
        refused(Files.writeString(folder.resolve("empty"), ""), "no ZIP archive");
        refused(Files.writeString(folder.resolve("text"), "{}".repeat(99)), "no ZIP archive");
        byte[] whole = exported(SHIPPED);
        refused(
                Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, 5_000)),
                "no ZIP archive");
        for (String name :
                Set.of("dateline.json", "situation.jsonl", "reports.jsonl", "events.jsonl")) {
            refused(
                    changed((n, c) -> n.equals(name) ? Optional.empty() : Optional.of(c)),
                    "lacks " + name);
            refused(
                    changed(
                            (n, c) ->
                                    Optional.of(
                                            n.equals(name)
                                                    ? "{\"id\": ".getBytes(StandardCharsets.UTF_8)
                                                    : c)),
                    "Line 1 of " + name);
            refused(
                    changed(
                            (n, c) ->
                                    Optional.of(
                                            n.equals(name)
                                                    ? "["
                                                            .repeat(100_000)
                                                            .getBytes(StandardCharsets.UTF_8)
                                                    : c)),
                    "Line 1 of " + name);
            refused(
                    changed(
                            (n, c) ->
                                    Optional.of(
                                            n.equals(name)
                                                    ? "{}".getBytes(StandardCharsets.UTF_8)
                                                    : c)),
                    name.equals("dateline.json") ? "" : "Line 1 of " + name);
        }
        refused(changed((n, c) -> Optional.of(n.equals("events.jsonl") ? twice(c) : c)), "twice");
        refused(
                changed(
                        (n, c) ->
                                Optional.of(
                                        n.equals("reports.jsonl")
                                                ? new String(c, StandardCharsets.UTF_8)
                                                        .replace(
                                                                "\"link\":null",
                                                                "\"link\":\"javascript:alert(1)\"")
                                                        .getBytes(StandardCharsets.UTF_8)
                                                : c)),
                "http");
    }

    private static byte[] twice(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return (text + text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_small_file_of_endless_text_ends_early() throws IOException {
        refused(
                changed((n, c) -> Optional.of(n.equals("events.jsonl") ? new byte[64 << 20] : c)),
                "longer than 4 MB");
    }

    @Test
    void entries_that_point_outside_are_never_unpacked() throws IOException {
        Path file = changed((n, c) -> Optional.of(c));
        assertThat(casebook.open(file, "Bota").title()).contains("Kazakhstan");
        assertThat(folder.resolve("../../outside.txt")).doesNotExist();
    }
}
