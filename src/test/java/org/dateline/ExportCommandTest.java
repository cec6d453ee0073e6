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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Runs the command as `./dateline export` does, on a data folder of the tests' own.
class ExportCommandTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_csv_file_is_written_with_its_description_beside_it() throws IOException {
        Path file = folder.resolve("all.csv");
        assertThat(run("--situation", "kazakhstan-2022", "-o", file.toString()))
                .as(said())
                .isZero();
        assertThat(left()).containsExactly("all.csv", "all.csv-metadata.json");
        assertThat(Files.readString(file)).startsWith("\uFEFFevent,category,title,when_edtf");
        assertThat(said()).contains("all.csv: ").contains(" events");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_dash_sends_what_the_map_shows_and_nothing_else_to_the_output() {
        int code =
                run(
                        "--at=2022-01-05T18:00+06:00",
                        "--known",
                        "2022-01-08",
                        "--format",
                        "geojson",
                        "-o",
                        "-");
        assertThat(code).as(said()).isZero();
        var json = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(json.at("/about/scope").asString()).isEqualTo("map");
        assertThat(json.path("features").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -o x.csv --colour red        | --colour    | --situation
                    -o x.csv --at 2022-02-30     | --at        | 2022-01-05T14:00
                    -o x.csv --situation nowhere | --situation | kazakhstan-2022
                    -o x.csv --revision 0        | --revision  | 1 to
                    -o x.tiff                    | --format    | csv, csv-metadata.json, xlsx
                    -o x.csv --format            | --format    | a value
                    --format csv                 | -o          | a file
                    """)
    void an_option_that_cannot_be_is_named_with_what_is_allowed(
            String line, String option, String allowed) {
        String[] arguments =
                Arrays.stream(line.split(" +"))
                        .map(a -> a.startsWith("x.") ? folder.resolve(a).toString() : a)
                        .toArray(String[]::new);
        assertThat(run(arguments)).as(said()).isEqualTo(2);
        assertThat(said()).contains("dateline: " + option + " is not taken").contains(allowed);
        assertThat(left()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_told_before_anything_is_read() {
        assertThat(run("-o", folder.resolve("none/all.gpkg").toString())).isEqualTo(1);
        assertThat(said()).contains("cannot be written").doesNotContain("reading");
    }

    @Test
    void help_names_every_option() {
        assertThat(run("--help")).isZero();
        String help = out.toString(StandardCharsets.UTF_8);
        ExportCommand.names().forEach(name -> assertThat(help).contains("--" + name));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--help")) {
            all.addAll(List.of("--data", "target/test-data/export-command"));
        }
        return new ExportCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.systemUTC())
                .run(all);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> left() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
