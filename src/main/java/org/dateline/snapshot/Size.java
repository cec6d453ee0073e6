package org.dateline.snapshot;

import java.util.OptionalInt;

/// The size of a sheet in layout units of 1/96 inch.
public record Size(double width, double height) {
    /// The least and the greatest side of a plain map.
    static final int LEAST = 200;

    static final int GREATEST = 4096;
    private static final int STEEPEST = 4;

    /// @param width only the plain map has a choice
    /// @throws SnapshotRefused if a side is out of bounds, or given where the layout sets it
    public static Size of(Layout layout, OptionalInt width, OptionalInt height) {
        if (layout != Layout.MAP) {
            if (width.isPresent() || height.isPresent()) {
                throw new SnapshotRefused(
                        width.isPresent() ? "width" : "height",
                        "only with layout=map; %s is %d × %d"
                                .formatted(
                                        layout.code(),
                                        Math.round(layout.width()),
                                        Math.round(layout.height())));
            }
            return new Size(layout.width(), layout.height());
        }
        int w = side("width", width.orElse((int) layout.width()));
        int h = side("height", height.orElse((int) layout.height()));
        if (w > STEEPEST * h || h > STEEPEST * w) {
            throw new SnapshotRefused(
                    w > h ? "width" : "height", "at most " + STEEPEST + " times the other side");
        }
        return new Size(w, h);
    }

    private static int side(String name, int value) {
        if (value < LEAST || value > GREATEST) {
            throw new SnapshotRefused(name, LEAST + " to " + GREATEST);
        }
        return value;
    }
}
