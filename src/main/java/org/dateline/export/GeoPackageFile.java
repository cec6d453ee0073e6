package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.report.Mention;
import org.sqlite.SQLiteConfig;

/// An OGC GeoPackage 1.3: events and locations as points, movements as lines, claims and reports as
/// tables without geometry.
final class GeoPackageFile {
    private static final int APPLICATION_ID = 0x47504B47;
    private static final int VERSION = 10300;

    private final Export export;
    private final Tables tables;
    private final Connection database;

    private GeoPackageFile(Export export, Connection database) {
        this.export = export;
        this.tables = new Tables(export);
        this.database = database;
    }

    /// @param file an empty or missing one; half a database stays where writing fails
    static void write(Export export, Path file) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setPageSize(4096);
        config.setEncoding(SQLiteConfig.Encoding.UTF8);
        try (Connection database = config.createConnection("jdbc:sqlite:" + file)) {
            new GeoPackageFile(export, database).write();
        } catch (SQLException e) {
            throw new IOException("The GeoPackage could not be written: " + e.getMessage(), e);
        }
    }

    private void write() throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
        }
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            for (String sql : schema().split(";\n")) {
                statement.executeUpdate(sql);
            }
        }
        layer(tables.events(), Geometry::points, "MULTIPOINT");
        layer(movements(), Geometry::of, "MULTILINESTRING");
        layer(tables.locations(), GeoPackageFile::point, "MULTIPOINT");
        attributes(tables.claims());
        attributes(tables.reports());
        attributes(about());
        database.commit();
    }

    private static String schema() throws IOException {
        try (InputStream in = GeoPackageFile.class.getResourceAsStream("geopackage.sql")) {
            if (in == null) {
                throw new IllegalStateException("The tables of a GeoPackage are not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Movements with everything that the events have, and whence and whither.
    private Table<Event> movements() {
        Table<Event> events = tables.events();
        List<Column<Event>> columns = new ArrayList<>(events.columns());
        columns.add(
                Column.maybe(
                        "origin",
                        "Name of the place of origin.",
                        e -> name(e, Mention.Role.ORIGIN)));
        columns.add(
                Column.maybe(
                        "destination",
                        "Name of the place of destination.",
                        e -> name(e, Mention.Role.DESTINATION)));
        return new Table<>(
                "movements",
                "One row an event that is a movement, from its origin to its destination; it is"
                        + " among the events too.",
                1,
                columns,
                sink ->
                        export.each(
                                event -> {
                                    if (event.isMovement()) {
                                        sink.take(event);
                                    }
                                }));
    }

    private Optional<String> name(Event event, Mention.Role role) {
        return event.at(role).map(Location::place).map(p -> export.name(p, event));
    }

    private Table<Map.Entry<String, String>> about() {
        return new Table<>(
                "about",
                "What the file holds.",
                1,
                List.of(
                        Column.text("name", "What is told.", Map.Entry::getKey),
                        Column.maybe("value", "What it is.", e -> Optional.of(e.getValue()))),
                sink -> {
                    for (var entry : export.about().entrySet()) {
                        sink.take(entry);
                    }
                });
    }

    private static Geometry point(NamedPlace named) {
        return named.place()
                .<Geometry>map(p -> new Geometry.Points(List.of(p.position())))
                .orElse(new Geometry.Nowhere());
    }

    private <R> void layer(Table<R> table, Function<R, Geometry> geometry, String type)
            throws SQLException, IOException {
        new GeoPackageTable<>(database, table, export)
                .write(Optional.of(new GeoPackageTable.Layer<>(type, geometry)));
    }

    private void attributes(Table<?> table) throws SQLException, IOException {
        new GeoPackageTable<>(database, table, export).write(Optional.empty());
    }
}
