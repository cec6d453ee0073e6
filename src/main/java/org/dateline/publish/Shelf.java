package org.dateline.publish;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finished files, as many as fit into a number of bytes; what was not asked for the longest goes
/// first. A file that would take a quarter of the room is not kept.
final class Shelf {
    private final long roomBytes;
    private final Map<String, byte[]> files = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    Shelf(long roomBytes) {
        this.roomBytes = roomBytes;
    }

    synchronized Optional<byte[]> find(String key) {
        return Optional.ofNullable(files.get(key));
    }

    synchronized void put(String key, byte[] file) {
        if (file.length > roomBytes / 4 || files.putIfAbsent(key, file) != null) {
            return;
        }
        bytes += file.length;
        Iterator<byte[]> eldest = files.values().iterator();
        while (bytes > roomBytes) {
            bytes -= eldest.next().length;
            eldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
