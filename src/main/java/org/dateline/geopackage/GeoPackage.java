package org.dateline.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.geo.CoordinateSystem;
import org.sqlite.SQLiteConfig;

/// An OGC GeoPackage 1.3 (12-128r18) on its way into a file. The same rows give the same bytes.
public final class GeoPackage implements AutoCloseable {
    /// For a file that may grow as long as the disk lasts.
    public static final long NO_LIMIT = Long.MAX_VALUE;

    private static final int APPLICATION_ID = 0x47504B47;
    private static final int VERSION = 10300;
    private static final int WGS84 = 4326;

    private final Path file;
    private final long mostBytes;
    private final Connection database;

    private GeoPackage(Path file, long mostBytes, Connection database) {
        this.file = file;
        this.mostBytes = mostBytes;
        this.database = database;
    }

    /// The file is a GeoPackage only after [#close]; half a database stays where writing fails.
    ///
    /// @param file an empty or missing one
    /// @param mostBytes beyond which writing ends with [TooLarge]
    public static GeoPackage create(Path file, long mostBytes) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setPageSize(4096);
        config.setEncoding(SQLiteConfig.Encoding.UTF8);
        try {
            var made =
                    new GeoPackage(file, mostBytes, config.createConnection("jdbc:sqlite:" + file));
            try {
                made.begin();
            } catch (SQLException | IOException | RuntimeException e) {
                made.database.close();
                throw e;
            }
            return made;
        } catch (SQLException e) {
            throw notWritten(e);
        }
    }

    private void begin() throws SQLException, IOException {
        run("PRAGMA application_id = " + APPLICATION_ID);
        run("PRAGMA user_version = " + VERSION);
        database.setAutoCommit(false);
        for (String sql : schema().split(";\n")) {
            run(sql);
        }
    }

    private static String schema() throws IOException {
        try (InputStream in = GeoPackage.class.getResourceAsStream("geopackage.sql")) {
            if (in == null) {
                throw new IllegalStateException("The tables of a GeoPackage are not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// One table at a time: it must be finished before the next one begins.
    public GeoPackageTable table(Outline outline) throws IOException {
        try {
            if (outline.layer().isPresent()) {
                know(outline.layer().get().crs());
            }
            return new GeoPackageTable(this, database, outline);
        } catch (SQLException e) {
            throw notWritten(e);
        }
    }

    private void know(CoordinateSystem crs) throws SQLException {
        if (crs.code() == WGS84) {
            return;
        }
        try (PreparedStatement insert =
                database.prepareStatement(
                        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)")) {
            insert.setString(1, "EPSG:" + crs.code());
            insert.setInt(2, crs.code());
            insert.setInt(3, crs.code());
            insert.setString(4, crs.wkt());
            insert.executeUpdate();
        }
    }

    /// What is still in memory counts once it has been written.
    void checkSize() throws IOException {
        if (Files.size(file) > mostBytes) {
            throw new TooLarge(mostBytes);
        }
    }

    void commit() throws SQLException {
        database.commit();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static IOException notWritten(SQLException e) {
        return new IOException("The GeoPackage could not be written: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw notWritten(e);
        }
    }
}
