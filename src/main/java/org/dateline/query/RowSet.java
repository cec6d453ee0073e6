package org.dateline.query;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A set of rows of an index, see [Events#rows], or of anything else that is numbered from 0. It
/// never changes.
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

    /// Rows `[from, to)`.
    public static RowSet range(int rows, int from, int to) {
        long[] bits = Bits.none(rows);
        Bits.fill(bits, from, to);
        return new RowSet(rows, bits);
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

    public boolean has(int row) {
        return Bits.has(bits, row);
    }

    /// The first row at or after `row` that is in it, or -1.
    public int next(int row) {
        return Bits.next(bits, row);
    }

    /// The first row at or after `row` that is not in it; as many as there are, if all are.
    public int nextOutside(int row) {
        int w = row >>> 6;
        if (w >= bits.length) {
            return rows;
        }
        long word = ~bits[w] & -1L << row;
        while (word == 0) {
            if (++w == bits.length) {
                return rows;
            }
            word = ~bits[w];
        }
        return Math.min(rows, (w << 6) + Long.numberOfTrailingZeros(word));
    }

    /// The first row at or after `row` that is in this set and in the other, or -1.
    public int nextOfBoth(RowSet other, int row) {
        for (int w = row >>> 6; w < bits.length; w++) {
            long word = bits[w] & other.bits[w] & (w == row >>> 6 ? -1L << row : -1L);
            if (word != 0) {
                return (w << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return -1;
    }

    public boolean isEmpty() {
        return next(0) < 0;
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

    /// All rows that are not in it.
    public RowSet others() {
        return all(rows).without(this);
    }

    public RowSet without(RowSet other) {
        long[] left = bits.clone();
        for (int w = 0; w < left.length; w++) {
            left[w] &= ~other.bits[w];
        }
        return new RowSet(rows, left);
    }

    long[] bits() {
        return bits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSet set && Arrays.equals(bits, set.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    /// A set that is being put together.
    public static final class Making {
        private final int rows;
        private final long[] bits;

        public Making(int rows) {
            this.rows = rows;
            bits = Bits.none(rows);
        }

        public void add(int row) {
            Bits.set(bits, row);
        }

        /// Adds rows `[from, to)`.
        public void add(int from, int to) {
            Bits.fill(bits, from, to);
        }

        /// Afterwards nothing may be added.
        public RowSet made() {
            return new RowSet(rows, bits);
        }
    }
}
