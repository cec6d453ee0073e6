package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Every format, read back by a reader that had no part in writing it.
class ExportWriterTest {
    private static final Map<String, List<String>> UNTIL_THE_FIFTH =
            Map.of(
                    "mode", List.of("until"),
                    "at", List.of("2022-01-05T18:00+06:00"),
                    "known", List.of("2022-01-07T12:00+06:00"));

    @Test
    void every_format_holds_the_events_that_the_query_gives() throws Exception {
        for (Export export : List.of(Samples.whole(), Samples.map(UNTIL_THE_FIFTH))) {
            List<String> ids = Samples.ids(export);
            assertThat(export.count()).isEqualTo(ids.size());
            assertThat(distinct(Readers.csv(Samples.file(export, ExportFormat.CSV))))
                    .isEqualTo(ids);
            assertThat(column(Readers.xlsx(Samples.file(export, ExportFormat.XLSX), "events")))
                    .isEqualTo(ids);
            List<String> features = new ArrayList<>();
            Readers.json(Samples.file(export, ExportFormat.GEOJSON))
                    .path("features")
                    .forEach(f -> features.add(f.path("id").asString()));
            assertThat(features).isEqualTo(ids);
            byte[] gpkg = Samples.file(export, ExportFormat.GPKG);
            assertThat(column(Readers.sql(gpkg, "SELECT event FROM events ORDER BY fid")))
                    .isEqualTo(ids);
            assertThat(Readers.kml(Samples.file(export, ExportFormat.KML)))
                    .extracting(p -> p.data().get("event"))
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(column(zipped(export, "events"))).isEqualTo(ids);
        }
    }

