package org.dateline.snapshot;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dateline.event.Event;
import org.dateline.portrayal.FigureText;
import org.dateline.portrayal.LapseText;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.WordingWriter;
import org.dateline.report.Claim;
import org.dateline.report.Report;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// Who claims what, event by event: one row a claim, the reports as footnotes. A report that is
/// named again points to its first footnote.
final class ClaimTable {
    private static final int MOST_CLAIMS = 500;
    private static final double[] WIDTHS_MM = {29, 25, 64, 22, 30};
    private static final String HAIRLINE = "DCD8CF";

    private final XWPFDocument document;
    private final Snapshot snapshot;
    private final DocumentWords words;
    private final WordingWriter citations;
    private final FigureText figures;
    private final LapseText lapses;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();

    ClaimTable(XWPFDocument document, Snapshot snapshot, DocumentWords words) {
        this.document = document;
        this.snapshot = snapshot;
        this.words = words;
        Locale language = Locale.forLanguageTag(snapshot.request().context().language());
        this.citations = words.citations();
        this.figures = new FigureText(language);
        this.lapses = new LapseText(language);
        snapshot.depiction().reports().forEach(r -> reports.put(r.id(), r));
    }

    void write() {
        XWPFTable table = document.createTable(1, WIDTHS_MM.length);
        shape(table);
        head(table.getRow(0));
        int claims = 0;
        int left = 0;
        for (Event event : snapshot.depiction().drawn()) {
            if (claims + event.claims().size() > MOST_CLAIMS) {
                left += event.claims().size();
                continue;
            }
            claims += event.claims().size();
            title(table, event);
            event.claims().forEach(claim -> row(table, event, claim));
        }
        if (left > 0) {
            XWPFParagraph more = document.createParagraph();
            more.createRun().setText(words.words().count("table.more", left));
        }
    }

    private static void shape(XWPFTable table) {
        table.setWidth(Dossier.twips(170));
        table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, "1B1F24");
        table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, "1B1F24");
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, HAIRLINE);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid();
        if (grid == null) {
            grid = table.getCTTbl().addNewTblGrid();
        }
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (double width : WIDTHS_MM) {
            grid.addNewGridCol().setW(BigInteger.valueOf(Dossier.twips(width)));
        }
    }

    private void head(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        List<String> heads = List.of("when", "where", "says", "figure", "source");
        for (int i = 0; i < heads.size(); i++) {
            text(cell(row, i), "CellHead", words.words().say("table." + heads.get(i)));
        }
    }

    /// The event's title over the whole width.
    private void title(XWPFTable table, Event event) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        while (row.getTableCells().size() > 1) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        XWPFTableCell cell = row.getCell(0);
        cell.setWidth(Integer.toString(Dossier.twips(170)));
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(WIDTHS_MM.length));
        cell.setColor("F3F1EC");
        text(cell, "CellHead", event.title());
    }

    private void row(XWPFTable table, Event event, Claim claim) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() < WIDTHS_MM.length) {
            row.addNewTableCell();
        }
        row.setCantSplitRow(true);
        text(
                cell(row, 0),
                "Cell",
                claim.when()
                        .map(w -> words.time().write(w))
                        .orElseGet(() -> words.words().say("table.unknown.when")));
        text(cell(row, 1), "Cell", places(event, claim));
        crossed(claim, text(cell(row, 2), "Cell", says(claim)));
        crossed(
                claim,
                text(
                        cell(row, 3),
                        "Cell",
                        claim.figure()
                                .map(f -> figures.metric(f.metric()) + ": " + figures.write(f))
                                .orElse("")));
        claim.lapse()
                .ifPresent(
                        lapse -> {
                            XWPFParagraph why = cell(row, 2).addParagraph();
                            why.setStyle("Cell");
                            why.createRun()
                                    .setText(
                                            PlainText.line(
                                                    lapses.write(
                                                            lapse,
                                                            snapshot.request().context().zone())));
                        });
        source(cell(row, 4), Optional.ofNullable(reports.get(claim.report())), claim.report());
    }

    private String says(Claim claim) {
        return claim.attributedTo()
                .map(who -> words.words().say("table.attributed", claim.says(), who))
                .orElse(claim.says());
    }

    /// What no longer stands is crossed out, and can still be read.
    private static void crossed(Claim claim, XWPFParagraph paragraph) {
        if (!claim.stands()) {
            paragraph.getRuns().forEach(run -> run.setStrikeThrough(true));
        }
    }

    private String places(Event event, Claim claim) {
        MapContext context = snapshot.request().context();
        String placed =
                event.locations().stream()
                        .filter(l -> claim.where().contains(l.mention()))
                        .map(
                                l ->
                                        l.place()
                                                .name(
                                                        context.language(),
                                                        context.interval().end().minusSeconds(1)))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return placed.isEmpty() ? words.words().say("table.unknown.where") : placed;
    }

    private void source(XWPFTableCell cell, Optional<Report> report, String id) {
        XWPFParagraph paragraph = text(cell, "Cell", report.map(r -> r.source().name()).orElse(id));
        if (report.isEmpty()) {
            return;
        }
        Integer before = notes.get(id);
        if (before != null) {
            pointTo(paragraph, before);
            return;
        }
        var note = document.createFootnote();
        XWPFParagraph body = note.createParagraph();
        body.setStyle("FootnoteText");
        body.createRun().setText(" " + PlainText.line(citations.cite(report.get())));
        int number = notes.size() + 1;
        notes.put(id, number);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(number));
        start.setName("_Report" + number);
        paragraph.addFootnoteReference(note);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
    }

    /// A field that shows the number of the first footnote, also after notes have been added.
    private static void pointTo(XWPFParagraph paragraph, int number) {
        field(paragraph, STFldCharType.BEGIN);
        XWPFRun instruction = paragraph.createRun();
        instruction
                .getCTR()
                .addNewInstrText()
                .setStringValue(" NOTEREF _Report" + number + " \\f \\h ");
        field(paragraph, STFldCharType.SEPARATE);
        XWPFRun shown = paragraph.createRun();
        shown.setStyle("FootnoteReference");
        shown.setText(Integer.toString(number));
        field(paragraph, STFldCharType.END);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum part) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(part);
    }

    private static XWPFTableCell cell(XWPFTableRow row, int column) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(Integer.toString(Dossier.twips(WIDTHS_MM[column])));
        return cell;
    }

    private static XWPFParagraph text(XWPFTableCell cell, String style, String text) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        paragraph.createRun().setText(PlainText.line(text));
        return paragraph;
    }
}
