package org.dateline.snapshot;

import java.awt.geom.Rectangle2D;

/// Where things stand on a slide of 16:9, in points (1/72 inch) from its top left corner.
final class SlideGrid {
    static final double WIDTH = 960;
    static final double HEIGHT = 540;

    /// The most maps on one slide that can still be read from the back of a room.
    static final int MOST = 12;

    static final double MARGIN = 36;
    static final double INNER = WIDTH - 2 * MARGIN;
    static final Rectangle2D TITLE = box(MARGIN, 18, INNER, 62);
    static final Rectangle2D PERIOD = box(MARGIN, 82, INNER, 22);
    static final Rectangle2D MAP = box(MARGIN, 112, 624, 351);
    static final Rectangle2D ASIDE = box(676, 112, WIDTH - MARGIN - 676, 351);
    static final Rectangle2D SOURCES = box(MARGIN, 470, INNER, 38);
    static final Rectangle2D FINE = box(MARGIN, 510, INNER, 16);

    private static final Rectangle2D PANELS = box(MARGIN, 110, INNER, 318);
    static final Rectangle2D BELOW_PANELS = box(MARGIN, 432, INNER, 36);
    private static final double GUTTER = 12;
    static final double LABEL = 18;

    private SlideGrid() {}

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    private static int columns(int panels) {
        return switch (panels) {
            case 1, 2, 3 -> panels;
            case 4 -> 2;
            case 5, 6, 9 -> 3;
            default -> 4;
        };
    }

    /// The map of panel `index` of `count`, without its label, which is above it.
    static Rectangle2D panel(int index, int count) {
        int columns = columns(count);
        int rows = (count + columns - 1) / columns;
        double width = (PANELS.getWidth() - GUTTER * (columns - 1)) / columns;
        double height = PANELS.getHeight() / rows - LABEL - 4;
        return box(
                PANELS.getX() + (width + GUTTER) * (index % columns),
                PANELS.getY() + (height + LABEL + 4) * (index / columns) + LABEL,
                width,
                height);
    }

    /// As large as it can be in the box with its own proportions, in the middle of it.
    static Rectangle2D fit(Illustration picture, Rectangle2D box) {
        double scale = Math.min(box.getWidth() / picture.aspect(), box.getHeight());
        double width = scale * picture.aspect();
        return box(
                box.getX() + (box.getWidth() - width) / 2,
                box.getY() + (box.getHeight() - scale) / 2,
                width,
                scale);
    }
}
