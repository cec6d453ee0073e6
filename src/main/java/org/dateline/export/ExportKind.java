package org.dateline.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of file that events are exported as, in the order in which they are offered.
public enum ExportKind {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("application/geo+json"),
    GPKG("application/geopackage+sqlite3"),
    KML("application/vnd.google-earth.kml+xml");

    private final String mediaType;

    ExportKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The ending of its files, without a dot.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportKind> ofCode(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(ExportKind::code).toList();
    }
}
