package org.dateline.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/// Reads the first sheet of a workbook as a stream. Dates come as ISO text, numbers without
/// rounding, formulas as the value that was last calculated.
final class XlsxReader implements RowReader {
    private static final long MOST_SHARED = 100_000_000;

    private final TableLimits limits;
    private final ZipContainer zip;
    private final Columns columns;
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final CountingInput input;
    private final SafeXml sheet;
    private final long bytes;
    private boolean epoch1904;
    private long rowNumber;

    private record SheetPart(String name, String path) {}

    XlsxReader(Path file, TableLimits limits) throws IOException {
        this.limits = limits;
        columns = new Columns(limits);
        zip = new ZipContainer(file, limits);
        try {
            SheetPart first = firstSheet();
            notes.add("Read was the sheet \"" + first.name() + "\".");
            shared();
            styles();
            InputStream in = zip.open(first.path());
            bytes = Math.max(1, in.available());
            input = new CountingInput(in, Long.MAX_VALUE, "");
            sheet = new SafeXml(input, limits);
            header();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private SheetPart firstSheet() throws IOException {
        if (zip.has("dateline.json")) {
            throw new UnreadableFile(
                    0, "this is a whole situation as one file; open it on the page of situations");
        }
        if (!zip.has("xl/workbook.xml")) {
            throw new UnreadableFile(0, "this is no workbook (.xlsx)");
        }
        String id = "";
        String name = "";
        try (var xml = new SafeXml(zip.open("xl/workbook.xml"), limits)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    epoch1904 =
                            xml.attribute("date1904")
                                    .filter(v -> !v.equals("0") && !v.equals("false"))
                                    .isPresent();
                }
                boolean shown = xml.starts("sheet") && xml.attribute("state").isEmpty();
                // A workbook that Dateline exported begins with a sheet about itself.
                boolean own =
                        shown
                                && name.equals("about")
                                && xml.attribute("name").orElse("").equals("events");
                if (shown && (id.isEmpty() || own)) {
                    id = xml.attribute("id").orElse("");
                    name = xml.attribute("name").orElse("");
                }
            }
        }
        String path = "xl/worksheets/sheet1.xml";
        try (var xml = new SafeXml(zip.open("xl/_rels/workbook.xml.rels"), limits)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && xml.attribute("Id").orElse("").equals(id)) {
                    String target = xml.attribute("Target").orElse("");
                    path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        return new SheetPart(name, path);
    }

    private void shared() throws IOException {
        if (!zip.has("xl/sharedStrings.xml")) {
            return;
        }
        long total = 0;
        var text = new StringBuilder();
        boolean inText = false;
        boolean whole = true;
        int phonetic = 0;
        try (var xml = new SafeXml(zip.open("xl/sharedStrings.xml"), limits)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.setLength(0);
                    whole = true;
                } else if (xml.starts("rPh")) {
                    phonetic++;
                } else if (xml.ends("rPh")) {
                    phonetic--;
                } else if (xml.starts("t") || xml.ends("t")) {
                    inText = xml.isStart() && phonetic == 0;
                } else if (xml.isText() && inText) {
                    whole &= xml.addText(text);
                } else if (xml.ends("si")) {
                    total += text.length() + 40;
                    if (total > MOST_SHARED) {
                        throw new UnreadableFile(0, "the workbook holds more than 100 MB of text");
                    }
                    // A text that is cut stands as one that no cell may hold, so that its row is
                    // rejected.
                    shared.add(whole ? text.toString() : text + "\0");
                }
            }
        }
    }

    private void styles() throws IOException {
        if (!zip.has("xl/styles.xml")) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean inCells = false;
        try (var xml = new SafeXml(zip.open("xl/styles.xml"), limits)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    formats.put(
                            number(xml.attribute("numFmtId").orElse("")),
                            xml.attribute("formatCode").orElse(""));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    inCells = xml.isStart();
                } else if (xml.starts("xf") && inCells) {
                    int id = number(xml.attribute("numFmtId").orElse("0"));
                    String builtIn =
                            id >= 0 && id < 50 ? BuiltinFormats.getBuiltinFormat(id) : null;
                    String format = formats.getOrDefault(id, builtIn == null ? "" : builtIn);
                    dates.add(format.length() < 200 && DateUtil.isADateFormat(id, format));
                }
            }
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void header() throws IOException {
        Optional<Line> first = row();
        while (first.isPresent() && blank(first.get())) {
            first = row();
        }
        switch (first.orElse(null)) {
            case null -> throw new UnreadableFile(0, "the sheet holds no header and no rows");
            case Line.Broken b -> throw new UnreadableFile(b.number(), "the header: " + b.reason());
            case Line.Row r -> columns.header(r.number(), r.cells());
        }
    }

    private static boolean blank(Line line) {
        return line instanceof Line.Row r && r.cells().stream().allMatch(String::isBlank);
    }

    @Override
    public Optional<Line> next() throws IOException {
        Optional<Line> line = row();
        while (line.isPresent() && blank(line.get())) {
            line = row();
        }
        if (line.isPresent()
                && line.get() instanceof Line.Row r
                && r.cells().size() > columns.size()) {
            boolean extra = r.cells().stream().skip(columns.size()).anyMatch(c -> !c.isBlank());
            return Optional.of(
                    extra
                            ? new Line.Broken(
                                    r.number(),
                                    "",
                                    "%d cells where the header names %d columns"
                                            .formatted(r.cells().size(), columns.size()),
                                    String.join(" | ", r.cells()))
                            : new Line.Row(r.number(), r.cells().subList(0, columns.size())));
        }
        return line;
    }

    private Optional<Line> row() throws IOException {
        while (sheet.next()) {
            if (sheet.starts("row")) {
                int stated = number(sheet.attribute("r").orElse(""));
                rowNumber = stated > 0 ? stated : rowNumber + 1;
                if (rowNumber > limits.rows()) {
                    throw new UnreadableFile(
                            rowNumber, "there are more than " + limits.rows() + " rows");
                }
                return Optional.of(cells());
            }
        }
        return Optional.empty();
    }

    private Line cells() throws IOException {
        List<String> cells = new ArrayList<>();
        String complaint = "";
        var value = new StringBuilder();
        String type = "";
        int style = -1;
        boolean reading = false;
        boolean whole = true;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                type = sheet.attribute("t").orElse("n");
                style = number(sheet.attribute("s").orElse(""));
                value.setLength(0);
                whole = true;
                int place = place(sheet.attribute("r").orElse(""), cells.size());
                if (place >= limits.columns()) {
                    throw new UnreadableFile(
                            rowNumber, "there are more than " + limits.columns() + " columns");
                }
                while (cells.size() < place) {
                    cells.add("");
                }
            } else if (sheet.starts("v")
                    || sheet.starts("t")
                    || sheet.ends("v")
                    || sheet.ends("t")) {
                reading = sheet.isStart();
            } else if (sheet.isText() && reading) {
                whole &= sheet.addText(value);
            } else if (sheet.ends("c")) {
                String text = text(type, style, value.toString());
                if (!whole) {
                    complaint = "a cell is longer than " + limits.cellChars() + " characters";
                } else {
                    complaint = CharCheck.complaint(text).orElse(complaint);
                }
                cells.add(text);
            }
        }
        return complaint.isEmpty()
                ? new Line.Row(rowNumber, cells)
                : new Line.Broken(rowNumber, "", complaint, String.join(" | ", cells));
    }

    private static int place(String reference, int next) {
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), 4); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? next : Math.max(next, column - 1);
    }

    private String text(String type, int style, String value) {
        return switch (type) {
            case "s" -> {
                int index = number(value.strip());
                yield index >= 0 && index < shared.size() ? shared.get(index) : "";
            }
            case "b" -> value.equals("1") ? "true" : "false";
            case "str", "inlineStr", "d" -> value;
            case "e" -> "";
            default -> numeric(style, value.strip());
        };
    }

    private String numeric(int style, String value) {
        try {
            double number = Double.parseDouble(value);
            if (style >= 0
                    && style < dates.size()
                    && dates.get(style)
                    && DateUtil.isValidExcelDate(number)) {
                return iso(number);
            }
            return value.length() > 400 || !Double.isFinite(number) || Math.abs(number) > 1e18
                    ? value
                    : new BigDecimal(value).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private String iso(double serial) {
        LocalDateTime time = DateUtil.getLocalDateTime(serial, epoch1904, true);
        if (serial < 1) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public double progress() {
        return Math.min(1, (double) input.count() / bytes);
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        zip.close();
    }
}
