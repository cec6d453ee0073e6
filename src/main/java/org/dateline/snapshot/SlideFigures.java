package org.dateline.snapshot;

import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;

/// The figures claimed, as a table that can be edited: as many rows as have room, and a word on the
/// others, which stand in the notes with all.
final class SlideFigures {
    private static final double ROW = 14;
    private static final double SIZE = 10;
    private static final double RANGE = 92;

    private SlideFigures() {}

    /// How high the table is where it may be as high as `room`; 0 where no row has room.
    static double height(Block.Figures figures, double room) {
        int rows = Math.min(figures.rows().size(), (int) (room / ROW) - 1);
        return rows < Math.min(2, figures.rows().size()) ? 0 : (rows + 1) * ROW;
    }

    /// @param more where the figures without room are
    static void write(
            XSLFSlide slide, SlideType type, Block.Figures figures, String more, Rectangle2D box) {
        int rows = (int) Math.round(box.getHeight() / ROW) - 1;
        if (rows < 1) {
            return;
        }
        XSLFTable table = slide.createTable(rows + 1, 2);
        table.setAnchor(box);
        table.setColumnWidth(0, box.getWidth() - RANGE);
        table.setColumnWidth(1, RANGE);
        for (int row = 0; row <= rows; row++) {
            table.setRowHeight(row, ROW);
            boolean head = row == 0;
            boolean cut = row == rows && rows < figures.rows().size();
            boolean wide = head || cut;
            String left =
                    head ? figures.title() : cut ? more : figures.rows().get(row - 1).metric();
            String right = wide ? "" : figures.rows().get(row - 1).range();
            double width = wide ? box.getWidth() : box.getWidth() - RANGE;
            type.cell(table.getCell(row, 0), left, SIZE, head, TextAlign.LEFT, width);
            type.cell(table.getCell(row, 1), right, SIZE, true, TextAlign.RIGHT, RANGE);
        }
        table.mergeCells(0, 0, 0, 1);
        if (rows < figures.rows().size()) {
            table.mergeCells(rows, rows, 0, 1);
        }
    }
}
