package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs the command as `./dateline snapshot` does, on a data folder of the tests' own.
class SnapshotCommandTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_slide_for_a_briefing_is_written_without_a_server() throws IOException {
        Path file = folder.resolve("brief.pptx");
        int code =
                run(
                        "--situation=kazakhstan-2022",
                        "--at",
                        "2022-01-05T18:00+06:00",
                        "--known",
                        "2022-01-08",
                        "-o",
                        file.toString());
        assertThat(code).as(said()).isZero();
        try (var slides = new XMLSlideShow(Files.newInputStream(file))) {
            assertThat(slides.getSlides()).hasSize(1);
            assertThat(slides.getSlides().getFirst().getTitle()).startsWith("Unrest reported");
        }
        assertThat(said()).contains("reading the data", "drawing snapshot", "wrote " + file);
        assertThat(left()).containsExactly("brief.pptx");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_dash_sends_the_file_and_nothing_else_to_the_output() throws IOException {
        int code = run("--layout", "map", "--width", "640", "--format", "png", "-o", "-");
        assertThat(code).as(said()).isZero();
        assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getWidth())
                .isEqualTo(640);
    }

    @Test
    void a_film_tells_how_far_it_is() {
        Path file = folder.resolve("film.gif");
        int code = run("--width", "320", "--step", "P2D", "-o", file.toString());
        assertThat(code).as(said()).isZero();
        assertThat(said()).containsPattern("\\d+ of \\d+ pictures");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -o x.png --colour red            | --colour       | --situation
                    -o x.png --at 2022-02-30         | --at           | 2022-01-05T14:00
                    -o x.png --layout postcard       | --layout       | a4-portrait
                    -o x.png --dpi 1000000           | --dpi          | 48 to 600
                    -o x.png --dpi 96 --dpi 300      | --dpi          | once
                    -o x.svg --dpi 96                | --dpi          | not with the format svg
                    -o x.png --situation nowhere     | --situation    | kazakhstan-2022
                    -o x.png --width 300             | --width        | layout=map
                    -o x.tiff                        | --format       | png, svg, pdf
                    -o x.png --format                | --format       | a value
                    --format png                     | -o             | a file
                    -o x.gif --pace 1                | --pace         | 100 to 5000
                    -o x.png loose                   | loose          | --situation
                    """)
    void an_option_that_cannot_be_is_named_with_what_is_allowed(
            String line, String option, String allowed) {
        String[] arguments =
                Arrays.stream(line.split(" +"))
                        .map(a -> a.startsWith("x.") ? folder.resolve(a).toString() : a)
                        .toArray(String[]::new);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(said()).contains("dateline: " + option + " is not taken").contains(allowed);
        assertThat(left()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_told_before_anything_is_drawn() {
        int code = run("-o", folder.resolve("none/brief.png").toString());
        assertThat(code).isEqualTo(1);
        assertThat(said()).contains("cannot be written").doesNotContain("drawing");
    }

    @Test
    void help_names_every_option() {
        assertThat(run("--help")).isZero();
        String help = out.toString(StandardCharsets.UTF_8);
        Stream.of("dpi", "slides", "step", "pace", "output", "format", "data", "geodata")
                .forEach(name -> assertThat(help).contains("--" + name));
        org.dateline.publish.SnapshotQuery.PARAMETERS.stream()
                .filter(name -> !name.equals("theme"))
                .forEach(name -> assertThat(help).contains("--" + name));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--help")) {
            all.addAll(List.of("--data", "target/test-data/command"));
        }
        return new SnapshotCommand(
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
            return files.map(f -> f.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
