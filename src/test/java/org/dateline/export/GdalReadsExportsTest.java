package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.event.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader that others wrote makes of the files: GDAL, by which QGIS opens them too. Passed
/// over with a word where `ogrinfo` is not installed.
class GdalReadsExportsTest {
    @TempDir private Path folder;

    @BeforeAll
    static void needs_gdal() throws Exception {
        boolean there;
        try {
            there = new ProcessBuilder("ogrinfo", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            there = false;
        }
        assumeTrue(there, "ogrinfo is not installed (Debian: apt-get install gdal-bin)");
    }

    @Test
    void a_geopackage_has_all_events_with_a_spatial_index() throws Exception {
        Path file = file(ExportFormat.GPKG);
        List<Event> events = events();
        assertThat(count(file, "events")).isEqualTo(events.size());
        assertThat(count(file, "movements"))
                .isEqualTo(events.stream().filter(Event::isMovement).count());
        assertThat(count(file, "claims"))
                .isEqualTo(events.stream().mapToInt(e -> e.claims().size()).sum());
        for (String layer : List.of("events", "movements", "locations")) {
            assertThat(
                            ogr(
                                    file.toString(),
                                    "-sql",
                                    "SELECT HasSpatialIndex('" + layer + "','geom')"))
                    .containsPattern("HasSpatialIndex.*= 1");
        }
    }

    @Test
    void the_index_of_a_geopackage_finds_what_a_scan_finds() throws Exception {
        Path file = file(ExportFormat.GPKG);
        double[][] boxes = {
            {76, 43, 77, 44},
            {-180, -90, 180, 90},
            {50, 40, 60, 50},
            {-173, -15, -171, -13},
            {76.95, 43.25, 76.95, 43.25},
            {0, 0, 1, 1}
        };
        for (double[] b : boxes) {
            long scanned =
                    events().stream()
                            .filter(
                                    e ->
                                            EventFeature.positions(e).stream()
                                                    .anyMatch(
                                                            p ->
                                                                    p.lon() >= b[0]
                                                                            && p.lat() >= b[1]
                                                                            && p.lon() <= b[2]
                                                                            && p.lat() <= b[3]))
                            .count();
            String found =
                    ogr(
                            "-ro",
                            "-al",
                            "-so",
                            "-spat",
                            "" + b[0],
                            "" + b[1],
                            "" + b[2],
                            "" + b[3],
                            file.toString(),
                            "events");
            assertThat(featureCount(found)).as("%s", (Object) b).isEqualTo(scanned);
        }
    }

    @Test
    void a_geopackage_can_be_edited_and_its_index_follows() throws Exception {
        Path file = file(ExportFormat.GPKG);
        ogr(file.toString(), "-sql", "DELETE FROM events WHERE event = 'clash'");
        assertThat(count(file, "events")).isEqualTo(events().size() - 1);
        String left =
                ogr(
                        "-ro",
                        "-al",
                        "-q",
                        file.toString(),
                        "-sql",
                        "SELECT count(*) AS n FROM rtree_events_geom");
        String placed =
                ogr(
                        "-ro",
                        "-al",
                        "-q",
                        file.toString(),
                        "-sql",
                        "SELECT count(*) AS n FROM events WHERE geom IS NOT NULL");
        assertThat(number(left)).isEqualTo(number(placed)).isPositive();
    }

    @Test
    void kml_has_every_event_in_its_folder_with_its_time_and_figures() throws Exception {
        Path file = file(ExportFormat.KML);
        long all =
                count(file, "Events") + count(file, "Movements") + count(file, "Without a place");
        assertThat(all).isEqualTo(events().size());
        assertThat(ogr("-ro", "-al", file.toString(), "Events")).contains("8 to 13");
    }

    @Test
    void csv_has_a_row_a_claim_and_positions_that_gdal_takes_for_points() throws Exception {
        Path file = file(ExportFormat.CSV);
        String found =
                ogr(
                        "-ro",
                        "-al",
                        "-so",
                        "-oo",
                        "X_POSSIBLE_NAMES=longitude",
                        "-oo",
                        "Y_POSSIBLE_NAMES=latitude",
                        file.toString());
        assertThat(featureCount(found))
                .isEqualTo(events().stream().mapToInt(e -> e.claims().size()).sum());
        assertThat(found).contains("Geometry: Point");
    }

    @Test
    void what_a_map_shows_is_in_every_file_as_often_as_the_map_says() throws Exception {
        Export map =
                Samples.map(
                        Map.of(
                                "mode", List.of("until"),
                                "at", List.of("2022-01-05T18:00+06:00"),
                                "known", List.of("2022-01-07T00:00+06:00")));
        assertThat(map.count()).isPositive().isLessThan(Samples.whole().count());
        Path geopackage = folder.resolve("map.gpkg");
        Files.write(geopackage, Samples.file(map, ExportFormat.GPKG));
        assertThat(count(geopackage, "events")).isEqualTo(map.count());
    }

    private static List<Event> events() throws IOException {
        List<Event> events = new ArrayList<>();
        Samples.whole().each(events::add);
        return events;
    }

    private Path file(ExportFormat format) throws IOException {
        Path file = folder.resolve("january." + format.ending());
        Files.write(file, Samples.file(Samples.whole(), format));
        return file;
    }

    private static long count(Path file, String layer) throws Exception {
        return featureCount(ogr("-ro", "-al", "-so", file.toString(), layer));
    }

    private static long featureCount(String said) {
        return Pattern.compile("Feature Count: (\\d+)")
                .matcher(said)
                .results()
                .map(MatchResult::group)
                .mapToLong(GdalReadsExportsTest::number)
                .sum();
    }

    private static long number(String said) {
        var digits = Pattern.compile("(\\d+)\\s*$").matcher(said.strip());
        assertThat(digits.find()).as(said).isTrue();
        return Long.parseLong(digits.group(1));
    }

    private static String ogr(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).doesNotContain("ERROR").doesNotContain("FAILURE");
        return said;
    }
}
