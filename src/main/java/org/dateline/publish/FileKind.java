package org.dateline.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of file that a snapshot is handed out as, in the order in which they are offered.
public enum FileKind {
    PNG("image/png"),
    SVG("image/svg+xml"),
    PDF("application/pdf"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /// The interactive map in one file.
    HTML("text/html;charset=utf-8"),
    GIF("image/gif"),
    MP4("video/mp4"),
    CSV("text/csv;charset=utf-8"),
    GEOJSON("application/geo+json"),
    /// What the snapshot is of, in which words, and where its files are.
    JSON("application/json");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The extension of the file, without a dot.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it plays the period instead of showing it on one sheet.
    public boolean isFilm() {
        return this == GIF || this == MP4;
    }

    /// Whether it is text that a server may compress on the way.
    boolean isText() {
        return switch (this) {
            case SVG, HTML, CSV, GEOJSON, JSON -> true;
            case PNG, PDF, PPTX, DOCX, GIF, MP4 -> false;
        };
    }

    public static Optional<FileKind> ofCode(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}
