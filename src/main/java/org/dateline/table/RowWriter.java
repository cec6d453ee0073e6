package org.dateline.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes rows as a file of the kind that they came from.
public interface RowWriter extends Closeable {

    /// Names of the columns, once and first.
    void columns(List<String> names) throws IOException;

    void row(List<String> cells) throws IOException;

    static RowWriter to(Path file, FileType type) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        return switch (type) {
            case CSV -> new DelimitedWriter(out, ',');
            case TSV -> new DelimitedWriter(out, '\t');
            case XLSX -> new XlsxWriter(out, "rows");
            case GEOJSON -> new GeoJsonWriter(out);
            case KML, KMZ -> new KmlWriter(out);
        };
    }
}
