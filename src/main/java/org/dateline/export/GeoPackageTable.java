package org.dateline.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/// One table of a GeoPackage, with or without a geometry. Names of tables and columns come from
/// this room alone, never from data.
final class GeoPackageTable<R> {
    private static final int BATCH = 1_000;
    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Connection database;
    private final Table<R> table;
    private final Export export;
    private final GeoPackageShape shapes = new GeoPackageShape();
    private int pending;

    /// How rows become geometries of one type.
    record Layer<R>(String type, Function<R, Geometry> geometry) {}

    GeoPackageTable(Connection database, Table<R> table, Export export) {
        this.database = database;
        this.table = table;
        this.export = export;
    }

    void write(Optional<Layer<R>> layer) throws SQLException, IOException {
        create(layer);
        if (layer.isPresent()) {
            try (var index = new GeoPackageIndex(database, table.name())) {
                rows(layer, Optional.of(index));
                contents(layer);
                index.finish();
            }
        } else {
            rows(layer, Optional.empty());
            contents(layer);
        }
        describe();
        database.commit();
    }

    private void create(Optional<Layer<R>> layer) throws SQLException {
        String columns =
                table.columns().stream()
                        .map(c -> ", \"" + c.name() + "\" " + type(c.kind()))
                        .collect(Collectors.joining());
        String geometry = layer.map(l -> ", geom " + l.type()).orElse("");
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE \""
                            + table.name()
                            + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
                            + geometry
                            + columns
                            + ")");
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case INSTANT -> "DATETIME";
            case FLAG -> "BOOLEAN";
        };
    }

    private void rows(Optional<Layer<R>> layer, Optional<GeoPackageIndex> index)
            throws SQLException, IOException {
        int before = layer.isPresent() ? 1 : 0;
        String places =
                String.join(", ", Collections.nCopies(table.columns().size() + before, "?"));
        String names =
                (layer.isPresent() ? "geom, " : "")
                        + table.columns().stream()
                                .map(c -> '"' + c.name() + '"')
                                .collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                database.prepareStatement(
                        "INSERT INTO \""
                                + table.name()
                                + "\" ("
                                + names
                                + ") VALUES ("
                                + places
                                + ")")) {
            table.rows()
                    .each(
                            row -> {
                                try {
                                    row(insert, row, layer, index);
                                } catch (SQLException e) {
                                    throw new IOException(e.getMessage(), e);
                                }
                            });
            insert.executeBatch();
        }
    }

    private void row(
            PreparedStatement insert,
            R row,
            Optional<Layer<R>> layer,
            Optional<GeoPackageIndex> index)
            throws SQLException {
        int at = 1;
        if (layer.isPresent()) {
            Optional<GeoPackageShape.Shape> shape = shapes.write(layer.get().geometry().apply(row));
            if (shape.isPresent()) {
                insert.setBytes(at++, shape.get().bytes());
                if (index.isPresent()) {
                    // Rows are numbered from 1 as they come.
                    index.get().add(pending + 1L, shape.get().box());
                }
            } else {
                insert.setNull(at++, Types.BLOB);
            }
        }
        for (Optional<?> value : table.values(row)) {
            set(insert, at++, value);
        }
        insert.addBatch();
        if (++pending % BATCH == 0) {
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int at, Optional<?> value)
            throws SQLException {
        if (value.isEmpty()) {
            insert.setNull(at, Types.VARCHAR);
            return;
        }
        switch (value.get()) {
            case Long number -> insert.setLong(at, number);
            case Double number -> insert.setDouble(at, number);
            case Boolean flag -> insert.setInt(at, flag ? 1 : 0);
            case Instant instant -> insert.setString(at, DATETIME.format(instant));
            case Object text -> insert.setString(at, text.toString());
        }
    }

    private void contents(Optional<Layer<R>> layer) throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement(
                        "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, table.name());
            insert.setString(2, layer.isPresent() ? "features" : "attributes");
            insert.setString(3, table.name());
            insert.setString(
                    4,
                    table.description()
                            + " Revision "
                            + export.revision()
                            + " of "
                            + export.situation().id()
                            + ".");
            insert.setString(5, DATETIME.format(export.revisedAt()));
            Envelope box = shapes.bounds();
            List<Double> edges =
                    box.isNull()
                            ? List.of()
                            : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            for (int i = 0; i < 4; i++) {
                if (i < edges.size()) {
                    insert.setDouble(6 + i, edges.get(i));
                } else {
                    insert.setNull(6 + i, Types.DOUBLE);
                }
            }
            if (layer.isPresent()) {
                insert.setInt(10, 4326);
            } else {
                insert.setNull(10, Types.INTEGER);
            }
            insert.executeUpdate();
        }
        if (layer.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                database.prepareStatement(
                        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)")) {
            insert.setString(1, table.name());
            insert.setString(2, layer.get().type());
            insert.executeUpdate();
        }
    }

    private void describe() throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement(
                        "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)")) {
            for (Column<R> column : table.columns()) {
                insert.setString(1, table.name());
                insert.setString(2, column.name());
                insert.setString(3, column.name());
                insert.setString(4, column.name().replace('_', ' '));
                insert.setString(5, column.description());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
