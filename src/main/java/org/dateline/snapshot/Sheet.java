package org.dateline.snapshot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Where everything lies on one sheet, worked out from the heights of the blocks.
///
/// @param globe whether the map has room for the small globe
record Sheet(Rectangle2D map, List<Placed> blocks, boolean globe) {

    record Placed(Block block, double x, double y, double width) {}

    Sheet {
        blocks = List.copyOf(blocks);
    }

    static Sheet of(Layout layout, Size size, SheetTexts texts, Drawing drawing) {
        return switch (layout) {
            case SLIDE -> sideways(size, texts, drawing, new Measures(36, 30, 16, 268, 12));
            case A4_LANDSCAPE -> sideways(size, texts, drawing, new Measures(42, 27, 15, 250, 12));
            case A4_PORTRAIT -> upright(size, texts, drawing);
            case SQUARE -> square(size, texts, drawing);
            case MAP -> plain(size, texts, drawing);
        };
    }

    /// @param side width of the column beside the map
    private record Measures(
            double margin, double title, double period, double side, double small) {}

    /// Map on the left, legend and figures on the right.
    private static Sheet sideways(Size size, SheetTexts texts, Drawing drawing, Measures m) {
        var flow = new Flow(drawing, m.margin(), size.width() - 2 * m.margin(), m.margin() - 6);
        flow.add(texts.title(m.title(), 2), 4);
        flow.add(texts.period(m.period()), 12);
        double top = flow.y;
        double bottom = footer(size, texts, drawing, m, flow);
        double right = size.width() - m.margin() - m.side();
        var map = new Rectangle2D.Double(m.margin(), top, right - 24 - m.margin(), bottom - top);
        var side = new Flow(drawing, right, m.side(), top - 2);
        side.add(texts.legend(1), 18);
        Block.Paragraph notDrawn = texts.notDrawn(12.5);
        double left = bottom - side.y - notDrawn.height(drawing, m.side()) - 14;
        texts.figures()
                .flatMap(f -> f.fitting(drawing, m.side(), left))
                .ifPresent(f -> side.add(f, 14));
        side.add(notDrawn, 0);
        flow.placed.addAll(side.placed);
        return new Sheet(map, flow.placed, true);
    }

    /// Sources, small print and id at the lower edge; returns where the map must end.
    private static double footer(
            Size size, SheetTexts texts, Drawing drawing, Measures m, Flow flow) {
        double width = size.width() - 2 * m.margin();
        Block.Paragraph sources = texts.sources(m.small(), 2);
        Block.Paragraph print = texts.smallPrint(m.small());
        Block.Paragraph id = texts.id(m.small());
        double idWidth = drawing.fonts().width(id.text(), id.lettering());
        double printWidth = width - idWidth - 30;
        double height = sources.height(drawing, width) + 2 + print.height(drawing, printWidth);
        double y = size.height() - m.margin() + 8 - height;
        flow.placed.add(new Placed(sources, m.margin(), y, width));
        double below = y + sources.height(drawing, width) + 2;
        flow.placed.add(new Placed(print, m.margin(), below, printWidth));
        flow.placed.add(new Placed(id, size.width() - m.margin() - idWidth, below, idWidth + 4));
        return y - 10;
    }

    /// Everything below one another, for a page of text.
    private static Sheet upright(Size size, SheetTexts texts, Drawing drawing) {
        double margin = 56;
        double width = size.width() - 2 * margin;
        var flow = new Flow(drawing, margin, width, 48);
        flow.add(texts.title(27, 3), 6);
        flow.add(texts.period(15), 14);
        double mapTop = flow.y;
        var lower = new Flow(drawing, margin, width, 0);
        lower.add(texts.caption(14, 7), 16);
        double columns = lower.y;
        double gap = 32;
        double wide = (width - gap) * 0.66;
        double narrow = width - gap - wide;
        var left = new Flow(drawing, margin, wide, columns);
        left.add(texts.legend(2), 0);
        var right = new Flow(drawing, margin + wide + gap, narrow, columns);
        texts.figures()
                .flatMap(f -> f.fitting(drawing, narrow, Math.max(210, left.y - columns + 20)))
                .ifPresent(f -> right.add(f, 0));
        lower.y = Math.max(left.y, right.y) + 14;
        for (Block line : texts.citations(12.5)) {
            lower.add(line, 3);
        }
        lower.y += 8;
        lower.add(texts.smallPrint(12), 2);
        lower.add(texts.id(12), 0);
        double mapBottom = size.height() - 44 - lower.y - 14;
        var map = new Rectangle2D.Double(margin, mapTop, width, Math.max(260, mapBottom - mapTop));
        for (Flow part : List.of(lower, left, right)) {
            part.placed.forEach(
                    p ->
                            flow.placed.add(
                                    new Placed(
                                            p.block(),
                                            p.x(),
                                            p.y() + map.getMaxY() + 14,
                                            p.width())));
        }
        return new Sheet(map, flow.placed, true);
    }

    private static Sheet square(Size size, SheetTexts texts, Drawing drawing) {
        var m = new Measures(44, 38, 18, 0, 13);
        double width = size.width() - 2 * m.margin();
        var flow = new Flow(drawing, m.margin(), width, m.margin() - 6);
        flow.add(texts.title(m.title(), 3), 6);
        flow.add(texts.period(m.period()), 14);
        double bottom = footer(size, texts, drawing, m, flow);
        Block.Legend legend = texts.legend(3);
        double legendTop = bottom - legend.height(drawing, width);
        flow.placed.add(new Placed(legend, m.margin(), legendTop, width));
        var map = new Rectangle2D.Double(m.margin(), flow.y, width, legendTop - 14 - flow.y);
        return new Sheet(map, flow.placed, true);
    }

    private static Sheet plain(Size size, SheetTexts texts, Drawing drawing) {
        var map = new Rectangle2D.Double(0, 0, size.width(), size.height());
        return new Sheet(map, List.of(), size.width() >= 640 && size.height() >= 400);
    }

    /// Blocks one below the other.
    private static final class Flow {
        private final Drawing drawing;
        private final double x;
        private final double width;
        private final List<Placed> placed = new ArrayList<>();
        private double y;

        Flow(Drawing drawing, double x, double width, double y) {
            this.drawing = drawing;
            this.x = x;
            this.width = width;
            this.y = y;
        }

        void add(Block block, double after) {
            placed.add(new Placed(block, x, y, width));
            y += block.height(drawing, width) + after;
        }
    }
}
