package org.dateline.table;

import java.io.IOException;
import java.io.Reader;

/// Characters with their line, some of which can be given back to be read again. Line ends of every
/// kind come as one `\n`.
final class CsvSource {
    static final int END = -1;
    private static final int NONE = -2;

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private int length;
    private int next;
    private boolean afterReturn;
    private String again = "";
    private int againNext;
    private long line = 1;
    private int held = NONE;

    CsvSource(Reader reader) {
        this.reader = reader;
    }

    /// The line of the character that comes next, from 1.
    long line() {
        return line;
    }

    int read() throws IOException {
        if (held != NONE) {
            int c = held;
            held = NONE;
            return counted(c);
        }
        if (againNext < again.length()) {
            return counted(again.charAt(againNext++));
        }
        int c = raw();
        if (afterReturn && c == '\n') {
            c = raw();
        }
        afterReturn = c == '\r';
        return counted(c == '\r' ? '\n' : c);
    }

    /// Gives characters back that were read last, as they came.
    ///
    /// @param from the line on which they begin
    void giveBack(String text, long from) {
        String one = held < 0 ? "" : String.valueOf((char) held);
        held = NONE;
        again = text + one + again.substring(againNext);
        againNext = 0;
        line = from;
    }

    /// Gives the last character back.
    void giveBack(int c) {
        held = c;
        line -= c == '\n' ? 1 : 0;
    }

    private int counted(int c) {
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private int raw() throws IOException {
        if (next == length) {
            length = reader.read(buffer);
            next = 0;
            if (length <= 0) {
                length = 0;
                return END;
            }
        }
        return buffer[next++];
    }
}
