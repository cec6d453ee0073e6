package org.dateline.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of files, in the order in which they are offered.
public enum ExportFormat {
    CSV("csv", "text/csv;charset=utf-8;header=present"),
    /// The description of the table in a CSV file (W3C CSV on the Web), under the address where
    /// readers look for it.
    CSV_METADATA("csv-metadata.json", "application/csvm+json"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("geojson", "application/geo+json"),
    GPKG("gpkg", "application/geopackage+sqlite3"),
    KML("kml", "application/vnd.google-earth.kml+xml"),
    /// All tables as CSV files with their description.
    ZIP("zip", "application/zip");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /// Of file names and addresses, without the dot.
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Whether it may be compressed on its way.
    boolean isText() {
        return switch (this) {
            case CSV, CSV_METADATA, GEOJSON, KML -> true;
            case XLSX, GPKG, ZIP -> false;
        };
    }

    public static Optional<ExportFormat> ofEnding(String ending) {
        return Arrays.stream(values()).filter(f -> f.ending.equals(ending)).findFirst();
    }

    public static List<String> endings() {
        return Arrays.stream(values()).map(ExportFormat::ending).toList();
    }
}
