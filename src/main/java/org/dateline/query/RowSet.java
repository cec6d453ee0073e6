package org.dateline.query;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A set of rows of an index; see [Events#rows]. It never changes.
public final class RowSet {
    private final int rows;
    private final long[] bits;

    /// @param bits rows from `rows` on are in none of its words
    RowSet(int rows, long[] bits) {
        this.rows = rows;
        this.bits = bits;
    }

    public static RowSet all(int rows) {
        long[] bits = Bits.none(rows);
        Bits.fill(bits, 0, rows);
        return new RowSet(rows, bits);
    }

    public static RowSet none(int rows) {
        return new RowSet(rows, Bits.none(rows));
    }

    /// Those of this set that the test takes.
    public RowSet where(IntPredicate test) {
        long[] left = new long[bits.length];
        for (int w = 0; w < bits.length; w++) {
            long word = 0;
            for (long rest = bits[w]; rest != 0; rest &= rest - 1) {
                if (test.test((w << 6) + Long.numberOfTrailingZeros(rest))) {
                    word |= rest & -rest;
                }
            }
            left[w] = word;
        }
        return new RowSet(rows, left);
    }

    /// Rows whose code has this mark.
    ///
    /// @param codes one for each row
    /// @param marks one for each code
    public static RowSet marked(int[] codes, byte[] marks, byte mark) {
        long[] bits = Bits.none(codes.length);
        for (int w = 0; w < bits.length; w++) {
            int from = w << 6;
            int to = Math.min(codes.length, from + 64);
            long word = 0;
            for (int row = from; row < to; row++) {
                word |= (marks[codes[row]] == mark ? 1L : 0L) << row;
            }
            bits[w] = word;
        }
        return new RowSet(codes.length, bits);
    }

    public boolean has(int row) {
        return Bits.has(bits, row);
    }

    /// The first row at or after `row` that is in it, or -1.
    public int next(int row) {
        return Bits.next(bits, row);
    }

    public int size() {
        return Bits.count(bits, 0, rows);
    }

    public RowSet and(RowSet other) {
        long[] both = bits.clone();
        Bits.keep(both, other.bits, 0, both.length);
        return new RowSet(rows, both);
    }

    public RowSet or(RowSet other) {
        long[] either = bits.clone();
        Bits.add(either, other.bits, 0, either.length);
        return new RowSet(rows, either);
    }

    public RowSet without(RowSet other) {
        long[] left = bits.clone();
        for (int w = 0; w < left.length; w++) {
            left[w] &= ~other.bits[w];
        }
        return new RowSet(rows, left);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSet set && Arrays.equals(bits, set.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
