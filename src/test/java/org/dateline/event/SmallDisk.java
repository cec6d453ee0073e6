package org.dateline.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A file system of its own for a test, of a few megabytes, that can be filled up or made
/// read-only. Needs the right to mount; a test that cannot have it is skipped and says so.
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static SmallDisk of(int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("small-disk");
        Assumptions.assumeTrue(
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + megabytes + "m",
                        "tmpfs",
                        folder.toString()),
                "skipped: only who may mount a file system can try a full or read-only one");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    public void makeReadOnly() {
        remount("ro");
    }

    public void makeWritable() {
        remount("rw");
    }

    private void remount(String how) {
        if (!run("mount", "-o", "remount," + how, folder.toString())) {
            throw new IllegalStateException("cannot be mounted " + how);
        }
    }

    /// Leaves no room, or the little that is asked for.
    public void fill(int butBytes) throws IOException {
        Path filler = folder.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            long left = Math.max(0, Files.size(filler) - butBytes);
            try (var channel =
                    java.nio.channels.FileChannel.open(
                            filler, java.nio.file.StandardOpenOption.WRITE)) {
                channel.truncate(left);
            }
        }
    }

    public void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
    }

    private static boolean run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", folder.toString())) {
            run("umount", "-l", folder.toString());
        }
        Files.deleteIfExists(folder);
    }
}
