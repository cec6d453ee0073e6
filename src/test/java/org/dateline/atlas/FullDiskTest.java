package org.dateline.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The system refuses what a process writes beyond a limit, as a full disk does.
class FullDiskTest {
    private static final int MANY = 20_000;

    @TempDir Path folder;

    @Test
    void a_full_disk_leaves_the_old_index_in_service() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that sets limits");
        Path shipped = Files.createDirectory(folder.resolve("shipped"));
        Path data = folder.resolve("data");
        var atlas = new Atlas(shipped, data);
        write(shipped, 1);
        atlas.build(Progress.silent());
        write(shipped, MANY);

        Process process = buildWithLittleRoom(shipped, data);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(Building.FAILED);
        assertThat(said).contains("not written");
        assertThat(atlas.isBuilt()).isFalse();
        assertThat(atlas.open(warning -> {}).named("Town 0")).hasSize(1);
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).as("nothing half-written stays").hasSize(1);
        }
        atlas.build(Progress.silent());
        assertThat(atlas.open(warning -> {}).count()).isEqualTo(MANY);
    }

    private static Process buildWithLittleRoom(Path shipped, Path data) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 400 && exec \"$@\"",
                        "sh",
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Building.class.getName(),
                        shipped.toString(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void write(Path shipped, int places) throws IOException {
        var text = new StringBuilder("#dateline-places 1\n#source\ts\tA list, entry {id}\n");
        for (int i = 0; i < places; i++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "gn:%d\tcity\tPPL\tFR\t%.4f,45.2\t\tEurope/Paris\t%d\t\t\t\t@s"
                                    + "\t=fr:Town %d\n",
                            i,
                            i % 17_000 / 100.0,
                            i * 7919L % 100_003,
                            i));
        }
        try (var out =
                new GZIPOutputStream(Files.newOutputStream(shipped.resolve("a.places.gz")))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Builds the index in a process of its own.
    static final class Building {
        static final int FAILED = 3;

        private Building() {}

        public static void main(String[] args) {
            List<Path> folders = Stream.of(args).map(Path::of).toList();
            try {
                new Atlas(folders.get(0), folders.get(1)).build(Progress.silent());
            } catch (IOException e) {
                System.out.println("not written: " + e.getMessage());
                System.exit(FAILED);
            }
        }
    }
}
