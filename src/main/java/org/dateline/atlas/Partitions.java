package org.dateline.atlas;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Lines sorted into files by their place, so that two lists of any length can be joined one file
/// after the other.
final class Partitions implements Closeable {
    /// Twelve million places and twenty million names make files that fit in 100 MB each.
    static final int COUNT = 64;

    private final Path folder;
    private final String name;
    private final List<BufferedWriter> writers = new ArrayList<>();

    Partitions(Path folder, String name) throws IOException {
        this.folder = folder;
        this.name = name;
        Files.createDirectories(folder);
        for (int i = 0; i < COUNT; i++) {
            writers.add(Files.newBufferedWriter(file(i)));
        }
    }

    private Path file(int number) {
        return folder.resolve(name + "." + number);
    }

    void add(int place, String line) throws IOException {
        BufferedWriter writer = writers.get(Math.floorMod(place, COUNT));
        writer.write(line);
        writer.write('\n');
    }

    /// The lines of one file; after [#close].
    BufferedReader read(int number) throws IOException {
        return Files.newBufferedReader(file(number));
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers) {
            writer.close();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
