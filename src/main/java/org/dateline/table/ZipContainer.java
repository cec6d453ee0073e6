package org.dateline.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip container whose entries are read within limits; nothing of it ever reaches the disk.
final class ZipContainer implements Closeable {
    private static final long SMALL = 1 << 20;

    private final ZipFile zip;
    private final TableLimits limits;
    private long left;

    ZipContainer(Path file, TableLimits limits) throws IOException {
        this.limits = limits;
        this.left = limits.unpackedBytes();
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableFile(0, "the zip container is broken or breaks off");
        }
        try {
            check();
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private void check() throws UnreadableFile {
        if (zip.size() > limits.zipEntries()) {
            throw new UnreadableFile(
                    0, "the container holds more than " + limits.zipEntries() + " files");
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            boolean outside =
                    name.startsWith("/")
                            || name.contains("\\")
                            || name.contains(":")
                            || ("/" + name + "/").contains("/../");
            if (outside) {
                throw new UnreadableFile(
                        0, "the container holds a file whose name points outside of it");
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// The first entry whose name ends so.
    Optional<String> ending(String end) {
        return zip.stream().map(ZipEntry::getName).filter(n -> n.endsWith(end)).findFirst();
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFile(0, "the container lacks " + name);
        }
        long packed = Math.max(1, entry.getCompressedSize());
        long most = Math.min(left, Math.max(SMALL, packed * limits.zipRatio()));
        left -= Math.max(0, Math.min(most, entry.getSize()));
        return new CountingInput(
                zip.getInputStream(entry),
                most,
                "a file in the container is unpacked to more than "
                        + limits.zipRatio()
                        + " times its size, or to more than "
                        + (limits.unpackedBytes() >> 20)
                        + " MB; that is refused");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
