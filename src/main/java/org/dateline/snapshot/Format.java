package org.dateline.snapshot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of file that a snapshot is written as.
public enum Format {
    PNG("image/png"),
    SVG("image/svg+xml"),
    PDF("application/pdf"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    CSV("text/csv; charset=utf-8"),
    GEOJSON("application/geo+json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The word used in parameters, and the extension of the file.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> ofCode(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    /// All codes, for messages.
    public static String allowed() {
        return Arrays.stream(values()).map(Format::code).collect(Collectors.joining(", "));
    }
}
