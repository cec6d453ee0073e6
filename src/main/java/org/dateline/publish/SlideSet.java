package org.dateline.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which slides a presentation has.
public enum SlideSet {
    /// One slide with one map.
    ONE,
    /// One slide with a small map for each day.
    MULTIPLES,
    /// A slide for each day.
    DAYS;

    /// The word used in parameters.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SlideSet> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /// All codes, for messages.
    public static String allowed() {
        return Arrays.stream(values()).map(SlideSet::code).collect(Collectors.joining(", "));
    }
}