    @Test
    void a_map_has_what_was_known_by_then_and_the_whole_situation_has_all() {
        List<String> map = Samples.ids(Samples.map(UNTIL_THE_FIFTH));
        assertThat(map).containsExactly("shutdown", "clash");
        assertThat(Samples.ids(Samples.whole()))
                .hasSize(6 + Samples.TEXTS.size())
                .contains("undated", "unplaced", "troops");
        var rows = Readers.csv(Samples.file(Samples.map(UNTIL_THE_FIFTH), ExportFormat.CSV));
        assertThat(rows).extracting(r -> r.get("claim")).containsExactlyInAnyOrder("c1", "c3");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void the_same_export_has_the_same_bytes_on_every_run(ExportFormat format) throws Exception {
        byte[] first = Samples.file(Samples.whole(), format);
        Thread.sleep(2_100); // longer than the grain of the times in a zip file
        assertThat(Samples.file(Samples.whole(), format)).isEqualTo(first);
    }

    @Test
    void every_text_passes_through_every_format_as_text() throws Exception {
        Export export = Samples.whole();
        var csv = Readers.csv(Samples.file(export, ExportFormat.CSV));
        var xlsx = Readers.xlsx(Samples.file(export, ExportFormat.XLSX), "events");
        var gpkg = Readers.sql(Samples.file(export, ExportFormat.GPKG), "SELECT * FROM events");
        var kml = Readers.kml(Samples.file(export, ExportFormat.KML));
        JsonNode json = Readers.json(Samples.file(export, ExportFormat.GEOJSON)).path("features");
        for (int i = 0; i < Samples.TEXTS.size(); i++) {
            String id = "text-%02d".formatted(i);
            String text = expected(Samples.TEXTS.get(i));
            assertThat(row(gpkg, id).get("title")).isEqualTo(text);
            assertThat(row(xlsx, id).get("title")).isEqualTo(text);
            assertThat(kml.stream().filter(p -> id.equals(p.data().get("event"))).toList())
                    .singleElement()
                    .satisfies(p -> assertThat(p.name()).isEqualTo(text))
                    .satisfies(p -> assertThat(p.data().get("title")).isEqualTo(text));
            assertThat(json.valueStream().filter(f -> f.path("id").asString().equals(id)).toList())
                    .singleElement()
                    .satisfies(
                            f -> assertThat(f.at("/properties/title").asString()).isEqualTo(text));
            String cell = row(csv, id).getOrDefault("title", "");
            assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(text);
            assertThat(cell).matches("(?s)[^=+@\\t＝-].*|-?[0-9.]+");
        }
    }

    /// What no format can hold is shown as U+FFFD, and line ends are line feeds.
    private static String expected(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u0000', '\uFFFD')
                .replace('\u0007', '\uFFFD')
                .replace('\uFFFF', '\uFFFD')
                .replace("half \uD83D ", "half \uFFFD ")
                .replace("half \uDE80 ", "half \uFFFD ");
    }

    @Test
    void markup_in_a_description_of_a_kml_file_is_text_for_readers_of_html() throws Exception {
        assertThat(Readers.kml(Samples.file(Samples.whole(), ExportFormat.KML)))
                .allSatisfy(p -> assertThat(p.description()).doesNotContain("<"))
                .anySatisfy(
                        p -> assertThat(p.description()).contains("&lt;b&gt;Says&lt;/b&gt; c1"));
    }

    @Test
    void times_are_half_open_with_both_clocks_and_the_local_zone() throws Exception {
        var rows = Readers.xlsx(Samples.file(Samples.whole(), ExportFormat.XLSX), "events");
        assertThat(row(rows, "about"))
                .containsEntry("when_edtf", "2022-01-02~")
                .containsEntry("start_utc", "2021-12-31T18:00:00Z")
                .containsEntry("end_utc", "2022-01-03T18:00:00Z")
                .containsEntry("start_local", "2022-01-01T00:00+06:00")
                .containsEntry("zone", "Asia/Almaty")
                .containsEntry("precision", "day")
                .containsEntry("about", "TRUE")
                .containsEntry("known_from", "2022-01-07T12:30:00Z")
                .containsEntry("revision", "7");
        assertThat(row(rows, "shutdown"))
                .containsEntry("when_edtf", "2022-01-05/..")
                .containsEntry("lasting", "TRUE")
                .doesNotContainKeys("end_utc", "end_local");
        assertThat(row(rows, "undated")).doesNotContainKeys("when_edtf", "start_utc");
        var kml = Readers.kml(Samples.file(Samples.whole(), ExportFormat.KML));
        assertThat(kml.stream().filter(p -> "about".equals(p.data().get("event"))))
                .singleElement()
                .extracting(Readers.Placemark::time)
                .isEqualTo(Map.of("begin", "2021-12-31T18:00:00Z", "end", "2022-01-03T17:59:59Z"));
        assertThat(kml.stream().filter(p -> "clash".equals(p.data().get("event"))))
                .singleElement()
                .extracting(Readers.Placemark::time)
                .isEqualTo(Map.of("when", "2022-01-05T08:00:00Z"));
    }

    @Test
    void figures_keep_their_bounds_and_their_hedge() {
        var rows = Readers.csv(Samples.file(Samples.whole(), ExportFormat.CSV));
        assertThat(rows.stream().filter(r -> r.get("claim").equals("c1")))
                .singleElement()
                .satisfies(
                        r ->
                                assertThat(r)
                                        .containsEntry("claim_figure_low", "8")
                                        .containsEntry("claim_figure_high", "13")
                                        .containsEntry("claim_figure_qualifier", "between"));
        assertThat(rows.stream().filter(r -> r.get("claim").equals("c2")))
                .singleElement()
                .satisfies(
                        r ->
                                assertThat(r)
                                        .containsEntry("claim_figure_low", "26")
                                        .containsEntry("claim_figure_qualifier", "at-least")
                                        .containsEntry("claim_figure_words", "dozens")
                                        .doesNotContainKey("claim_figure_high"));
    }

    @Test
    void receipts_say_how_toponyms_were_resolved() throws Exception {
        var rows =
                Readers.sql(
                        Samples.file(Samples.whole(), ExportFormat.GPKG),
                        "SELECT * FROM locations");
        assertThat(row(rows, "clash"))
                .containsEntry("toponym", "Almaty")
                .containsEntry("place", "almaty")
                .containsEntry("confidence", "0.97")
                .containsEntry("because", "The only town of this name.")
                .containsEntry("candidates", "Almaty (almaty) 0.97");
        assertThat(row(rows, "unplaced"))
                .containsEntry("outcome", "ambiguous")
                .containsEntry("because", "Too many of them.")
                .doesNotContainKeys("place", "geom");
    }

    @Test
    void reports_of_a_map_are_those_that_tell_of_its_events() {
        assertThat(
                        Readers.xlsx(Samples.file(Samples.whole(), ExportFormat.XLSX), "reports")
                                .stream()
                                .map(r -> r.get("report")))
                .containsExactly("morning", "unused", "evening");
        JsonNode map =
                Readers.json(Samples.file(Samples.map(UNTIL_THE_FIFTH), ExportFormat.GEOJSON));
        assertThat(map.path("reports").valueStream().map(r -> r.path("report").asString()))
                .containsExactly("morning");
        assertThat(map.at("/about/scope").asString()).isEqualTo("map");
        assertThat(map.at("/about/revision").asString()).isEqualTo("7");
    }

    @Test
    void a_movement_over_the_antimeridian_is_cut_there() throws Exception {
        JsonNode features =
                Readers.json(Samples.file(Samples.whole(), ExportFormat.GEOJSON)).path("features");
        JsonNode troops =
                features.valueStream()
                        .filter(f -> f.path("id").asString().equals("troops"))
                        .findFirst()
                        .orElseThrow();
        assertThat(troops.path("geometry").toString())
                .isEqualTo(
                        "{\"type\":\"MultiLineString\",\"coordinates\":[[[178.0,-18.0],[180.0,-17.2]],"
                                + "[[-180.0,-17.2],[-172.0,-14.0]]]}");
    }

    @Test
    void a_table_longer_than_a_sheet_goes_on_in_a_second_one() throws Exception {
        Path room = Files.createTempFile("export", ".xlsx");
        var out = new java.io.ByteArrayOutputStream();
        XlsxFile.write(Samples.whole(), out, room, 11);
        Files.delete(room);
        List<String> all = new ArrayList<>(column(Readers.xlsx(out.toByteArray(), "events")));
        assertThat(all).hasSize(10);
        all.addAll(column(Readers.xlsx(out.toByteArray(), "events 2")));
        all.addAll(column(Readers.xlsx(out.toByteArray(), "events 3")));
        assertThat(all).isEqualTo(Samples.ids(Samples.whole()));
    }

    @Test
    void the_metadata_of_a_csv_file_name_its_columns_in_order() {
        Export export = Samples.whole();
        JsonNode metadata = Readers.json(Samples.file(export, ExportFormat.CSV_METADATA));
        String header =
                Samples.text(export, ExportFormat.CSV)
                        .substring(1)
                        .lines()
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        metadata.at("/tableSchema/columns")
                                .valueStream()
                                .map(c -> c.path("name").asString()))
                .containsExactly(header.split(","))
                .doesNotHaveDuplicates();
        assertThat(metadata.path("url").asString()).isEqualTo("january-r7.csv");
        assertThat(metadata.at("/@context/0").asString()).isEqualTo("http://www.w3.org/ns/csvw");
    }

    @Test
    void every_column_is_described_for_readers() throws Exception {
        String manual = Files.readString(Path.of("src/docs/exports.md"));
        for (Table<?> table : new Tables(Samples.whole()).all()) {
            for (Column<?> column : table.columns()) {
                assertThat(manual)
                        .contains("| `" + column.name() + "` | ")
                        .contains(column.description());
            }
        }
    }

    private static List<Map<String, String>> zipped(Export export, String table) throws Exception {
        try (var zip =
                new ZipInputStream(
                        new java.io.ByteArrayInputStream(Samples.file(export, ExportFormat.ZIP)),
                        StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(table + ".csv")) {
                    return Readers.csv(zip.readAllBytes());
                }
            }
        }
        throw new AssertionError("no table " + table);
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String event) {
        return rows.stream().filter(r -> event.equals(r.get("event"))).findFirst().orElseThrow();
    }

    private static List<String> column(List<Map<String, String>> rows) {
        return rows.stream().map(r -> r.get("event")).toList();
    }

    private static List<String> distinct(List<Map<String, String>> rows) {
        return column(rows).stream().distinct().toList();
    }
}
