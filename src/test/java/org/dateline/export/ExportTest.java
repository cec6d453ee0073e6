package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.ClaimedTime;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.table.Line;
import org.dateline.table.RowReader;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;
import org.dateline.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final String HOSTILE = "=HYPERLINK(\"x\") ]]> <b>\u202E 👩‍🚒, \"q\"\nÄ";

    @TempDir Path folder;

    private static Location location(String id, Mention.Role role, double lon, double lat) {
        return new Location(
                new Mention(id, role),
                new BoundPlace(
                        id,
                        List.of(new PlaceName("en", id, Interval.ALL)),
                        new Position(lon, lat),
                        SpatialPrecision.LOCALITY,
                        Optional.empty(),
                        Optional.of("KZ"),
                        ZONE),
                1);
    }

    private static Event event(String id, String title, Optional<String> edtf, Location... where) {
        Optional<When> when = edtf.map(t -> Edtf.parse(t, ZONE));
        var claim =
                new Claim(
                        id + "-c",
                        "r",
                        title,
                        Optional.empty(),
                        when,
                        List.of(where).stream().map(Location::mention).toList(),
                        Optional.empty(),
                        Optional.empty());
        return new Event(
                id,
                Category.PROTEST,
                title,
                ClaimedTime.of(when.stream().toList()),
                List.of(where),
                List.of(),
                List.of(claim));
    }

    private static Events events() {
        var situation =
                new Situation(
                        "s",
                        "Test",
                        "",
                        Extent.WORLD,
                        new Interval(
                                Instant.parse("2022-01-01T00:00:00Z"),
                                Instant.parse("2022-02-01T00:00:00Z")),
                        ZONE,
                        List.of("KZ"),
                        List.of("en"));
        var report =
                new Report(
                        "r",
                        new Source("s", "@SUM", Source.Certainty.STATED),
                        HOSTILE,
                        List.of(),
                        Edtf.parse("2022-01-06", ZONE),
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        Optional.empty());
        return new IndexedEvents(
                new DataState(
                        situation,
                        7,
                        List.of(report),
                        List.of(
                                event(
                                        "a",
                                        HOSTILE,
                                        Optional.of("2022-01-05"),
                                        location("aktau", Mention.Role.AT, 51.16, 43.65)),
                                event(
                                        "b",
                                        "moves",
                                        Optional.of("2022-01-06"),
                                        location("x", Mention.Role.ORIGIN, 37.5, 55.75),
                                        location("y", Mention.Role.DESTINATION, 76.9, 43.2)),
                                event("c", "nowhere, never", Optional.empty())),
                        List.of(),
                        List.of()));
    }

    private Path written(ExportKind kind) throws IOException {
        Path file = folder.resolve("x." + kind.code());
        Export.write(Selected.all(events()), kind, file);
        return file;
    }

    private List<Line.Row> read(ExportKind kind) throws IOException {
        Path file = written(kind);
        List<Line.Row> rows = new ArrayList<>();
        try (RowReader reader = TableFile.of(file, file.toString(), TableLimits.USUAL).open()) {
            for (Optional<Line> l = reader.next(); l.isPresent(); l = reader.next()) {
                rows.add((Line.Row) l.get());
            }
        }
        return rows;
    }

    @Test
    void every_event_is_in_every_kind_of_file_and_hostile_text_is_only_text() throws IOException {
        for (ExportKind kind :
                List.of(ExportKind.CSV, ExportKind.XLSX, ExportKind.GEOJSON, ExportKind.KML)) {
            List<Line.Row> rows = read(kind);
            assertThat(rows).as(kind.code()).hasSize(3);
            assertThat(rows.getFirst().cells())
                    .as(kind.code())
                    .anyMatch(c -> c.endsWith(HOSTILE) && c.length() <= HOSTILE.length() + 1);
        }
    }

    @Test
    void no_cell_of_a_csv_is_a_formula() throws IOException {
        assertThat(read(ExportKind.CSV))
                .allSatisfy(
                        r ->
                                assertThat(r.cells())
                                        .noneMatch(
                                                c ->
                                                        !c.isEmpty()
                                                                && "=+@".indexOf(c.charAt(0))
                                                                        >= 0));
    }

    @Test
    void kml_gives_each_event_its_span() throws IOException {
        assertThat(Files.readString(written(ExportKind.KML)))
                .contains("<begin>2022-01-04T18:00:00Z</begin><end>2022-01-05T18:00:00Z</end>")
                .contains("<LineString>");
    }

    @Test
    void a_geopackage_says_that_it_is_one_and_holds_the_positions() throws Exception {
        Path file = written(ExportKind.GPKG);
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            assertThat(one(db, "pragma application_id")).isEqualTo("1196444487");
            assertThat(one(db, "select count(*) from events")).isEqualTo("3");
            assertThat(one(db, "select count(*) from claims")).isEqualTo("3");
            assertThat(one(db, "select count(*) from events where geom is null")).isEqualTo("1");
            assertThat(one(db, "select \"start\" from events where event = 'a'"))
                    .isEqualTo("2022-01-04T18:00:00.000Z");
            try (var rows = statement.executeQuery("select geom from events where event = 'a'")) {
                rows.next();
                ByteBuffer geom = ByteBuffer.wrap(rows.getBytes(1)).order(ByteOrder.LITTLE_ENDIAN);
                assertThat(geom.get(0)).isEqualTo((byte) 'G');
                assertThat(geom.getInt(4)).isEqualTo(4326);
                assertThat(geom.getDouble(13)).isEqualTo(51.16);
                assertThat(geom.getDouble(21)).isEqualTo(43.65);
            }
        }
    }

    private static String one(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void csvw_names_every_column() {
        String json = Csvw.write(events().state().situation(), 7, "en", "x.csv");
        EventRows.COLUMNS.forEach(c -> assertThat(json).contains("\"name\":\"" + c + "\""));
        assertThat(json).contains("http://www.w3.org/ns/csvw");
    }
}
