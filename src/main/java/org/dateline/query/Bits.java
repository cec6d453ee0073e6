package org.dateline.query;

/// Sets of rows as bits: row `r` is bit `r % 64` of word `r / 64`.
final class Bits {

    private Bits() {}

    static long[] none(int rows) {
        return new long[words(rows)];
    }

    static int words(int rows) {
        return (rows + 63) >>> 6;
    }

    static void set(long[] bits, int row) {
        bits[row >>> 6] |= 1L << row;
    }

    static boolean has(long[] bits, int row) {
        return (bits[row >>> 6] >>> row & 1) != 0;
    }

    /// Rows `[from, to)` of a word.
    static long mask(int word, int from, int to) {
        long first = Math.max(0, from - (word << 6));
        long end = Math.min(64, to - (word << 6));
        return first >= end ? 0 : -1L >>> 64 - (end - first) << first;
    }

    /// Adds rows `[from, to)`.
    static void fill(long[] bits, int from, int to) {
        for (int w = from >>> 6; w < words(to); w++) {
            bits[w] |= mask(w, from, to);
        }
    }

    static void add(long[] to, long[] other, int fromWord, int toWord) {
        for (int w = fromWord; w < toWord; w++) {
            to[w] |= other[w];
        }
    }

    static void keep(long[] in, long[] other, int fromWord, int toWord) {
        for (int w = fromWord; w < toWord; w++) {
            in[w] &= other[w];
        }
    }

    /// How many rows of `[from, to)` are in it.
    static int count(long[] bits, int from, int to) {
        int count = 0;
        int last = Math.min(bits.length, words(to));
        for (int w = from >>> 6; w < last; w++) {
            count += Long.bitCount(bits[w] & mask(w, from, to));
        }
        return count;
    }

    /// How many rows of `[from, to)` are in both.
    static int countBoth(long[] bits, long[] other, int from, int to) {
        int count = 0;
        int last = Math.min(bits.length, words(to));
        for (int w = from >>> 6; w < last; w++) {
            count += Long.bitCount(bits[w] & other[w] & mask(w, from, to));
        }
        return count;
    }

    /// The first row at or after `row` that is in it, or -1.
    static int next(long[] bits, int row) {
        int w = row >>> 6;
        if (w >= bits.length) {
            return -1;
        }
        long word = bits[w] & -1L << row;
        while (word == 0) {
            if (++w == bits.length) {
                return -1;
            }
            word = bits[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }
}
