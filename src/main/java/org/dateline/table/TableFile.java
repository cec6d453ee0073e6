package org.dateline.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of rows: opens it, and writes rows as the same kind of file.
///
/// @param name as its owner calls it
public record TableFile(Path path, String name, FileType type, TableLimits limits) {

    /// @throws UnreadableFile where it is empty, too large or of no kind that can be read
    public static TableFile of(Path path, String name, TableLimits limits) throws IOException {
        long bytes = Files.size(path);
        if (bytes > limits.fileBytes()) {
            throw new UnreadableFile(
                    0,
                    "the file has %,d MB; at most %,d MB are taken"
                            .formatted(bytes >> 20, limits.fileBytes() >> 20));
        }
        return new TableFile(path, name, FileType.of(path, name), limits);
    }

    public RowReader open() throws IOException {
        return switch (type) {
            case CSV, TSV -> new CsvReader(path, type, limits);
            case XLSX -> new XlsxReader(path, limits);
            case GEOJSON -> new GeoJsonReader(path, limits);
            case KML, KMZ -> new KmlReader(path, type, limits);
        };
    }

    /// Writes rows as CSV, in which nothing is a formula.
    public static void csv(Writer out, List<String> columns, Iterable<List<String>> rows)
            throws IOException {
        var csv = new CsvWriter(out, ',');
        csv.row(columns);
        for (List<String> row : rows) {
            csv.row(row);
        }
        out.flush();
    }

    static Writer utf8(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }
}
