package org.dateline.snapshot;

/// How many pixels a picture has.
///
/// @param dpi pixels per 96 layout units: 96 is 1×, 192 is 2×, 300 is for print
public record Resolution(double dpi) {
    public static final Resolution SCREEN = new Resolution(96);
    public static final Resolution DOUBLE = new Resolution(192);
    public static final Resolution PRINT = new Resolution(300);

    /// Films may be smaller than anything that is asked for.
    private static final double LEAST = 24;

    private static final double LEAST_ASKED = 48;
    private static final double GREATEST = 600;
    private static final long MOST_PIXELS = 20_000_000;

    /// @throws SnapshotRefused if out of bounds or no number
    public Resolution {
        if (!(dpi >= LEAST && dpi <= GREATEST)) {
            throw refused();
        }
    }

    /// As somebody asks for it.
    ///
    /// @throws SnapshotRefused if it is not within 48 to 600
    public static Resolution asked(double dpi) {
        if (dpi < LEAST_ASKED) {
            throw refused();
        }
        return new Resolution(dpi);
    }

    private static SnapshotRefused refused() {
        return new SnapshotRefused("dpi", "48 to 600");
    }

    double scale() {
        return dpi / 96;
    }

    int widthPx(Size size) {
        return (int) Math.round(size.width() * scale());
    }

    int heightPx(Size size) {
        return (int) Math.round(size.height() * scale());
    }

    /// @throws SnapshotRefused if a picture of that size would have more than 20 million pixels
    void check(Size size) {
        if ((long) widthPx(size) * heightPx(size) > MOST_PIXELS) {
            long most = (long) (96 * Math.sqrt(MOST_PIXELS / (size.width() * size.height())));
            throw new SnapshotRefused(
                    "dpi",
                    "48 to "
                            + Math.min(most, (long) GREATEST)
                            + " at this size, so that the picture has at most 20 million pixels");
        }
    }
}
