package org.dateline.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/// Writes delimited text (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe
/// before it; a number stays a number.
public final class CsvWriter {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Writer out;
    private final char delimiter;

    public CsvWriter(Writer out, char delimiter) {
        this.out = out;
        this.delimiter = delimiter;
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            out.write(cell(cells.get(i), delimiter));
        }
        out.write("\r\n");
    }

    /// A cell, quoted where needed.
    public static String cell(String text, char delimiter) {
        String safe = isFormula(text) ? "'" + text : text;
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return '"' + safe.replace("\"", "\"\"") + '"';
            }
        }
        return safe;
    }

    /// Whether a spreadsheet may take the text for more than text. The wide forms of the signs
    /// count too, since some take them for the narrow ones.
    public static boolean isFormula(String text) {
        return !text.isEmpty()
                && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    /// The text as it was before [#cell] made it safe.
    public static String unsafe(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
