package org.dateline.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The panels beside the map.
enum Tab {
    EVENTS,
    SPREAD,
    FIGURES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tab> ofCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }
}
