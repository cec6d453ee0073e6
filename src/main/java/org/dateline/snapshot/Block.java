package org.dateline.snapshot;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.event.Category;

/// A part of a sheet beside the map: it knows its height in a column and paints itself there.
sealed interface Block {

    Surface.Role role();

    double height(Drawing drawing, double width);

    void paint(Drawing drawing, double x, double y, double width);

    /// A colour that depends on the tone.
    enum Shade {
        INK,
        MUTED;

        Color in(Palette palette) {
            return this == INK ? palette.ink() : palette.muted();
        }
    }

    /// Running text.
    record Paragraph(
            Surface.Role role,
            String text,
            Lettering lettering,
            double leading,
            Shade shade,
            int mostLines)
            implements Block {

        static Paragraph text(String text, Lettering lettering, Shade shade, int mostLines) {
            return new Paragraph(
                    Surface.Role.TEXT, text, lettering, lettering.size() * 1.35, shade, mostLines);
        }

        @Override
        public double height(Drawing drawing, double width) {
            return leading * lines(drawing, width).size();
        }

        @Override
        public void paint(Drawing drawing, double x, double y, double width) {
            double line = y + leading * 0.5 + lettering.size() * 0.34;
            for (String text : lines(drawing, width)) {
                drawing.text(text, lettering, x, line, shade.in(drawing.palette()));
                line += leading;
            }
        }

        private List<String> lines(Drawing drawing, double width) {
            return TextFlow.wrap(drawing.fonts(), text, lettering, width, mostLines);
        }
    }

    /// The signs that are on the map, with the number of events drawn.
    record Legend(String title, List<Entry> entries, List<Sample> samples, int columns)
            implements Block {
        private static final double ROW = 21;
        private static final double GAP = 24;

        record Entry(Category category, String label, String count) {}

        /// What else on the map needs a word.
        record Sample(Kind kind, Category category, String label) {
            enum Kind {
                WASH,
                HATCH,
                LINE,
                DASHED_LINE
            }
        }

        @Override
        public Surface.Role role() {
            return Surface.Role.TEXT;
        }

        @Override
        public double height(Drawing drawing, double width) {
            double[] heights = new double[columns];
            for (int i = 0; i < samples.size(); i++) {
                heights[i % columns] += sampleHeight(drawing, samples.get(i), column(width));
            }
            double samplesHeight = Arrays.stream(heights).max().orElse(0);
            return 24 + ROW * rows() + (samples.isEmpty() ? 0 : 4 + samplesHeight);
        }

        private int rows() {
            return (entries.size() + columns - 1) / columns;
        }

        private double sampleHeight(Drawing drawing, Sample sample, double width) {
            return 5 + 16.0 * lines(drawing, sample, width).size();
        }

        private static List<String> lines(Drawing drawing, Sample sample, double width) {
            return TextFlow.wrap(
                    drawing.fonts(), sample.label(), Lettering.regular(12.5), width - 28, 3);
        }

        @Override
        public void paint(Drawing drawing, double x, double y, double width) {
            Palette palette = drawing.palette();
            drawing.text(title, Lettering.semibold(14), x, y + 14, palette.ink());
            double column = column(width);
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                double left = x + (column + GAP) * (i / rows());
                double line = y + 24 + ROW * (i % rows());
                drawing.surface()
                        .fill(
                                drawing.sign(entry.category(), left + 8, line + 10, 15),
                                drawing.colour(entry.category()));
                Lettering text = Lettering.regular(14);
                drawing.text(entry.label(), text, left + 24, line + 15, palette.ink());
                Lettering number = Lettering.semibold(14);
                double wide = drawing.fonts().width(entry.count(), number);
                drawing.text(entry.count(), number, left + column - wide, line + 15, palette.ink());
            }
            double[] lines = new double[columns];
            Arrays.fill(lines, y + 28 + ROW * rows());
            for (int i = 0; i < samples.size(); i++) {
                Sample sample = samples.get(i);
                double left = x + (column + GAP) * (i % columns);
                double line = lines[i % columns];
                paint(drawing, sample, left, line);
                double at = line + 12;
                for (String text : lines(drawing, sample, column)) {
                    drawing.text(text, Lettering.regular(12.5), left + 28, at, palette.muted());
                    at += 16;
                }
                lines[i % columns] += sampleHeight(drawing, sample, column);
            }
        }

        private double column(double width) {
            return (width - GAP * (columns - 1)) / columns;
        }

