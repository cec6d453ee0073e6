package org.dateline.atlas;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.gazetteer.RejectedPlace;

/// Lines of an import that could not be read: all are counted, the first ones kept.
final class BrokenLines {
    private static final int MAX_KEPT = 10_000;
    private static final int MAX_EXCERPT = 120;

    private final List<RejectedPlace> kept = new ArrayList<>();
    private long count;

    void add(String file, long line, String reason, String text) {
        add(
                new RejectedPlace(
                        file,
                        (int) Math.min(line, Integer.MAX_VALUE),
                        "",
                        reason,
                        text.length() <= MAX_EXCERPT ? text : text.substring(0, MAX_EXCERPT)));
    }

    void add(RejectedPlace line) {
        count++;
        if (kept.size() < MAX_KEPT) {
            kept.add(line);
        }
    }

    long count() {
        return count;
    }

    List<RejectedPlace> kept() {
        return List.copyOf(kept);
    }

    /// One line each: file, line, reason, how it begins.
    void write(Path file) throws IOException {
        if (count == 0) {
            Files.deleteIfExists(file);
            return;
        }
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (RejectedPlace line : kept) {
                writer.write(
                        String.join(
                                "\t",
                                line.file(),
                                Integer.toString(line.line()),
                                line.reason(),
                                line.excerpt().replaceAll("\\p{Cntrl}", " ")));
                writer.write('\n');
            }
            if (count > kept.size()) {
                writer.write("… and " + (count - kept.size()) + " more\n");
            }
        }
    }
}
