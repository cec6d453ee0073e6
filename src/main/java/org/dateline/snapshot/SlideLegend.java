package org.dateline.snapshot;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/// A legend of shapes and text boxes that can be edited.
final class SlideLegend {
    private static final double ROW = 15;
    private static final double SIZE = 10;
    private static final double LEAST = 7;
    private static final double SIGN = 10;
    private static final double GAP = 10;

    private SlideLegend() {}

    static double height(int rows) {
        return rows * ROW;
    }

    /// One row below the other, counts at the right.
    static void column(XSLFSlide slide, SlideType type, List<LegendRow> rows, Rectangle2D box) {
        double y = box.getY();
        for (LegendRow row : rows) {
            sign(slide, row, box.getX() + SIGN / 2, y + ROW / 2);
            double x = box.getX() + SIGN + 8;
            type.text(
                    slide,
                    "Legend",
                    new Rectangle2D.Double(x, y + 1, box.getMaxX() - x, ROW - 1),
                    text(row),
                    SIZE,
                    type.ink());
            y += ROW;
        }
    }

    /// Entries side by side, on as many lines as they need, smaller where they need more than two.
    static void lines(XSLFSlide slide, SlideType type, List<LegendRow> rows, Rectangle2D box) {
        double size = SIZE;
        while (size > LEAST
                && lineCount(type, rows, size, box) * ROW * size / SIZE > box.getHeight()) {
            size -= 0.5;
        }
        double row = ROW * size / SIZE;
        double x = box.getX();
        double y = box.getY();
        for (LegendRow entry : rows) {
            double width = width(type, entry, size);
            if (x > box.getX() && x + width > box.getMaxX()) {
                x = box.getX();
                y += row;
            }
            sign(slide, entry, x + SIGN / 2, y + row / 2);
            double text = x + SIGN + 6;
            type.text(
                    slide,
                    "Legend",
                    new Rectangle2D.Double(text, y + 1, width - SIGN - 6, row - 1),
                    text(entry),
                    size,
                    type.ink());
            x += width + GAP;
        }
    }

    private static int lineCount(
            SlideType type, List<LegendRow> rows, double size, Rectangle2D box) {
        int lines = 1;
        double x = 0;
        for (LegendRow entry : rows) {
            double width = width(type, entry, size);
            if (x > 0 && x + width > box.getWidth()) {
                x = 0;
                lines++;
            }
            x += width + GAP;
        }
        return lines;
    }

    private static double width(SlideType type, LegendRow row, double size) {
        return SIGN + 6 + type.width(text(row), size) + 6;
    }

    private static String text(LegendRow row) {
        return row.label() + "\u2002" + row.count();
    }

    private static void sign(XSLFSlide slide, LegendRow row, double x, double y) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(SIGN / 20, SIGN / 20);
        var path = new Path2D.Double(row.sign(), place);
        XSLFFreeformShape shape = slide.createFreeform();
        shape.setPath(path);
        shape.setFillColor(row.colour());
        SlideType.describe(shape, "Sign", row.label());
    }
}
