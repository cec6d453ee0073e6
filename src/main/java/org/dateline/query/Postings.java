package org.dateline.query;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// For each code the rows that have it, so that the rows of some codes are put together in time
/// that grows with how many they are, and not with how many there are: as sets where there are few
/// codes, else as postings lists, ascending and laid end to end.
public final class Postings {
    private static final int FEW = 32;

    /// Into so many parts of equal size the whole list is cut.
    private static final int PARTS = 16;

    private final int rowCount;
    private final RowSet[] sets;
    private final int[] starts;
    private final int[] listed;
    private final int part;
    private final AtomicReferenceArray<long[]> upTo = new AtomicReferenceArray<>(PARTS);

    /// @param codes one for each row, from 0 to below `size`
    public Postings(int[] codes, int size) {
        rowCount = codes.length;
        part = rowCount / PARTS + 1;
        if (size <= FEW) {
            sets = sets(codes, size);
            starts = new int[0];
            listed = new int[0];
        } else {
            sets = new RowSet[0];
            starts = starts(codes, size);
            listed = listed(codes, starts);
        }
    }

    private static RowSet[] sets(int[] codes, int size) {
        var making = new RowSet.Making[size];
        for (int code = 0; code < size; code++) {
            making[code] = new RowSet.Making(codes.length);
        }
        for (int row = 0; row < codes.length; row++) {
            making[codes[row]].add(row);
        }
        RowSet[] sets = new RowSet[size];
        for (int code = 0; code < size; code++) {
            sets[code] = making[code].made();
        }
        return sets;
    }

    private static int[] starts(int[] codes, int size) {
        int[] starts = new int[size + 1];
        for (int code : codes) {
            starts[code + 1]++;
        }
        for (int code = 0; code < size; code++) {
            starts[code + 1] += starts[code];
        }
        return starts;
    }

    private static int[] listed(int[] codes, int[] starts) {
        int[] next = starts.clone();
        int[] listed = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            listed[next[codes[row]]++] = row;
        }
        return listed;
    }

    /// All rows in the order of their codes.
    static int[] order(int[] codes, int size) {
        return listed(codes, starts(codes, size));
    }

    /// The rows that have one of these codes.
    public RowSet rows(RowSet codes) {
        if (sets.length > 0) {
            return ofFew(codes);
        }
        return count(codes) > rowCount / 2
                ? new RowSet(rowCount, bits(codes.others())).others()
                : new RowSet(rowCount, bits(codes));
    }

    private RowSet ofFew(RowSet codes) {
        long[] found = Bits.none(rowCount);
        for (int code = codes.next(0); code >= 0; code = codes.next(code + 1)) {
            Bits.add(found, sets[code].bits(), 0, found.length);
        }
        return new RowSet(rowCount, found);
    }

    private int count(RowSet codes) {
        int count = 0;
        int from = codes.next(0);
        while (from >= 0) {
            int to = codes.nextOutside(from);
            count += starts[to] - starts[from];
            from = codes.next(to);
        }
        return count;
    }

    private long[] bits(RowSet codes) {
        long[] bits = Bits.none(rowCount);
        int from = codes.next(0);
        while (from >= 0) {
            int to = codes.nextOutside(from);
            add(bits, starts[from], starts[to]);
            from = codes.next(to);
        }
        return bits;
    }

    /// Adds what is listed in `[from, to)`. What is long is the difference of two beginnings of the
    /// list.
    private void add(long[] bits, int from, int to) {
        if (to - from <= 2 * part) {
            for (int i = from; i < to; i++) {
                Bits.set(bits, listed[i]);
            }
            return;
        }
        int first = (from + part - 1) / part;
        int last = to / part;
        long[] before = upTo(first);
        long[] all = upTo(last);
        for (int w = 0; w < bits.length; w++) {
            bits[w] |= all[w] ^ before[w];
        }
        add(bits, from, first * part);
        add(bits, last * part, to);
    }

    /// What the first parts list.
    private long[] upTo(int parts) {
        if (parts == 0) {
            return Bits.none(rowCount);
        }
        long[] known = upTo.get(parts - 1);
        if (known == null) {
            known = upTo(parts - 1).clone();
            for (int i = (parts - 1) * part; i < parts * part; i++) {
                Bits.set(known, listed[i]);
            }
            upTo.set(parts - 1, known);
        }
        return known;
    }
}
