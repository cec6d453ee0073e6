package org.dateline.geopackage;

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
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// One table of a GeoPackage, with or without a geometry, and with an index of what lies where.
public final class GeoPackageTable implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final GeoPackage file;
    private final Connection database;
    private final Outline outline;
    private final Optional<GeoPackageShape> shapes;
    private final Optional<GeoPackageIndex> index;
    private final PreparedStatement insert;
    private int pending;

    GeoPackageTable(GeoPackage file, Connection database, Outline outline) throws SQLException {
        this.file = file;
        this.database = database;
        this.outline = outline;
        this.shapes = outline.layer().map(layer -> new GeoPackageShape(layer.crs()));
        create();
        index =
                shapes.isPresent()
                        ? Optional.of(new GeoPackageIndex(database, outline.name()))
                        : Optional.empty();
        insert = database.prepareStatement(insertion());
    }

    private void create() throws SQLException {
        String columns =
                outline.columns().stream()
                        .map(c -> ", \"" + c.name() + "\" " + c.kind().type())
                        .collect(Collectors.joining());
        String geometry = outline.layer().map(l -> ", geom " + l.shape()).orElse("");
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL%s%s)"
                            .formatted(outline.name(), geometry, columns));
        }
    }

    private String insertion() {
        int before = shapes.isPresent() ? 1 : 0;
        String names =
                (shapes.isPresent() ? "geom, " : "")
                        + outline.columns().stream()
                                .map(c -> '"' + c.name() + '"')
                                .collect(Collectors.joining(", "));
        String places =
                String.join(", ", Collections.nCopies(outline.columns().size() + before, "?"));
        return "INSERT INTO \"%s\" (%s) VALUES (%s)".formatted(outline.name(), names, places);
    }

    /// A row of a table without geometries.
    public void add(List<Optional<?>> values) throws IOException {
        add(Optional.empty(), values);
    }

    /// @param geometry in OGC:CRS84; what has no place in the layer's reference system is written
    ///   as none
    /// @param values of the columns in their order, as their kinds say
    public void add(Optional<Geometry> geometry, List<Optional<?>> values) throws IOException {
        try {
            row(geometry, values);
        } catch (SQLException e) {
            throw GeoPackage.notWritten(e);
        }
    }

    private void row(Optional<Geometry> geometry, List<Optional<?>> values)
            throws SQLException, IOException {
        int at = 1;
        if (shapes.isPresent() && index.isPresent()) {
            Optional<GeoPackageShape.Shape> shape = geometry.flatMap(shapes.get()::write);
            if (shape.isPresent()) {
                insert.setBytes(at++, shape.get().bytes());
                // Rows are numbered from 1 as they come.
                index.get().add(pending + 1L, shape.get().box());
            } else {
                insert.setNull(at++, Types.BLOB);
            }
        }
        for (Optional<?> value : values) {
            set(at++, value);
        }
        insert.addBatch();
        if (++pending % BATCH == 0) {
            insert.executeBatch();
            file.checkSize();
        }
    }

    private void set(int at, Optional<?> value) throws SQLException {
        if (value.isEmpty()) {
            insert.setNull(at, Types.VARCHAR);
            return;
        }
        switch (value.get()) {
            case Long number -> insert.setLong(at, number);
            case Double number -> insert.setDouble(at, number);
            case Boolean flag -> insert.setInt(at, flag ? 1 : 0);
            case Instant instant -> insert.setString(at, DATETIME.format(instant));
            // Readers end a text at its first zero.
            case Object text -> insert.setString(at, text.toString().replace('\0', '\uFFFD'));
        }
    }

    /// Nothing can be added afterwards.
    public void finish() throws IOException {
        try {
            insert.executeBatch();
            contents();
            if (index.isPresent()) {
                index.get().finish();
            }
            describe();
            file.commit();
        } catch (SQLException e) {
            throw GeoPackage.notWritten(e);
        }
        file.checkSize();
    }

    private void contents() throws SQLException {
        try (PreparedStatement row =
                database.prepareStatement(
                        "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            row.setString(1, outline.name());
            row.setString(2, shapes.isPresent() ? "features" : "attributes");
            row.setString(3, outline.name());
            row.setString(4, outline.description());
            row.setString(5, DATETIME.format(outline.changed()));
            Envelope box = shapes.map(GeoPackageShape::bounds).orElseGet(Envelope::new);
            List<Double> edges =
                    box.isNull()
                            ? List.of()
                            : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            for (int i = 0; i < 4; i++) {
                if (i < edges.size()) {
                    row.setDouble(6 + i, edges.get(i));
                } else {
                    row.setNull(6 + i, Types.DOUBLE);
                }
            }
            if (outline.layer().isPresent()) {
                row.setInt(10, outline.layer().get().crs().code());
            } else {
                row.setNull(10, Types.INTEGER);
            }
            row.executeUpdate();
        }
        if (outline.layer().isPresent()) {
            column(outline.layer().get());
        }
    }

    private void column(Outline.Layer layer) throws SQLException {
        try (PreparedStatement row =
                database.prepareStatement(
                        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")) {
            row.setString(1, outline.name());
            row.setString(2, layer.shape().name());
            row.setInt(3, layer.crs().code());
            row.executeUpdate();
        }
    }

    private void describe() throws SQLException {
        try (PreparedStatement row =
                database.prepareStatement(
                        "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)")) {
            for (Outline.Column column : outline.columns()) {
                row.setString(1, outline.name());
                row.setString(2, column.name());
                row.setString(3, column.name());
                row.setString(4, column.name().replace('_', ' '));
                row.setString(5, column.about());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            insert.close();
            if (index.isPresent()) {
                index.get().close();
            }
        } catch (SQLException e) {
            throw GeoPackage.notWritten(e);
        }
    }
}
