package org.dateline.snapshot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a sheet is divided. Sizes are in layout units of 1/96 inch, which are pixels at 96 dpi.
public enum Layout {
    /// 16:9, for slides and screens.
    SLIDE(1280, 720),
    /// 210 × 297 mm.
    A4_PORTRAIT(210 / 25.4 * 96, 297 / 25.4 * 96),
    /// 297 × 210 mm.
    A4_LANDSCAPE(297 / 25.4 * 96, 210 / 25.4 * 96),
    /// 1:1, for feeds.
    SQUARE(1080, 1080),
    /// Nothing but the map, with its scale and credits, in any size.
    MAP(1280, 720);

    private final double width;
    private final double height;

    Layout(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// The word used in parameters, for example `a4-portrait`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Layout> ofCode(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /// All codes, for messages.
    public static String allowed() {
        return Arrays.stream(values()).map(Layout::code).collect(Collectors.joining(", "));
    }
}
