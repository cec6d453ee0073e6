package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.Wording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Paints every request under `src/test/resources/snapshots` and compares with what is expected.
///
/// Tolerance: at most one pixel in a thousand may differ, and be it by more than 8 of 255 in a
/// channel; SVG is the same to the byte. `-Dgolden.update=true` writes what is painted as what is
/// expected; a difference is drawn into `target/golden`.
class GoldenSnapshotTest {
    private static final Path FOLDER = Path.of("src/test/resources/snapshots");
    private static final int SMALL = 8;
    private static final double SHARE = 0.001;
    private static Painter painter;

    @BeforeAll
    static void read() {
        painter =
                new Painter(
                        new Fonts(),
                        new BaseMap(Path.of("geodata/basemap")),
                        Symbology.shipped(),
                        Shipped.CREDITS);
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_request_gives_the_expected_picture(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        Snapshot snapshot = painter.compose(request(folder), January.events());
        var darkroom = new Darkroom(painter);
        byte[] png = darkroom.develop(snapshot, Format.PNG, Resolution.SCREEN);
        String svg =
                new String(
                        darkroom.develop(snapshot, Format.SVG, Resolution.SCREEN),
                        java.nio.charset.StandardCharsets.UTF_8);
        if (Boolean.getBoolean("golden.update")) {
            Files.write(folder.resolve("expected.png"), png);
            Files.writeString(folder.resolve("expected.svg"), svg);
        }
        Path out = Files.createDirectories(Path.of("target/golden"));
        Files.write(out.resolve(name + ".png"), png);
        Files.writeString(out.resolve(name + ".svg"), svg);

        assertThat(folder.resolve("README.md")).exists();
        assertThat(different(folder, name, out))
                .as("share of pixels that differ")
                .isLessThan(SHARE);
        assertThat(svg.equals(Files.readString(folder.resolve("expected.svg"))))
                .as("target/golden/" + name + ".svg is what was expected")
                .isTrue();
    }

    private static double different(Path folder, String name, Path out) throws IOException {
        BufferedImage expected = ImageIO.read(folder.resolve("expected.png").toFile());
        BufferedImage actual = ImageIO.read(out.resolve(name + ".png").toFile());
        assertThat(List.of(actual.getWidth(), actual.getHeight()))
                .isEqualTo(List.of(expected.getWidth(), expected.getHeight()));
        var difference =
                new BufferedImage(
                        expected.getWidth(), expected.getHeight(), BufferedImage.TYPE_INT_RGB);
        long count = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                int a = expected.getRGB(x, y);
                int b = actual.getRGB(x, y);
                boolean differs = false;
                for (int shift = 0; shift <= 16; shift += 8) {
                    differs |= Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > SMALL;
                }
                count += differs ? 1 : 0;
                difference.setRGB(x, y, differs ? 0xFF0000 : a >> 2 & 0x3F3F3F);
            }
        }
        if (count > 0) {
            ImageIO.write(difference, "png", out.resolve(name + "-difference.png").toFile());
        }
        return (double) count / expected.getWidth() / expected.getHeight();
    }

    /// A request as lines of `name = value`: the parameters of a map context and those of a sheet.
    private static SnapshotRequest request(Path folder) throws IOException {
        Map<String, String> lines =
                Files.readAllLines(folder.resolve("request.txt")).stream()
                        .filter(l -> l.contains(" = "))
                        .collect(
                                Collectors.toMap(
                                        l -> l.substring(0, l.indexOf(" = ")),
                                        l -> l.substring(l.indexOf(" = ") + 3)));
        Map<String, List<String>> context =
                lines.entrySet().stream()
                        .filter(e -> ContextQuery.PARAMETERS.contains(e.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        var reading = new ContextQuery(January.situation()).read(context, java.util.Set.of());
        assertThat(reading.ignored()).isEmpty();
        Layout layout = Layout.ofCode(lines.get("layout")).orElseThrow();
        return SnapshotRequest.of(reading.context(), layout)
                .with(Tone.ofCode(lines.getOrDefault("tone", "light")).orElseThrow())
                .with(
                        MapProjection.ofCode(lines.getOrDefault("projection", "web-mercator"))
                                .orElseThrow())
                .with(
                        new Wording.Edits(
                                java.util.Optional.ofNullable(lines.get("title")),
                                java.util.Optional.empty(),
                                java.util.Optional.empty()));
    }
}
