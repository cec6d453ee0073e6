package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dateline.event.DataState;
import org.dateline.event.EventStore;
import org.dateline.event.SqliteFolder;
import org.dateline.event.StateFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir Path folder;
    private String said = "";

    private int run(String file, String... more) {
        var out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(folder.resolve(file).toString()));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        int code =
                new ImportCommand(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                Clock.systemUTC())
                        .run(arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private DataState state(String situation) {
        EventStore store = SqliteFolder.in(folder.resolve("data")).open(Clock.systemUTC());
        return store.latest(situation).orElseThrow();
    }

    @Test
    void a_new_situation_gets_its_zone_country_period_and_area_from_the_rows() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                "date,place,category\n2022-01-04,Aktau,protest\n2022-01-06,Zhanaozen,clash\n");
        assertThat(run("t.csv", "--situation", "mine", "--create", "Mine")).isZero();
        assertThat(said).contains("made mine: 2022-01-04 to 2022-01-06, Asia/Aqtau, home KZ");
        assertThat(state("mine").situation().extent().west()).isBetween(50.0, 52.0);
        assertThat(run("t.csv", "--situation", "mine")).isZero();
        assertThat(said).contains("all of it is in the situation already");
    }

    @Test
    void where_every_row_is_rejected_nothing_is_said_to_be_there() throws IOException {
        Files.writeString(
                folder.resolve("bad.csv"), "date,place,category\n2022-02-30,Aktau,protest\n");
        assertThat(run("bad.csv", "--situation", "bad", "--create", "Bad")).isZero();
        assertThat(said).contains("every row was rejected").doesNotContain("already in");
    }

    @Test
    void what_columns_and_words_mean_is_remembered_for_the_next_file() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"), "wann_genau,place,type\n2022-01-04,Aktau,mitingi\n");
        Files.writeString(
                folder.resolve("b.csv"), "wann_genau,place,type\n2022-01-05,Aktau,mitingi\n");
        assertThat(
                        run(
                                "a.csv",
                                "--situation",
                                "words",
                                "--create",
                                "Words",
                                "--map",
                                "date=wann_genau",
                                "--word",
                                "mitingi=protest"))
                .isZero();
        assertThat(run("b.csv", "--situation", "words")).isZero();
        assertThat(said).contains("as they were mapped for such a file before");
        assertThat(state("words").events())
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.category().code()).isEqualTo("protest"))
                .allSatisfy(e -> assertThat(e.when()).isPresent());
    }

    @Test
    void a_situation_as_one_file_is_opened_as_it_was() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"), "date,place,category\n2022-01-04,Aktau,protest\n");
        run("t.csv", "--situation", "one", "--create", "One");
        DataState before = state("one");
        DataState other =
                new DataState(
                        before.situation().named("other", "Other"),
                        1,
                        before.reports(),
                        before.events(),
                        before.bindings(),
                        before.rejections());
        try (var out = Files.newOutputStream(folder.resolve("other.zip"))) {
            StateFile.write(other, out);
        }
        assertThat(run("other.zip", "--situation", "other")).isZero();
        assertThat(said).contains("opened as the situation other");
        assertThat(state("other").events()).isEqualTo(before.events());
        assertThat(run("other.zip", "--situation", "other")).isNotZero();
        assertThat(said).contains("already");
    }
}
