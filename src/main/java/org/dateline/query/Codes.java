package org.dateline.query;

import java.util.Arrays;

/// A list of codes for each row, laid end to end: those of row `r` are `code(from(r))` up to
/// `code(to(r) - 1)`.
final class Codes {
    private int[] offsets = new int[65];
    private int[] codes = new int[64];
    private int rows;

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
        for (int row : order) {
            for (int i = from(row); i < to(row); i++) {
                ordered.add(codes[i]);
            }
            ordered.endRow();
        }
        return ordered;
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
