package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKBReader;

/// The parts of OGC GeoPackage 1.3 that readers rely on.
class GeoPackageFileTest {
    @TempDir private Path folder;

    @Test
    void the_header_of_the_file_says_what_it_is() {
        byte[] file = Samples.file(Samples.whole(), ExportFormat.GPKG);
        ByteBuffer header = ByteBuffer.wrap(file, 0, 100);
        assertThat(new String(file, 0, 15, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("SQLite format 3");
        assertThat(header.getInt(68)).isEqualTo(0x47504B47);
        assertThat(header.getInt(60)).isEqualTo(10300);
    }

    @Test
    void the_tables_that_the_standard_asks_for_name_every_layer() throws Exception {
        byte[] file = Samples.file(Samples.whole(), ExportFormat.GPKG);
        assertThat(Readers.sql(file, "SELECT srs_id FROM gpkg_spatial_ref_sys"))
                .extracting(r -> r.get("srs_id"))
                .contains("-1", "0", "4326");
        assertThat(Readers.sql(file, "SELECT * FROM gpkg_contents"))
                .extracting(r -> r.get("table_name") + " " + r.get("data_type"))
                .containsExactlyInAnyOrder(
                        "events features",
                        "movements features",
                        "locations features",
                        "claims attributes",
                        "reports attributes",
                        "about attributes");
        assertThat(Readers.sql(file, "SELECT * FROM gpkg_geometry_columns"))
                .extracting(r -> r.get("table_name") + " " + r.get("geometry_type_name"))
                .containsExactlyInAnyOrder(
                        "events MULTIPOINT", "movements MULTILINESTRING", "locations MULTIPOINT");
        assertThat(Readers.sql(file, "PRAGMA foreign_key_check")).isEmpty();
        assertThat(Readers.sql(file, "PRAGMA integrity_check"))
                .extracting(r -> r.get("integrity_check"))
                .containsExactly("ok");
    }

    @Test
    void geometries_have_a_header_and_well_known_binary_behind_it() throws Exception {
        Path file = folder.resolve("january.gpkg");
        Files.write(file, Samples.file(Samples.whole(), ExportFormat.GPKG));
        Map<String, String> shapes = new HashMap<>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows =
                        database.createStatement()
                                .executeQuery(
                                        "SELECT event, geom FROM events WHERE geom NOT NULL UNION"
                                                + " ALL SELECT event || '-line', geom FROM movements")) {
            while (rows.next()) {
                byte[] blob = rows.getBytes(2);
                ByteBuffer header = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
                assertThat(header.get(0)).isEqualTo((byte) 'G');
                assertThat(header.get(1)).isEqualTo((byte) 'P');
                assertThat(header.getInt(4)).isEqualTo(4326);
                var shape = new WKBReader().read(Arrays.copyOfRange(blob, 40, blob.length));
                assertThat(header.getDouble(8)).isEqualTo(shape.getEnvelopeInternal().getMinX());
                assertThat(header.getDouble(32)).isEqualTo(shape.getEnvelopeInternal().getMaxY());
                shapes.put(rows.getString(1), shape.toText());
            }
        }
        assertThat(shapes)
                .containsEntry("clash", "MULTIPOINT ((76.95 43.25))")
                .containsEntry("about", "MULTIPOINT ((76.95 43.25), (53.6 44.6))")
                .containsEntry(
                        "troops-line",
                        "MULTILINESTRING ((178 -18, 180 -17.2), (-180 -17.2, -172 -14))")
                .doesNotContainKey("unplaced");
    }
}
