package org.dateline.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.geo.Position;
import org.dateline.report.Claim;
import org.dateline.report.Report;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;

/// Events as a GeoPackage (OGC 12-128r18, version 1.3): a layer `events`, and beside it the table
/// `claims` without geometry.
final class GeoPackage {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
                    + "UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]";

    /// Tables and columns as the standard's clauses 1.1.2, 1.1.3 and 2.1.5 name them.
    private static final List<String> TABLES =
            List.of(
                    "pragma application_id = 1196444487",
                    "pragma user_version = 10300",
                    "create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,"
                            + " organization_coordsys_id integer not null, definition text not null, description text)",
                    "create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,"
                            + " description text default '', last_change datetime not null, min_x double, min_y double, max_x double,"
                            + " max_y double, srs_id integer, constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id))",
                    "create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,"
                            + " srs_id integer not null, z tinyint not null, m tinyint not null,"
                            + " constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),"
                            + " constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),"
                            + " constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id))",
                    "create table events (fid integer primary key autoincrement not null, geom geometry, event text, category text, title text,"
                            + " edtf text, \"start\" datetime, \"end\" datetime, disputed boolean, places text, claims integer)",
                    "create table claims (fid integer primary key autoincrement not null, claim text, event text, says text,"
                            + " attributed_to text, edtf text, report text, publisher text, report_title text, published text, link text)");

    private GeoPackage() {}

    static void write(Selected selected, Path file) throws IOException {
        Files.deleteIfExists(file);
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            try (Statement statement = db.createStatement()) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            db.setAutoCommit(false);
            systems(db);
            contents(db, selected);
            records(db, selected);
            db.commit();
        } catch (SQLException e) {
            throw new IOException("The GeoPackage cannot be written: " + e.getMessage(), e);
        }
    }

    private static void systems(Connection db) throws SQLException {
        try (PreparedStatement row =
                db.prepareStatement("insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)")) {
            system(row, "Undefined Cartesian SRS", -1, "NONE", "undefined");
            system(row, "Undefined geographic SRS", 0, "NONE", "undefined");
            system(row, "WGS 84 geodetic", 4326, "EPSG", WGS84);
        }
    }

    private static void system(
            PreparedStatement row, String name, int id, String owner, String definition)
            throws SQLException {
        set(row, name, id, owner, id, definition, "");
        row.executeUpdate();
    }

    private static void set(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private static void contents(Connection db, Selected selected) throws SQLException {
        String title = selected.events().state().situation().title();
        String now = INSTANT.format(selected.events().state().situation().period().end());
        try (PreparedStatement row =
                db.prepareStatement(
                        "insert into gpkg_contents values (?, ?, ?, ?, ?, -180, -90, 180, 90, ?)")) {
            set(row, "events", "features", "events", title, now, 4326);
            row.executeUpdate();
        }
        try (PreparedStatement row =
                db.prepareStatement(
                        "insert into gpkg_contents values (?, ?, ?, ?, ?, null, null, null, null, ?)")) {
            set(row, "claims", "attributes", "claims", title, now, 0);
            row.executeUpdate();
        }
        try (PreparedStatement row =
                db.prepareStatement(
                        "insert into gpkg_geometry_columns values (?, ?, ?, ?, ?, ?)")) {
            set(row, "events", "geom", "GEOMETRY", 4326, 0, 0);
            row.executeUpdate();
        }
    }

    private static void records(Connection db, Selected selected) throws SQLException {
        Map<String, Report> reports = selected.reports();
        try (PreparedStatement events =
                        db.prepareStatement(
                                "insert into events (geom, event, category, title, edtf, \"start\", \"end\", disputed, places, claims)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement claims =
                        db.prepareStatement(
                                "insert into claims (claim, event, says, attributed_to, edtf, report, publisher, report_title, published, link)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (Event event : selected.inOrder()) {
                event(events, event, selected);
                for (Claim claim : event.claims()) {
                    claim(claims, claim, event, reports);
                }
                if (++waiting % 1_000 == 0) {
                    events.executeBatch();
                    claims.executeBatch();
                }
            }
            events.executeBatch();
            claims.executeBatch();
        }
    }

    private static void event(PreparedStatement row, Event event, Selected selected)
            throws SQLException {
        byte[] geometry = geometry(event);
        row.setBytes(1, geometry.length == 0 ? null : geometry);
        row.setString(2, event.id());
        row.setString(3, event.category().code());
        row.setString(4, event.title());
        row.setString(5, event.when().map(w -> Edtf.write(w.when())).orElse(null));
        row.setString(
                6,
                event.when()
                        .map(w -> w.when().earliest())
                        .filter(Interval.OPEN_START::isBefore)
                        .map(INSTANT::format)
                        .orElse(null));
        row.setString(
                7,
                event.when()
                        .map(w -> w.when().bounds().end())
                        .filter(Interval.OPEN_END::isAfter)
                        .map(INSTANT::format)
                        .orElse(null));
        row.setInt(8, event.when().map(w -> w.disputed()).orElse(false) ? 1 : 0);
        row.setString(
                9,
                event.locations().stream()
                        .map(l -> l.place().name(selected.language(), selected.namesAt()))
                        .distinct()
                        .collect(Collectors.joining("; ")));
        row.setInt(10, event.claims().size());
        row.addBatch();
    }

    private static void claim(
            PreparedStatement row, Claim claim, Event event, Map<String, Report> reports)
            throws SQLException {
        Report report = reports.get(claim.report());
        row.setString(1, claim.id());
        row.setString(2, event.id());
        row.setString(3, claim.says());
        row.setString(4, claim.attributedTo().orElse(null));
        row.setString(5, claim.when().map(Edtf::write).orElse(null));
        row.setString(6, claim.report());
        row.setString(7, report == null ? null : report.source().name());
        row.setString(8, report == null ? null : report.title());
        row.setString(9, report == null ? null : Edtf.write(report.published()));
        row.setString(10, report == null ? null : report.link().map(Object::toString).orElse(null));
        row.addBatch();
    }

    /// A geometry in the form of clause 2.1.3: `GP`, version 0, little-endian without an envelope,
    /// then well-known binary. Nothing where the event has no place.
    static byte[] geometry(Event event) {
        List<Position> positions = EventFeature.positions(event);
        if (positions.isEmpty()) {
            return new byte[0];
        }
        boolean line = event.isMovement();
        boolean many = !line && positions.size() > 1;
        ByteBuffer out =
                ByteBuffer.allocate(8 + 9 + positions.size() * 21).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(4326);
        if (line || many) {
            out.put((byte) 1).putInt(line ? 2 : 4).putInt(positions.size());
        }
        for (Position position : positions) {
            if (!line) {
                out.put((byte) 1).putInt(1);
            }
            out.putDouble(position.lon()).putDouble(position.lat());
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }
}
