package org.dateline.snapshot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The colours of a sheet.
public enum Tone {
    LIGHT,
    DARK,
    /// Greyscale, for print without colour: the categories differ by shape and lightness.
    GREY;

    /// The word used in parameters.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tone> ofCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    /// All codes, for messages.
    public static String allowed() {
        return Arrays.stream(values()).map(Tone::code).collect(Collectors.joining(", "));
    }
}
