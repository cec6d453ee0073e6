package org.dateline.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Keeps the blocks that were asked for last, as many as fit into a stated number of bytes; the
/// newest is kept however large it is. A block is made by one thread while others wait for it.
final class BlockShelf {
    private static final long MOST_BYTES = 64L << 20;

    private final Map<Selection, EventBlock> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized EventBlock get(Selection selection, Supplier<EventBlock> encode) {
        EventBlock kept = blocks.get(selection);
        if (kept != null) {
            return kept;
        }
        EventBlock made = encode.get();
        blocks.put(selection, made);
        bytes += made.bytes().length;
        var oldest = blocks.values().iterator();
        while (bytes > MOST_BYTES && blocks.size() > 1) {
            bytes -= oldest.next().bytes().length;
            oldest.remove();
        }
        return made;
    }
}
