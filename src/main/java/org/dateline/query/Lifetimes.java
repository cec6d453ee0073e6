package org.dateline.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which rows are alive at an instant, where each row lives for one interval `[from, until)`.
///
/// All births and deaths lie in one sorted list, and after every so many of them a set of the rows
/// then alive is kept: an answer copies the nearest set and turns over the few rows in between.
final class Lifetimes {
    /// Bits of a change that hold its row.
    static final int ROW_BITS = 24;

    static final int MOST_ROWS = 1 << ROW_BITS;

    /// Seconds that fit beside a row: more than from year 0 to year 9999.
    static final long LONGEST = (1L << 63 - ROW_BITS) - 1;

    private static final int KEPT_EVERY = 1 << 15;

    /// Never born, never dead.
    static final long NEVER = Long.MAX_VALUE;

    private final long base;
    private final long[] changes;
    private final List<long[]> kept = new ArrayList<>();
    private final long[] last;

    /// @param from first instant of each row; instants lie within 2^39 of each other
    /// @param until first instant after each row's life, or [#NEVER]
    Lifetimes(int rows, long[] from, long[] until) {
        if (rows > MOST_ROWS) {
            throw new IllegalArgumentException("More rows than an index can hold: " + rows);
        }
        long least = Long.MAX_VALUE;
        int size = 0;
        for (int row = 0; row < rows; row++) {
            if (from[row] < until[row]) {
                least = Math.min(least, from[row]);
                size += until[row] == NEVER ? 1 : 2;
            }
        }
        base = least == Long.MAX_VALUE ? 0 : least;
        changes = new long[size];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            if (from[row] < until[row]) {
                changes[next++] = from[row] - base << ROW_BITS | row;
                if (until[row] != NEVER) {
                    changes[next++] = until[row] - base << ROW_BITS | row;
                }
            }
        }
        Arrays.sort(changes);
        long[] alive = Bits.none(rows);
        for (int i = 0; i < size; i++) {
            if (i % KEPT_EVERY == 0) {
                kept.add(alive.clone());
            }
            turnOver(alive, i);
        }
        if (size % KEPT_EVERY == 0) {
            kept.add(alive.clone());
        }
        last = alive;
    }

    private void turnOver(long[] bits, int change) {
        int row = (int) changes[change] & MOST_ROWS - 1;
        bits[row >>> 6] ^= 1L << row;
    }

    /// Writes the rows alive at `instant` into the words `[fromWord, toWord)` of `into`; what the
    /// other words hold is undefined.
    void at(long instant, long[] into, int fromWord, int toWord) {
        int changed = changedBy(instant);
        if (changed == changes.length) {
            System.arraycopy(last, fromWord, into, fromWord, toWord - fromWord);
            return;
        }
        int nearest = Math.min((changed + KEPT_EVERY / 2) / KEPT_EVERY, kept.size() - 1);
        System.arraycopy(kept.get(nearest), fromWord, into, fromWord, toWord - fromWord);
        int start = nearest * KEPT_EVERY;
        for (int i = Math.min(start, changed); i < Math.max(start, changed); i++) {
            int word = ((int) changes[i] & MOST_ROWS - 1) >>> 6;
            if (word >= fromWord && word < toWord) {
                into[word] ^= 1L << changes[i];
            }
        }
    }

    /// How many changes happen at or before the instant.
    private int changedBy(long instant) {
        int low = 0;
        int high = changes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((changes[middle] >> ROW_BITS) + base <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
