package org.dateline.snapshot;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/// Writes slides (Office Open XML, ECMA-376) whose words are text that can be edited and whose maps
/// are pictures with alternative texts.
final class PptxWriter {
    private static final int LONGEST_NOTE = 60_000;
    private static final double GAP = 12;
    private static final double LEAST_CAPTION = 94;

    private final XMLSlideShow show;
    private final SlideType type;
    private final Palette palette;
    private final String language;

    private PptxWriter(XMLSlideShow show, Fonts fonts, Palette palette, String language) {
        this.show = show;
        this.type = new SlideType(fonts, palette, language);
        this.palette = palette;
        this.language = language;
    }

    /// @param id of the snapshot
    static byte[] write(
            List<Slide> slides, Fonts fonts, Palette palette, String language, String id) {
        try (var show = new XMLSlideShow()) {
            SlideTemplate.widen(show);
            var writer = new PptxWriter(show, fonts, palette, language);
            slides.forEach(writer::add);
            return OfficeFile.write(show, slides.getFirst().words().title(), language, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Slide content) {
        XSLFSlide slide =
                show.createSlide(
                        show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
        slide.getBackground().setFillColor(palette.paper());
        Slide.Text words = content.words();
        XSLFTextShape title =
                Objects.requireNonNull((XSLFTextShape) slide.getPlaceholder(Placeholder.TITLE));
        type.title(title, SlideGrid.TITLE, words.title());
        type.text(slide, "Period", SlideGrid.PERIOD, words.period(), 14, palette.muted());
        switch (content) {
            case Slide.OneMap one -> {
                picture(slide, one.map(), SlideGrid.fit(one.map(), SlideGrid.MAP), "Map");
                aside(slide, one);
            }
            case Slide.SmallMultiples many -> panels(slide, many);
        }
        type.fitted(slide, "Sources", SlideGrid.SOURCES, words.sources(), 10, 8, palette.ink());
        type.fitted(slide, "Credits", SlideGrid.FINE, words.fine(), 8, 8, palette.muted());
        notes(slide, words.notes());
    }

    private void aside(XSLFSlide slide, Slide.OneMap one) {
        Rectangle2D box = SlideGrid.ASIDE;
        double legend = SlideLegend.height(one.legend());
        double above = box.getHeight() - legend - (legend > 0 ? GAP : 0);
        double table = 0;
        if (one.figures().isPresent()) {
            table = SlideFigures.height(one.figures().get(), above - GAP - LEAST_CAPTION);
            SlideFigures.write(
                    slide,
                    type,
                    one.figures().get(),
                    one.words().more(),
                    new Rectangle2D.Double(
                            box.getX(), box.getY() + above - table, box.getWidth(), table));
        }
        double caption = above - table - (table > 0 ? GAP : 0);
        type.fitted(
                slide,
                "Caption",
                new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), caption),
                one.words().caption(),
                13,
                9,
                palette.ink());
        SlideLegend.column(
                slide,
                type,
                one.legend(),
                new Rectangle2D.Double(box.getX(), box.getMaxY() - legend, box.getWidth(), legend));
    }

    private void panels(XSLFSlide slide, Slide.SmallMultiples many) {
        int count = many.panels().size();
        for (int i = 0; i < count; i++) {
            Slide.Panel panel = many.panels().get(i);
            Rectangle2D cell = SlideGrid.panel(i, count);
            Rectangle2D at = SlideGrid.fit(panel.map(), cell);
            var label =
                    new Rectangle2D.Double(
                            at.getX(), at.getY() - SlideGrid.LABEL, at.getWidth(), SlideGrid.LABEL);
            type.strong(slide, "Day " + (i + 1), label, panel.label(), 12, 7);
            picture(slide, panel.map(), at, "Map " + (i + 1));
        }
        SlideLegend.lines(slide, type, many.legend(), SlideGrid.BELOW_PANELS);
    }

    private void picture(XSLFSlide slide, Illustration map, Rectangle2D at, String name) {
        XSLFPictureData data = show.addPicture(map.png(), PictureType.PNG);
        XSLFPictureShape shape = slide.createPicture(data);
        shape.setAnchor(at);
        shape.setLineColor(palette.hairline());
        shape.setLineWidth(0.75);
        SlideType.describe(shape, name, PlainText.line(map.alternative()));
    }

    private void notes(XSLFSlide slide, List<String> paragraphs) {
        XSLFNotes notes = show.getNotesSlide(slide);
        SlideTemplate.undate(notes);
        SlideTemplate.undate(show.getNotesMaster());
        for (XSLFShape shape : notes.getShapes()) {
            if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY) {
                text.clearText();
                int left = LONGEST_NOTE;
                for (String paragraph : paragraphs) {
                    String clean = PlainText.shorten(PlainText.line(paragraph), Math.max(2, left));
                    left -= clean.length();
                    XSLFTextParagraph line = text.addNewTextParagraph();
                    XSLFTextRun run = line.addNewTextRun();
                    run.setText(clean);
                    ((CTTextCharacterProperties) run.getRPr(true)).setLang(language);
                }
            }
        }
    }
}
