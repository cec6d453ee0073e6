package org.dateline.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.geom.Envelope;

/// The spatial index of one layer: the extension `gpkg_rtree_index` (12-128r18, annex F.3), by
/// which readers find what lies in a box without reading every row.
///
/// The triggers that keep it right when somebody edits the file call functions that a reader of
/// GeoPackages brings along and this program does not have; so they are made last, and the rows are
/// put into the index by hand.
final class GeoPackageIndex implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final String FILLED = "NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)";
    private static final String EMPTIED = "NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)";

    private final Connection database;
    private final String layer;
    private final String index;
    private final PreparedStatement insert;
    private int pending;

    /// @param layer a name that this program gives, never one from data
    GeoPackageIndex(Connection database, String layer) throws SQLException {
        this.database = database;
        this.layer = layer;
        this.index = "rtree_" + layer + "_geom";
        run("CREATE VIRTUAL TABLE \"%s\" USING rtree(id, minx, maxx, miny, maxy)".formatted(index));
        insert =
                database.prepareStatement(
                        "INSERT INTO \"%s\" VALUES (?, ?, ?, ?, ?)".formatted(index));
    }

    void add(long row, Envelope box) throws SQLException {
        insert.setLong(1, row);
        insert.setDouble(2, box.getMinX());
        insert.setDouble(3, box.getMaxX());
        insert.setDouble(4, box.getMinY());
        insert.setDouble(5, box.getMaxY());
        insert.addBatch();
        if (++pending % BATCH == 0) {
            insert.executeBatch();
        }
    }

    /// Nothing can be added to the layer afterwards, not by this program.
    void finish() throws SQLException {
        insert.executeBatch();
        try (PreparedStatement extension =
                database.prepareStatement(
                        "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
                                + " 'http://www.geopackage.org/spec130/#extension_rtree',"
                                + " 'write-only')")) {
            extension.setString(1, layer);
            extension.executeUpdate();
        }
        String put =
                ("INSERT OR REPLACE INTO \"%s\" VALUES (NEW.fid, ST_MinX(NEW.geom),"
                                + " ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));")
                        .formatted(index);
        String drop = "DELETE FROM \"%s\" WHERE id = OLD.fid;".formatted(index);
        trigger("insert", "INSERT", FILLED, put);
        trigger("update1", "UPDATE OF geom", "OLD.fid = NEW.fid AND (" + FILLED + ")", put);
        trigger("update2", "UPDATE OF geom", "OLD.fid = NEW.fid AND (" + EMPTIED + ")", drop);
        trigger("update3", "UPDATE", "OLD.fid != NEW.fid AND (" + FILLED + ")", drop + " " + put);
        trigger(
                "update4",
                "UPDATE",
                "OLD.fid != NEW.fid AND (" + EMPTIED + ")",
                "DELETE FROM \"%s\" WHERE id IN (OLD.fid, NEW.fid);".formatted(index));
        trigger("delete", "DELETE", "OLD.geom NOT NULL", drop);
    }

    private void trigger(String name, String after, String when, String act) throws SQLException {
        run(
                "CREATE TRIGGER \"%s_%s\" AFTER %s ON \"%s\" WHEN %s BEGIN %s END"
                        .formatted(index, name, after, layer, when, act));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
