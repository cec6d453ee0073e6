package org.dateline.query;

import java.util.Arrays;

/// A list of codes for each row, laid end to end: those of row `r` are `code(from(r))` up to
/// `code(to(r) - 1)`.
final class Codes {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private int[] offsets = new int[65];
    private int[] codes = new int[64];
    private int rows;

    /// The only code of a row, or [#NONE] or [#SEVERAL]: most rows have one, and need no second
    /// look then.
    private int[] only = new int[64];

    int rows() {
        return rows;
    }

    int from(int row) {
        return offsets[row];
    }

    int to(int row) {
        return offsets[row + 1];
    }

    int code(int i) {
        return codes[i];
    }

    boolean isEmpty(int row) {
        return from(row) == to(row);
    }

    /// Whether a code of the row is among those of the bits.
    boolean any(int row, long[] among) {
        int code = only[row];
        if (code >= 0) {
            return Bits.has(among, code);
        }
        if (code == NONE) {
            return false;
        }
        for (int i = from(row); i < to(row); i++) {
            if (Bits.has(among, codes[i])) {
                return true;
            }
        }
        return false;
    }

    /// Adds a code to the row that is being made.
    void add(int code) {
        int next = offsets[rows + 1];
        if (next == codes.length) {
            codes = Arrays.copyOf(codes, next * 2);
        }
        codes[next] = code;
        offsets[rows + 1] = next + 1;
    }

    /// Ends the row that is being made.
    void endRow() {
        if (rows == only.length) {
            only = Arrays.copyOf(only, rows * 2);
        }
        int size = to(rows) - from(rows);
        only[rows] = size == 1 ? codes[from(rows)] : size == 0 ? NONE : SEVERAL;
        rows++;
        if (rows + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[rows + 1] = offsets[rows];
    }

    /// The same lists with the rows in another order.
    Codes ordered(int[] order) {
        var ordered = new Codes();
        ordered.codes = new int[Math.max(1, offsets[rows])];
        ordered.offsets = new int[rows + 3];
        ordered.only = new int[rows];
        for (int row : order) {
            for (int i = from(row); i < to(row); i++) {
                ordered.add(codes[i]);
            }
            ordered.endRow();
        }
        return ordered;
    }

    /// The other way round: for each code below `size` the rows that have it, ascending.
    Codes rowsByCode(int size) {
        int[] counts = occurrences(size);
        int[] next = new int[size];
        for (int code = 1; code < size; code++) {
            next[code] = next[code - 1] + counts[code - 1];
        }
        int[] listed = new int[offsets[rows]];
        for (int row = 0; row < rows; row++) {
            for (int i = from(row); i < to(row); i++) {
                listed[next[codes[i]]++] = row;
            }
        }
        var turned = new Codes();
        int i = 0;
        for (int code = 0; code < size; code++) {
            for (int n = 0; n < counts[code]; n++) {
                turned.add(listed[i++]);
            }
            turned.endRow();
        }
        return turned;
    }

    /// How often each code below `size` occurs.
    int[] occurrences(int size) {
        int[] counts = new int[size];
        for (int i = 0; i < offsets[rows]; i++) {
            counts[codes[i]]++;
        }
        return counts;
    }
}