        private static void paint(Drawing drawing, Sample sample, double x, double y) {
            Color colour = drawing.colour(sample.category());
            switch (sample.kind()) {
                case WASH -> {
                    var box = new Rectangle2D.Double(x, y + 1, 18, 13);
                    drawing.surface().fill(box, Palette.alpha(colour, drawing.palette().wash()));
                    drawing.surface()
                            .stroke(box, Palette.alpha(colour, 0.55), MapPainter.round(1.4));
                }
                case HATCH -> {
                    var box = new Rectangle2D.Double(x, y + 1, 18, 13);
                    drawing.surface()
                            .stroke(
                                    Hatch.lines(new Path2D.Double(box), box, 5),
                                    Palette.alpha(colour, 0.8),
                                    MapPainter.round(0.8));
                    drawing.surface()
                            .stroke(box, Palette.alpha(colour, 0.8), MapPainter.round(0.8));
                }
                case LINE, DASHED_LINE -> {
                    Path2D line = new Path2D.Double();
                    line.moveTo(x, y + 8);
                    line.lineTo(x + 12, y + 8);
                    boolean dashed = sample.kind() == Sample.Kind.DASHED_LINE;
                    drawing.surface()
                            .stroke(
                                    line,
                                    colour,
                                    dashed ? MapPainter.dashed(2.4, 4, 3) : MapPainter.round(2.4));
                    Path2D head = new Path2D.Double();
                    head.moveTo(x + 20, y + 8);
                    head.lineTo(x + 10, y + 3);
                    head.lineTo(x + 10, y + 13);
                    head.closePath();
                    drawing.surface().fill(head, colour);
                }
            }
        }
    }

    /// What is claimed in numbers, each metric as a range.
    record Figures(String title, List<Row> rows, String rule) implements Block {

        /// @param note who says so
        record Row(String metric, String range, Optional<String> note) {}

        public Figures {
            rows = List.copyOf(rows);
        }

        @Override
        public Surface.Role role() {
            return Surface.Role.TEXT;
        }

        @Override
        public double height(Drawing drawing, double width) {
            double height = 24;
            for (Row row : rows) {
                height += rowHeight(drawing, row, width);
            }
            return height + 16 * rule(drawing, width).size();
        }

        private static double rowHeight(Drawing drawing, Row row, double width) {
            return 6
                    + 18 * labels(drawing, row, width).size()
                    + 16 * notes(drawing, row, width).size();
        }

        private static List<String> labels(Drawing drawing, Row row, double width) {
            double number = drawing.fonts().width(row.range(), Lettering.semibold(15));
            return TextFlow.wrap(
                    drawing.fonts(), row.metric(), Lettering.regular(14), width - number - 12, 2);
        }

        private static List<String> notes(Drawing drawing, Row row, double width) {
            return row.note()
                    .map(n -> TextFlow.wrap(drawing.fonts(), n, Lettering.regular(12.5), width, 2))
                    .orElse(List.of());
        }

        private List<String> rule(Drawing drawing, double width) {
            return TextFlow.wrap(drawing.fonts(), rule, Lettering.regular(12.5), width, 2);
        }

        @Override
        public void paint(Drawing drawing, double x, double y, double width) {
            Palette palette = drawing.palette();
            drawing.text(title, Lettering.semibold(14), x, y + 14, palette.ink());
            double top = y + 24;
            for (Row row : rows) {
                Lettering number = Lettering.semibold(15);
                double wide = drawing.fonts().width(row.range(), number);
                drawing.text(row.range(), number, x + width - wide, top + 14, palette.ink());
                double line = top + 14;
                for (String text : labels(drawing, row, width)) {
                    drawing.text(text, Lettering.regular(14), x, line, palette.ink());
                    line += 18;
                }
                line -= 2;
                for (String text : notes(drawing, row, width)) {
                    drawing.text(text, Lettering.regular(12.5), x, line, palette.muted());
                    line += 16;
                }
                top += rowHeight(drawing, row, width);
            }
            for (String text : rule(drawing, width)) {
                drawing.text(text, Lettering.regular(12.5), x, top + 12, palette.muted());
                top += 16;
            }
        }

        /// As many rows as fit; empty where not even one does.
        Optional<Figures> fitting(Drawing drawing, double width, double height) {
            List<Row> kept = new ArrayList<>(rows);
            while (!kept.isEmpty()) {
                Figures figures = new Figures(title, kept, rule);
                if (figures.height(drawing, width) <= height) {
                    return Optional.of(figures);
                }
                kept.removeLast();
            }
            return Optional.empty();
        }
    }
}
