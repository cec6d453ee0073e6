package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes an export in any format. The same export gives the same bytes on every run.
public final class ExportWriter {
    private ExportWriter() {}

    /// Events pass through one by one; a GeoPackage and a workbook are made in a temporary file
    /// first, which is gone afterwards.
    ///
    /// @param out stays open
    public static void write(Export export, ExportFormat format, OutputStream out)
            throws IOException {
        switch (format) {
            case CSV -> CsvFile.write(new Tables(export).joined(), out);
            case CSV_METADATA ->
                    Csvw.table(
                            export, export.fileName() + ".csv", new Tables(export).joined(), out);
            case GEOJSON -> GeoJsonFile.write(export, out);
            case KML -> KmlFile.write(export, out);
            case ZIP -> zip(export, out);
            case GPKG ->
                    inRoom(
                            room -> {
                                GeoPackageFile.write(export, room);
                                Files.copy(room, out);
                            });
            case XLSX -> inRoom(room -> XlsxFile.write(export, out, room));
        }
        out.flush();
    }

    private static void zip(Export export, OutputStream out) throws IOException {
        var tables = new Tables(export);
        try (ZipFolder folder = new ZipFolder(out)) {
            folder.add("csv-metadata.json", entry -> Csvw.group(export, tables.all(), entry));
            for (Table<?> table : tables.all()) {
                folder.add(table.name() + ".csv", entry -> CsvFile.write(table, entry));
            }
        }
    }

    private static void inRoom(Sink<Path> work) throws IOException {
        Path room = Files.createTempFile("dateline-export-", ".part");
        try {
            work.take(room);
        } finally {
            Files.deleteIfExists(room);
        }
    }
}
