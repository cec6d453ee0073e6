package org.dateline;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears whole or not at all: it is written beside its place and moved there.
///
/// @param temporary where to write
record OutputFile(Path target, Path temporary) implements AutoCloseable {

    /// Made before anything else, so that a missing folder or right is told at once.
    static OutputFile at(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            throw new IOException(target + " cannot be written: no such folder, or it is one");
        }
        try {
            // not by createTempFile, which takes away the rights that others usually have
            Path temporary =
                    Files.createFile(
                            folder.resolve(".dateline-" + ProcessHandle.current().pid() + ".part"));
            temporary.toFile().deleteOnExit();
            return new OutputFile(target, temporary);
        } catch (IOException e) {
            throw new IOException(target + " cannot be written: " + e.getMessage(), e);
        }
    }

    /// Puts what was written in its place.
    void keep() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
