package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.feature.Catalogue;
import org.dateline.geo.CoordinateSystems;
import org.dateline.query.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/// Items as GeoPackages hold the same features as pages of GeoJSON.
@OpenDoor
class GeoPackagesTest {
    private static final String ITEMS = "/collections/kazakhstan-2022_";
    @LocalServerPort private int port;
    @TempDir private Path folder;
    @Autowired private Catalogue catalogue;
    @Autowired private Situations situations;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kazakhstan-2022_events",
                "kazakhstan-2022_claims",
                "kazakhstan-2022_reports",
                "kazakhstan-2022_places",
                "kazakhstan-2022_movements",
                "conformance_events",
                "conformance_movements"
            })
    void a_file_holds_every_feature_where_it_is(String collection) throws Exception {
        Map<String, String> right = new TreeMap<>();
        JsonNode pages = new Asked(port).json("/collections/" + collection + "/items?limit=10000");
        for (JsonNode feature : pages.path("features")) {
            right.put(feature.path("id").asString(), shape(feature.path("geometry"), false));
        }
        Path file = get("/collections/" + collection + "/items?f=gpkg");
        assertThat(shapes(file, collection.replaceFirst(".*_", ""))).isEqualTo(right).isNotEmpty();
    }

    @Test
    void fields_are_columns_of_their_kinds() throws Exception {
        Path file = get(ITEMS + "events/items?f=gpkg");
        JsonNode any =
                new Asked(port)
                        .json(ITEMS + "events/items?limit=1&category=protest")
                        .at("/features/0/properties");
        assertThat(columns(file, "events"))
                .containsAll(any.propertyNames())
                .contains("fid", "geom", "id");
        Path protests = get(ITEMS + "events/items?f=gpkg&limit=1&category=protest");
        Map<String, String> row = rows(protests, "SELECT * FROM events").getFirst();
        assertThat(row)
                .containsEntry("title", any.path("title").asString())
                .containsEntry("category", "protest")
                .containsEntry("disputed", any.path("disputed").asBoolean() ? "1" : "0");
        assertThat(Double.parseDouble(row.get("claims"))).isEqualTo(any.path("claims").asDouble());
        assertThat(row.get("start")).startsWith(any.path("start").asString().substring(0, 19));
        assertThat(
                        rows(
                                        protests,
                                        "SELECT description FROM gpkg_data_columns WHERE"
                                                + " column_name = 'disputed'")
                                .getFirst()
                                .get("description"))
                .isEqualTo("Whether its claims contradict each other.");
    }

    @Test
    void a_limit_is_kept_and_the_next_file_begins_where_this_one_ends() throws Exception {
        List<String> ids = new ArrayList<>();
        String next = ITEMS + "claims/items?f=gpkg&limit=40";
        int files = 0;
        while (!next.isEmpty()) {
            HttpResponse<Path> answer =
                    new Asked(port).file(next, folder.resolve(files++ + ".gpkg"));
            List<Map<String, String>> rows = rows(answer.body(), "SELECT id FROM claims");
            assertThat(rows).hasSizeBetween(1, 40);
            rows.forEach(row -> ids.add(row.get("id")));
            next =
                    answer.headers().allValues("Link").stream()
                            .filter(link -> link.contains("rel=\"next\""))
                            .map(link -> link.replaceFirst("^<[^/]*//[^/]*", ""))
                            .map(link -> link.substring(0, link.indexOf('>')))
                            .findFirst()
                            .orElse("");
        }
        assertThat(files).isGreaterThan(1);
        assertThat(ids)
                .doesNotHaveDuplicates()
                .isEqualTo(Asked.ids(new Asked(port).json(ITEMS + "claims/items?limit=10000")));
    }

    @Test
    void the_header_accept_asks_for_it_too_and_the_answer_says_what_it_is() throws Exception {
        HttpResponse<Path> answer =
                new Asked(port)
                        .file(
                                ITEMS + "places/items",
                                folder.resolve("places.gpkg"),
                                "Accept",
                                "application/geopackage+sqlite3");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/geopackage+sqlite3");
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(Files.size(answer.body()));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"kazakhstan-2022_places-r\\d+\\.gpkg\"");
        assertThat(Files.readString(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("SQLite format 3");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(
                        new Asked(port)
                                .get(ITEMS + "places/items?f=gpkg", "If-None-Match", tag)
                                .statusCode())
                .isIn(200, 304);
    }

    @ParameterizedTest
    @ValueSource(ints = {4326, 3857, 32642, 3031})
    void positions_are_written_in_the_reference_system_with_x_to_the_east(int code)
            throws Exception {
        String crs = "http://www.opengis.net/def/crs/EPSG/0/" + code;
        Path file = get(ITEMS + "places/items?f=gpkg&crs=" + crs);
        assertThat(rows(file, "SELECT srs_id FROM gpkg_contents").getFirst())
                .containsEntry("srs_id", Integer.toString(code));
        assertThat(rows(file, "SELECT srs_id FROM gpkg_spatial_ref_sys"))
                .contains(Map.of("srs_id", Integer.toString(code)));
        Map<String, String> right = new TreeMap<>();
        for (JsonNode place :
                new Asked(port)
                        .json(ITEMS + "places/items?limit=10000&crs=" + crs)
                        .path("features")) {
            right.put(place.path("id").asString(), shape(place.path("geometry"), code == 4326));
        }
        assertThat(shapes(file, "places")).isEqualTo(right);
    }

    @Test
    void what_has_no_place_in_a_reference_system_is_written_without_one() throws Exception {
        String items = ITEMS + "places/items?limit=1000&crs=EPSG:32642";
        Path file = get(items + "&f=gpkg");
        List<String> unplaced =
                rows(file, "SELECT id FROM places WHERE geom IS NULL").stream()
                        .map(row -> row.get("id"))
                        .toList();
        List<String> right =
                new Asked(port)
                        .json(items).path("features").values().stream()
                                .filter(place -> place.path("geometry").isNull())
                                .map(place -> place.path("id").asString())
                                .toList();
        assertThat(unplaced).containsExactlyInAnyOrderElementsOf(right).isNotEmpty();
        assertThat(rows(file, "SELECT id FROM rtree_places_geom")).isNotEmpty();
        assertThat(rows(file, "PRAGMA integrity_check").toString()).contains("ok");
    }

    @Test
    void a_file_that_grows_too_large_is_refused_and_nothing_is_left() throws Exception {
        assertThatThrownBy(
                        () ->
                                files(20_000, 1)
                                        .send(
                                                offered(),
                                                ask(),
                                                "",
                                                next -> List.of(),
                                                new MockHttpServletResponse()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("20000 bytes");
        assertThat(left()).isEmpty();
    }

    @Test
    void nothing_is_left_after_a_file_has_been_sent() throws Exception {
        get(ITEMS + "events/items?f=gpkg");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_caller_who_goes_away_leaves_nothing_behind() {
        var gone =
                new MockHttpServletResponse() {
                    @Override
                    public ServletOutputStream getOutputStream() {
                        throw new IllegalStateException("gone");
                    }
                };
        var files = files(1 << 20, 1);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> files.send(offered(), ask(), "", next -> List.of(), gone))
                    .hasMessage("gone");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void more_files_at_once_than_allowed_are_asked_for_again_later() {
        assertThatThrownBy(
                        () ->
                                files(1 << 20, 0)
                                        .send(
                                                offered(),
                                                ask(),
                                                "",
                                                next -> List.of(),
                                                new MockHttpServletResponse()))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.status().value()).isEqualTo(503));
    }

    @Test
    void who_reads_too_slowly_is_left() {
        var slow =
                new MockHttpServletResponse() {
                    @Override
                    public ServletOutputStream getOutputStream() {
                        return new SlowOutput();
                    }
                };
        assertThatThrownBy(
                        () -> files(1 << 20, 1).send(offered(), ask(), "", next -> List.of(), slow))
                .hasMessage("The file is read too slowly");
        assertThat(left()).isEmpty();
    }

    private static final class SlowOutput extends ServletOutputStream {
        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                Thread.sleep(count / 5);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private GeoPackages files(long mostBytes, int atOnce) {
        return new GeoPackages(situations, mostBytes, atOnce, Duration.ofMillis(100));
    }

    private Catalogue.Offered offered() {
        return catalogue.collection("kazakhstan-2022_events").orElseThrow();
    }

    private ItemsAsk ask() {
        return ItemsAsk.of(
                new LinkedMultiValueMap<>(), offered().collection(), new CoordinateSystems());
    }

    private static List<Path> left() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("dateline-items-"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path get(String path) throws Exception {
        Path file = folder.resolve("items.gpkg");
        Files.deleteIfExists(file);
        HttpResponse<Path> answer = new Asked(port).file(path, file);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /// The geometries by id, as text, to a thousandth.
    private static Map<String, String> shapes(Path file, String table) throws Exception {
        Map<String, String> shapes = new TreeMap<>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows =
                        database.createStatement()
                                .executeQuery("SELECT id, geom FROM \"" + table + "\"")) {
            while (rows.next()) {
                byte[] blob = rows.getBytes(2);
                shapes.put(
                        rows.getString(1),
                        blob == null
                                ? ""
                                : text(
                                        new WKBReader()
                                                .read(Arrays.copyOfRange(blob, 40, blob.length))));
            }
        }
        return shapes;
    }

    /// @param swapped whether y comes before x
    private static String shape(JsonNode geometry, boolean swapped) {
        return geometry.isNull()
                ? ""
                : geometry.path("type").asString()
                        + positions(geometry.path("coordinates"), swapped);
    }

    private static String positions(JsonNode at, boolean swapped) {
        if (at.path(0).isNumber()) {
            double x = at.path(swapped ? 1 : 0).asDouble();
            double y = at.path(swapped ? 0 : 1).asDouble();
            return " %.3f %.3f".formatted(x + 0.0, y + 0.0);
        }
        var all = new StringBuilder();
        at.forEach(one -> all.append(positions(one, swapped)));
        return all.toString();
    }

    private static String text(Geometry geometry) {
        var all = new StringBuilder(geometry.getGeometryType());
        for (Coordinate at : geometry.getCoordinates()) {
            all.append(" %.3f %.3f".formatted(at.x + 0.0, at.y + 0.0));
        }
        return all.toString();
    }

    private static List<String> columns(Path file, String table) throws Exception {
        return rows(file, "SELECT name FROM pragma_table_info('" + table + "')").stream()
                .map(row -> row.get("name"))
                .toList();
    }

    private static List<Map<String, String>> rows(Path file, String sql) throws Exception {
        List<Map<String, String>> all = new ArrayList<>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = database.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String value = rows.getString(i);
                    row.put(rows.getMetaData().getColumnName(i), value == null ? "" : value);
                }
                all.add(row);
            }
        }
        return all;
    }
}
