package org.dateline.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dateline.table.CsvWriter;

/// A workbook with one sheet a table, one that says what the file holds and one that describes the
/// columns. Text is text: no cell holds a formula or a link, and what looks like a formula stays
/// text also when a reader edits it.
///
/// Times are ISO 8601 text, since a date in a spreadsheet has neither a zone nor years before 1900.
/// Rows go to temporary files while they are written, so that memory stays small; a table longer
/// than a sheet goes on in a second one.
final class XlsxFile {
    private static final int KEPT_ROWS = 100;

    /// With the heading; the format's own limit is 1,048,576.
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;

    private final SXSSFWorkbook book;
    private final int mostRows;
    private final CellStyle bold;
    private final CellStyle quoted;

    private XlsxFile(SXSSFWorkbook book, int mostRows) {
        this.book = book;
        this.mostRows = mostRows;
        Font heavy = book.createFont();
        heavy.setBold(true);
        bold = book.createCellStyle();
        bold.setFont(heavy);
        quoted = book.createCellStyle();
        quoted.setQuotePrefixed(true);
    }

    /// @param room an empty or missing file, which holds the workbook before it is put in order
    static void write(Export export, OutputStream out, Path room) throws IOException {
        write(export, out, room, MOST_ROWS);
    }

    static void write(Export export, OutputStream out, Path room, int mostRows) throws IOException {
        try (XSSFWorkbook template = new XSSFWorkbook();
                SXSSFWorkbook book = new SXSSFWorkbook(template, KEPT_ROWS, true)) {
            new XlsxFile(book, mostRows).fill(export);
            describe(template, export);
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(room))) {
                book.write(file);
            }
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Core properties are missing", e);
        }
        order(room, out);
    }

    private void fill(Export export) throws IOException {
        var tables = new Tables(export);
        about(export);
        for (Table<?> table : tables.all()) {
            sheet(table);
        }
        fields(tables);
    }

    private void about(Export export) {
        SXSSFSheet sheet = book.createSheet("about");
        sheet.setColumnWidth(0, 20 * 256);
        sheet.setColumnWidth(1, 80 * 256);
        int at = 0;
        for (Map.Entry<String, String> entry : export.about().entrySet()) {
            SXSSFRow row = sheet.createRow(at++);
            text(row, 0, entry.getKey());
            text(row, 1, entry.getValue());
        }
    }

    private void fields(Tables tables) {
        SXSSFSheet sheet = book.createSheet("fields");
        sheet.setColumnWidth(0, 14 * 256);
        sheet.setColumnWidth(1, 24 * 256);
        sheet.setColumnWidth(2, 100 * 256);
        heading(sheet, List.of("table", "column", "description"));
        int at = 1;
        for (Table<?> table : tables.all()) {
            for (Column<?> column : table.columns()) {
                SXSSFRow row = sheet.createRow(at++);
                text(row, 0, table.name());
                text(row, 1, column.name());
                text(row, 2, column.description());
            }
        }
    }

    private void heading(SXSSFSheet sheet, List<String> names) {
        SXSSFRow row = sheet.createRow(0);
        for (int i = 0; i < names.size(); i++) {
            text(row, i, names.get(i));
            row.getCell(i).setCellStyle(bold);
        }
        sheet.createFreezePane(0, 1);
    }

    private void sheet(Table<?> table) throws IOException {
        var stretch = new Stretch(table);
        table.each(stretch::add);
    }

    /// The sheets of one table, a new one where the last is full.
    private final class Stretch {
        private final Table<?> table;
        private SXSSFSheet sheet;
        private int number = 1;
        private int at = 1;

        Stretch(Table<?> table) {
            this.table = table;
            this.sheet = next();
        }

        private SXSSFSheet next() {
            String name = number == 1 ? table.name() : table.name() + " " + number;
            SXSSFSheet made = book.createSheet(name);
            made.setDefaultColumnWidth(18);
            heading(made, table.columns().stream().map(Column::name).toList());
            return made;
        }

        void add(List<Optional<?>> values) {
            if (at == mostRows) {
                number++;
                sheet = next();
                at = 1;
            }
            SXSSFRow row = sheet.createRow(at++);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).isPresent()) {
                    cell(row, i, values.get(i).get());
                }
            }
        }
    }

    private void cell(SXSSFRow row, int at, Object value) {
        switch (value) {
            case Long number -> row.createCell(at).setCellValue(number);
            case Double number -> row.createCell(at).setCellValue(number);
            case Boolean flag -> row.createCell(at).setCellValue(flag);
            case Object text -> text(row, at, SafeText.write(text));
        }
    }

    private void text(SXSSFRow row, int at, String text) {
        var cell = row.createCell(at);
        cell.setCellValue(fitted(text));
        if (CsvWriter.isFormula(text)) {
            cell.setCellStyle(quoted);
        }
    }

    /// Cut to what a cell holds; what the format would read as an escaped character is escaped
    /// itself (ECMA-376 part 1, section 22.9.2.19).
    private static String fitted(String text) {
        String escaped = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        if (escaped.length() <= LONGEST_TEXT) {
            return escaped;
        }
        int end = LONGEST_TEXT - 1;
        return escaped.substring(
                        0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private static void describe(XSSFWorkbook book, Export export) throws InvalidFormatException {
        POIXMLProperties properties = book.getProperties();
        var core = properties.getCoreProperties().getUnderlyingProperties();
        core.setCreatorProperty("Dateline");
        core.setTitleProperty(export.about().getOrDefault("title", ""));
        core.setIdentifierProperty(export.fileName());
        core.setLanguageProperty(export.context().language());
        core.setCreatedProperty(Optional.empty());
        core.setModifiedProperty(Optional.empty());
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Dateline");
    }

    /// The same parts in one order and without the time of writing.
    private static void order(Path room, OutputStream out) throws IOException {
        try (ZipFile zip = new ZipFile(room.toFile());
                ZipFolder folder = new ZipFolder(out)) {
            List<ZipEntry> entries =
                    new ArrayList<>(zip.stream().map(ZipEntry.class::cast).toList());
            entries.sort(
                    java.util.Comparator.comparing(
                                    (ZipEntry e) -> !e.getName().equals("[Content_Types].xml"))
                            .thenComparing(ZipEntry::getName));
            for (ZipEntry entry : entries) {
                try (InputStream part = zip.getInputStream(entry)) {
                    folder.add(entry.getName(), part::transferTo);
                }
            }
        }
    }
}
