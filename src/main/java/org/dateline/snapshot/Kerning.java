package org.dateline.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/// The space to add between two letters of a face, from the pair adjustments (lookup type 2, also
/// where wrapped in type 9) of its `kern` feature: OpenType 1.9, chapter GPOS.
final class Kerning {
    private static final int KERN = 0x6B65726E;
    private static final int ADVANCE = 4;

    private final ByteBuffer table;
    private final List<Integer> subtables;
    private final ConcurrentMap<Long, Integer> known = new ConcurrentHashMap<>();

    private Kerning(ByteBuffer table, List<Integer> subtables) {
        this.table = table;
        this.subtables = subtables;
    }

    static Kerning read(TrueTypeFont font) throws IOException {
        TTFTable gpos = font.getTableMap().get("GPOS");
        if (gpos == null) {
            return new Kerning(ByteBuffer.allocate(0), List.of());
        }
        ByteBuffer table = ByteBuffer.wrap(font.getTableBytes(gpos));
        return new Kerning(table, subtables(table));
    }

    /// In font units; negative where the letters move together.
    int between(int left, int right) {
        return known.computeIfAbsent((long) left << 32 | right, key -> look(left, right));
    }

    private int look(int left, int right) {
        for (int at : subtables) {
            int covered = coverage(at + u16(at + 2), left);
            if (covered >= 0) {
                if (u16(at) == 2) {
                    return classPair(at, left, right);
                }
                int found = listedPair(at + u16(at + 10 + 2 * covered), at, right);
                if (found != Integer.MIN_VALUE) {
                    return found;
                }
            }
        }
        return 0;
    }

    private int listedPair(int set, int at, int right) {
        int size = 2 + recordSize(u16(at + 4)) + recordSize(u16(at + 6));
        int low = 0;
        int high = u16(set) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int pair = set + 2 + middle * size;
            int second = u16(pair);
            if (second == right) {
                return advance(pair + 2, u16(at + 4));
            }
            if (second < right) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Integer.MIN_VALUE;
    }

    private int classPair(int at, int left, int right) {
        int size = recordSize(u16(at + 4)) + recordSize(u16(at + 6));
        int first = classOf(at + u16(at + 8), left);
        int second = classOf(at + u16(at + 10), right);
        int record = at + 16 + (first * u16(at + 14) + second) * size;
        return advance(record, u16(at + 4));
    }

    private int advance(int record, int format) {
        if ((format & ADVANCE) == 0) {
            return 0;
        }
        return table.getShort(record + 2 * Integer.bitCount(format & (ADVANCE - 1)));
    }

    private static int recordSize(int format) {
        return 2 * Integer.bitCount(format);
    }

    private int coverage(int at, int glyph) {
        int count = u16(at + 2);
        for (int i = 0; i < count; i++) {
            if (u16(at) == 1) {
                if (u16(at + 4 + 2 * i) == glyph) {
                    return i;
                }
            } else {
                int range = at + 4 + 6 * i;
                if (glyph >= u16(range) && glyph <= u16(range + 2)) {
                    return u16(range + 4) + glyph - u16(range);
                }
            }
        }
        return -1;
    }

    private int classOf(int at, int glyph) {
        if (u16(at) == 1) {
            int index = glyph - u16(at + 2);
            return index >= 0 && index < u16(at + 4) ? u16(at + 6 + 2 * index) : 0;
        }
        int count = u16(at + 2);
        for (int i = 0; i < count; i++) {
            int range = at + 4 + 6 * i;
            if (glyph >= u16(range) && glyph <= u16(range + 2)) {
                return u16(range + 4);
            }
        }
        return 0;
    }

    private int u16(int at) {
        return table.getShort(at) & 0xFFFF;
    }

    private static List<Integer> subtables(ByteBuffer t) {
        int features = t.getShort(6) & 0xFFFF;
        Set<Integer> lookups = new LinkedHashSet<>();
        int count = t.getShort(features) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = features + 2 + 6 * i;
            if (t.getInt(entry) == KERN) {
                int feature = features + (t.getShort(entry + 4) & 0xFFFF);
                int used = t.getShort(feature + 2) & 0xFFFF;
                for (int k = 0; k < used; k++) {
                    lookups.add(t.getShort(feature + 4 + 2 * k) & 0xFFFF);
                }
            }
        }
        int list = t.getShort(8) & 0xFFFF;
        List<Integer> found = new ArrayList<>();
        for (int lookup : lookups) {
            int at = list + (t.getShort(list + 2 + 2 * lookup) & 0xFFFF);
            int type = t.getShort(at) & 0xFFFF;
            int parts = t.getShort(at + 4) & 0xFFFF;
            for (int k = 0; k < parts; k++) {
                int part = at + (t.getShort(at + 6 + 2 * k) & 0xFFFF);
                if (type == 2) {
                    found.add(part);
                } else if (type == 9 && t.getShort(part + 2) == 2) {
                    found.add(part + t.getInt(part + 4));
                }
            }
        }
        return found;
    }
}
