package org.dateline.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads delimited text (RFC 4180 and what spreadsheets make of it): any of the usual delimiters,
/// line ends of every kind, line breaks in quoted cells.
///
/// A row that is broken costs no other row: where a quote is never closed, only the line that opens
/// it is given up, and reading goes on with the next one.
final class CsvReader implements RowReader {
    private static final String DELIMITERS = ",;\t|";

    /// How many characters may be read a second time because of quotes that are never closed.
    private static final long MOST_AGAIN = 50_000_000;

    private final TableLimits limits;
    private final long bytes;
    private final CountingInput input;
    private final CsvSource source;
    private final char delimiter;
    private final Columns columns;
    private final List<String> notes = new ArrayList<>();

    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private long again;
    private long rows;

    CsvReader(Path file, FileType type, TableLimits limits) throws IOException {
        this.limits = limits;
        columns = new Columns(limits);
        Decoding decoding = Decoding.of(file);
        decoding.note().ifPresent(notes::add);
        delimiter = type == FileType.TSV ? '\t' : delimiter(file, decoding);
        bytes = Math.max(1, Files.size(file));
        input = new CountingInput(Files.newInputStream(file), Long.MAX_VALUE, "");
        try {
            input.skipNBytes(decoding.mark());
            source = new CsvSource(new InputStreamReader(input, decoding.charset()));
            header();
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private static char delimiter(Path file, Decoding decoding) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(in, decoding.charset()))) {
            char[] head = new char[1 << 14];
            int length = Math.max(0, reader.read(head));
            String text = new String(head, 0, length).replace("\uFEFF", "");
            if (text.startsWith("sep=") && text.length() > 4) {
                return text.charAt(4);
            }
            return mostUsed(text);
        }
    }

    /// The one that stands most often in the first line, outside of quotes.
    private static char mostUsed(String text) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '\n' || c == '\r') && !quoted && begun) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            quoted ^= c == '"';
            int which = quoted ? -1 : DELIMITERS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    private void header() throws IOException {
        while (true) {
            long line = source.line();
            Optional<String> complaint = record();
            if (complaint.isPresent()) {
                throw new UnreadableFile(line, "the header cannot be read: " + complaint.get());
            }
            if (cells.isEmpty()) {
                throw new UnreadableFile(0, "the file holds no header and no rows");
            }
            boolean blank = cells.stream().allMatch(String::isBlank);
            if (!blank && !(raw.length() < 8 && raw.toString().startsWith("sep="))) {
                columns.header(line, cells);
                return;
            }
        }
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (true) {
            long line = source.line();
            Optional<String> complaint = record();
            if (complaint.isPresent()) {
                counted(line);
                return Optional.of(new Line.Broken(line, "", complaint.get(), raw.toString()));
            }
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            if (!cells.stream().allMatch(String::isBlank)) {
                counted(line);
                return Optional.of(row(line));
            }
        }
    }

    private void counted(long line) throws UnreadableFile {
        if (++rows > limits.rows()) {
            throw new UnreadableFile(line, "there are more than " + limits.rows() + " rows");
        }
    }

    private Line row(long line) {
        for (int i = cells.size() - 1; i >= columns.size(); i--) {
            if (!cells.get(i).isBlank()) {
                String reason =
                        "%d cells where the header names %d columns"
                                .formatted(i + 1, columns.size());
                return new Line.Broken(line, "", reason, raw.toString());
            }
            cells.remove(i);
        }
        for (int i = 0; i < cells.size(); i++) {
            Optional<String> complaint = CharCheck.complaint(cells.get(i));
            if (complaint.isPresent()) {
                return new Line.Broken(line, columns.name(i), complaint.get(), raw.toString());
            }
        }
        return new Line.Row(line, cells);
    }

    /// Reads one record into [#cells], which stays empty at the end of the file; or gives up the
    /// line on which it begins and says why.
    private Optional<String> record() throws IOException {
        cells.clear();
        cell.setLength(0);
        raw.setLength(0);
        long begin = source.line();
        int c = read();
        if (c == CsvSource.END) {
            return Optional.empty();
        }
        while (true) {
            boolean quoted = c == '"';
            if (quoted) {
                Optional<String> complaint = quoted(begin);
                if (complaint.isPresent()) {
                    return complaint;
                }
                c = read();
                while (c == ' ' && delimiter != ' ') {
                    c = read();
                }
                if (c != delimiter && c != '\n' && c != CsvSource.END) {
                    return giveUp(begin, c, "there is text after the end of a quoted cell");
                }
            }
            while (!quoted && c != delimiter && c != '\n' && c != CsvSource.END) {
                cell.append((char) c);
                if (cell.length() > limits.cellChars()) {
                    return giveUp(begin, c, tooLong());
                }
                c = read();
            }
            if (cells.size() > limits.columns()) {
                return giveUp(begin, c, "more than " + limits.columns() + " cells");
            }
            cells.add(cell.toString());
            cell.setLength(0);
            if (c != delimiter) {
                return Optional.empty();
            }
            c = read();
        }
    }

    /// Reads a cell behind its opening quote up to its closing one.
    private Optional<String> quoted(long begin) throws IOException {
        long opened = source.line();
        boolean tooLong = false;
        while (true) {
            int c = read();
            if (c == CsvSource.END || raw.length() > limits.rowChars()) {
                return giveUp(
                        begin, c, "a quote that is opened in line " + opened + " is never closed");
            }
            if (c == '"') {
                int after = read();
                if (after != '"') {
                    if (after != CsvSource.END) {
                        source.giveBack(after);
                        raw.setLength(raw.length() - 1);
                    }
                    return tooLong ? Optional.of(skipped(tooLong())) : Optional.empty();
                }
            }
            tooLong |= cell.length() >= limits.cellChars();
            if (!tooLong) {
                cell.append((char) c);
            }
        }
    }

    private String skipped(String why) throws IOException {
        int c = source.read();
        while (c != '\n' && c != CsvSource.END) {
            c = source.read();
        }
        return why;
    }

    private String tooLong() {
        return "a cell is longer than " + limits.cellChars() + " characters";
    }

    /// Leaves the line on which the record begins; what was read beyond it is read again.
    private Optional<String> giveUp(long begin, int last, String why) throws IOException {
        int end = raw.indexOf("\n");
        if (end >= 0 && last != CsvSource.END || end >= 0 && end + 1 < raw.length()) {
            String rest = raw.substring(end + 1);
            again += rest.length();
            if (again > MOST_AGAIN) {
                throw new UnreadableFile(begin, "too many quotes that are never closed");
            }
            source.giveBack(rest, begin + 1);
            raw.setLength(end);
        } else if (end < 0 && last != CsvSource.END) {
            skipped(why);
        }
        return Optional.of(why);
    }

    private int read() throws IOException {
        int c = source.read();
        if (c != CsvSource.END) {
            raw.append((char) c);
        }
        return c;
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
        input.close();
    }
}
