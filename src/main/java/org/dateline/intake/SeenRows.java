package org.dateline.intake;

import java.util.List;

/// Which rows of a file were there before: 64 bits of a digest for each id and 32 of what it says,
/// in two arrays, so that a million rows take some 24 MB.
final class SeenRows {
    private static final long EMPTY = 0;

    private final Digests digests = new Digests();
    private long[] ids = new long[1 << 10];
    private int[] contents = new int[1 << 10];
    private int size;

    enum Kind {
        NEW,
        /// Said before, word for word.
        SAME,
        /// The id was there before with other words.
        OTHER
    }

    Kind add(Draft draft) {
        long id = digests.number(List.of(draft.id()));
        int content = draft.said();
        int at = slot(id == EMPTY ? 1 : id);
        if (ids[at] != EMPTY) {
            return contents[at] == content ? Kind.SAME : Kind.OTHER;
        }
        ids[at] = id == EMPTY ? 1 : id;
        contents[at] = content;
        if (++size > ids.length / 2) {
            grow();
        }
        return Kind.NEW;
    }

    /// Where the id stands, or the free slot where it belongs.
    private int slot(long id) {
        int mask = ids.length - 1;
        int at = (int) id & mask;
        while (ids[at] != EMPTY && ids[at] != id) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldContents = contents;
        ids = new long[oldIds.length * 2];
        contents = new int[ids.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != EMPTY) {
                int at = slot(oldIds[i]);
                ids[at] = oldIds[i];
                contents[at] = oldContents[i];
            }
        }
    }
}
