package org.dateline.snapshot;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// The few lines that a map without a sheet around it must still carry: the period at the top left,
/// credits, disclaimer and id at the bottom right.
final class PlainNote {
    private static final double PAD = 8;

    private final Drawing drawing;
    private final List<Placed> notes;

    private record Placed(Block.Paragraph text, Rectangle2D box) {}

    PlainNote(Drawing drawing, Frame frame, SheetTexts texts) {
        this.drawing = drawing;
        Rectangle2D map = frame.box();
        double wide = Math.min(700, map.getWidth() * 0.75);
        Block.Paragraph period = texts.period(14);
        Block.Paragraph print = texts.smallPrint(11);
        Block.Paragraph id = texts.id(11);
        double half = Math.max(180, Math.min(430, map.getWidth() - 270));
        double printHeight = print.height(drawing, half - 2 * PAD);
        double height = printHeight + id.height(drawing, half) + PAD;
        double top = map.getMaxY() - height;
        double left = map.getMaxX() - half;
        notes =
                List.of(
                        new Placed(
                                period,
                                new Rectangle2D.Double(
                                        map.getX() + 10,
                                        map.getY() + 10,
                                        Math.min(wide, width(period) + 2 * PAD + 2),
                                        period.height(drawing, wide - 2 * PAD) + PAD)),
                        new Placed(
                                print,
                                new Rectangle2D.Double(left, top, half, printHeight + PAD / 2)),
                        new Placed(
                                id,
                                new Rectangle2D.Double(
                                        left,
                                        top + printHeight + PAD / 2,
                                        half,
                                        height - printHeight - PAD / 2)));
    }

    private double width(Block.Paragraph text) {
        return drawing.fonts().width(text.text(), text.lettering());
    }

    void reserve(LabelRoom room) {
        notes.forEach(n -> room.take(n.box()));
    }

    void paint() {
        for (Placed note : notes) {
            Rectangle2D box = note.box();
            drawing.surface()
                    .fill(
                            new RoundRectangle2D.Double(
                                    box.getX(), box.getY(), box.getWidth(), box.getHeight(), 0, 0),
                            Palette.alpha(drawing.palette().halo(), 0.8));
            note.text()
                    .paint(
                            drawing,
                            box.getX() + PAD,
                            box.getY() + PAD / 2,
                            box.getWidth() - 2 * PAD);
        }
    }
}
