package org.dateline.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/// Writes a snapshot as a text document on A4 (Office Open XML): the map with its caption, a table
/// of what is claimed, the reports as footnotes. Every word of it can be edited there.
public final class Dossier {
    private static final int MM = 36_000;
    private static final double UNITS_PER_MM = 96 / 25.4;

    /// Room for the map, in millimetres.
    private static final Size ROOM = new Size(170, 150);

    private final Painter painter;
    private final MapPictures pictures;

    public Dossier(Painter painter) {
        this.painter = painter;
        this.pictures = new MapPictures(painter);
    }

    public byte[] write(Snapshot snapshot) {
        try (var document = new XWPFDocument()) {
            var words = new DocumentWords(snapshot, painter.symbology());
            String language = snapshot.request().context().language();
            WordStyles.add(document, language);
            page(document);
            line(document, "Heading1", snapshot.wording().title());
            line(document, "Subtitle", words.period());
            map(document, snapshot);
            line(
                    document,
                    "Caption",
                    words.words().say("figure.label", "1", snapshot.wording().caption()));
            line(document, "Heading2", words.words().say("table.title"));
            new ClaimTable(document, snapshot, words).write();
            line(document, "Heading2", words.words().say("cite.title"));
            line(document, "Normal", snapshot.wording().citation().getFirst());
            line(document, "Heading2", words.words().say("alt.title"));
            line(document, "Normal", snapshot.wording().alternative());
            line(document, "Small", words.fine());
            foot(document, snapshot);
            return OfficeFile.write(document, snapshot.wording().title(), language, snapshot.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margin = section.addNewPgMar();
        var side = BigInteger.valueOf(twips(20));
        margin.setLeft(side);
        margin.setRight(side);
        margin.setTop(side);
        margin.setBottom(side);
        margin.setHeader(BigInteger.valueOf(twips(10)));
        margin.setFooter(BigInteger.valueOf(twips(10)));
    }

    private void map(XWPFDocument document, Snapshot snapshot) {
        Size size = MapPictures.fit(snapshot.request().size(), ROOM);
        Illustration map =
                pictures.of(
                        snapshot,
                        new Size(size.width() * UNITS_PER_MM, size.height() * UNITS_PER_MM));
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Picture");
        XWPFRun run = paragraph.createRun();
        try {
            var picture =
                    run.addPicture(
                            new ByteArrayInputStream(map.png()),
                            Document.PICTURE_TYPE_PNG,
                            "map.png",
                            (int) (size.width() * MM),
                            (int) (size.height() * MM));
            picture.getCTPicture().getNvPicPr().getCNvPr().setName("Map");
            var frame = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            frame.setName("Map");
            frame.setDescr(PlainText.line(map.alternative()));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A picture of our own is not taken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void foot(XWPFDocument document, Snapshot snapshot) {
        XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle("Footer");
        XWPFRun run = paragraph.createRun();
        run.setText("snapshot/" + snapshot.id());
        run.addTab();
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void line(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        for (String part : PlainText.clean(text).split("\n", -1)) {
            if (!paragraph.getRuns().isEmpty()) {
                paragraph.createRun().addBreak();
            }
            paragraph.createRun().setText(part);
        }
    }

    /// Millimetres in the unit of tables, twentieths of a point.
    static int twips(double millimetres) {
        return (int) Math.round(Units.toEMU(millimetres * 72 / 25.4) / 635.0);
    }
}
