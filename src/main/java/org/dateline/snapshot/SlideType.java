package org.dateline.snapshot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFShapeContainer;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/// Sets text on slides so that it has room.
///
/// Slides are set in Arial, which readers' machines have; ours measure with the shipped face and a
/// surplus, since Arial runs wider.
final class SlideType {
    static final String FACE = "Arial";
    private static final double WIDER = 1.13;
    private static final double LINE = 1.2;

    private final Fonts fonts;
    private final Palette palette;
    private final String language;

    SlideType(Fonts fonts, Palette palette, String language) {
        this.fonts = fonts;
        this.palette = palette;
        this.language = language;
    }

    /// Two lines at most, as large as they can be.
    void title(XSLFTextShape shape, Rectangle2D box, String text) {
        String clean = PlainText.line(text);
        double size = 26;
        while (size > 18 && rows(clean, Face.SEMIBOLD, size, box) > 2) {
            size -= 1;
        }
        String fitted = fit(clean, Face.SEMIBOLD, size, box, 2);
        place(shape, box, VerticalAlignment.BOTTOM);
        fill(shape, fitted, size, true, palette.ink());
    }

    void text(
            XSLFShapeContainer on,
            String name,
            Rectangle2D box,
            String text,
            double size,
            Color colour) {
        fitted(on, name, box, text, size, size, colour);
    }

    /// One bold line, as large as it can be between two sizes.
    void strong(
            XSLFShapeContainer on,
            String name,
            Rectangle2D box,
            String text,
            double largest,
            double smallest) {
        String clean = PlainText.line(text);
        double size = largest;
        while (size > smallest && rows(clean, Face.SEMIBOLD, size, box) > 1) {
            size -= 0.5;
        }
        XSLFTextShape shape = on.createTextBox();
        describe(shape, name, "");
        place(shape, box, VerticalAlignment.MIDDLE);
        fill(shape, fit(clean, Face.SEMIBOLD, size, box, 1), size, true, palette.ink());
    }

    /// As large as it can be between two sizes, cut with an ellipsis where even the smaller is too
    /// large.
    void fitted(
            XSLFShapeContainer on,
            String name,
            Rectangle2D box,
            String text,
            double largest,
            double smallest,
            Color colour) {
        String clean = PlainText.line(text);
        if (clean.isEmpty()) {
            return;
        }
        double size = largest;
        while (size > smallest && rows(clean, Face.REGULAR, size, box) > most(size, box)) {
            size -= 0.5;
        }
        XSLFTextShape shape = on.createTextBox();
        describe(shape, name, "");
        place(shape, box, VerticalAlignment.TOP);
        fill(shape, fit(clean, Face.REGULAR, size, box, most(size, box)), size, false, colour);
    }

    /// One line in a cell of a table.
    void cell(
            XSLFTableCell cell,
            String text,
            double size,
            boolean bold,
            TextAlign align,
            double width) {
        Face face = bold ? Face.SEMIBOLD : Face.REGULAR;
        var box = new Rectangle2D.Double(0, 0, width, LINE * size);
        inset(cell, VerticalAlignment.MIDDLE);
        fill(cell, fit(PlainText.line(text), face, size, box, 1), size, bold, palette.ink());
        cell.getTextParagraphs().getFirst().setTextAlign(align);
    }

    Color ink() {
        return palette.ink();
    }

    /// The width of one line in points.
    double width(String text, double size) {
        return WIDER * fonts.width(text, new Lettering(Face.REGULAR, size));
    }

    private static int most(double size, Rectangle2D box) {
        return Math.max(1, (int) (box.getHeight() / (LINE * size)));
    }

    private int rows(String text, Face face, double size, Rectangle2D box) {
        return PlainText.lines(text, fonts, new Lettering(face, size), box.getWidth() / WIDER);
    }

    private String fit(String text, Face face, double size, Rectangle2D box, int most) {
        return PlainText.fit(text, fonts, new Lettering(face, size), box.getWidth() / WIDER, most);
    }

    private static void place(XSLFTextShape shape, Rectangle2D box, VerticalAlignment vertical) {
        shape.setAnchor(box);
        inset(shape, vertical);
        shape.setTextAutofit(TextAutofit.NONE);
    }

    private static void inset(XSLFTextShape shape, VerticalAlignment vertical) {
        shape.setLeftInset(0);
        shape.setRightInset(0);
        shape.setTopInset(0);
        shape.setBottomInset(0);
        shape.setWordWrap(true);
        shape.setVerticalAlignment(vertical);
    }

    private void fill(XSLFTextShape shape, String text, double size, boolean bold, Color colour) {
        shape.clearText();
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.LEFT);
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontColor(colour);
        ((CTTextCharacterProperties) run.getRPr(true)).setLang(language);
    }

    /// @param alternative empty for what is text itself
    static void describe(XSLFShape shape, String name, String alternative) {
        var properties =
                switch (shape.getXmlObject()) {
                    case CTPicture picture -> picture.getNvPicPr().getCNvPr();
                    case CTShape text -> text.getNvSpPr().getCNvPr();
                    default ->
                            throw new IllegalArgumentException(
                                    "No text and no picture: " + shape.getShapeName());
                };
        properties.setName(name);
        if (!alternative.isEmpty()) {
            properties.setDescr(alternative);
        }
    }
}
