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

    /// More rows than these stand in two columns.
    private static final int ONE_COLUMN = 8;

    static double height(List<LegendRow> rows) {
        return lines(rows) * ROW;
    }

    private static int lines(List<LegendRow> rows) {
        int counted = counted(rows);
        return isWide(rows) ? (counted + 1) / 2 + rows.size() - counted : rows.size();
    }

    private static boolean isWide(List<LegendRow> rows) {
        return rows.size() > ONE_COLUMN;
    }

    private static int counted(List<LegendRow> rows) {
        return (int) rows.stream().filter(row -> !row.count().isEmpty()).count();
    }

    /// One row below the other; where they are many, those that count in two columns. Rows without
    /// a count come last.
    static void column(XSLFSlide slide, SlideType type, List<LegendRow> rows, Rectangle2D box) {
        int half = (counted(rows) + 1) / 2;
        for (int i = 0; i < rows.size(); i++) {
            LegendRow row = rows.get(i);
            boolean narrow = isWide(rows) && !row.count().isEmpty();
            boolean right = narrow && i >= half;
            int line =
                    !isWide(rows) || narrow && !right
                            ? i
                            : right ? i - half : i - counted(rows) + half;
            double left = right ? box.getCenterX() : box.getX();
            double end = narrow && !right ? box.getCenterX() - 4 : box.getMaxX();
            double y = box.getY() + line * ROW;
            sign(slide, row, left + SIGN / 2, y + ROW / 2);
            double x = left + SIGN + 6;
            type.fitted(
                    slide,
                    "Legend",
                    new Rectangle2D.Double(x, y + 1, end - x, ROW - 1),
                    text(row),
                    SIZE,
                    LEAST,
                    type.ink());
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
        return row.count().isEmpty() ? row.label() : row.label() + "\u2002" + row.count();
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
