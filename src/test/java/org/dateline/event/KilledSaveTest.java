package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSaveTest {
    private static final int KILLS = 4;

    @TempDir Path folder;

    @Test
    void a_killed_process_leaves_every_acknowledged_revision_and_no_half_one()
            throws IOException, InterruptedException {
        EventStore store = SqliteFolder.in(folder).open(Clock.systemUTC());
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = killWhileSaving(acknowledged + 5, kill * 7L);
            long newest = store.history("kz").getFirst().number();
            assertThat(newest)
                    .as("every acknowledged revision, and at most one more that was on its way")
                    .isBetween(acknowledged, acknowledged + 1);
            for (long number = 1; number <= newest; number++) {
                assertThat(store.at("kz", number).orElseThrow().events())
                        .as("revision %d, whole", number)
                        .hasSize(SavingProcess.SIZE)
                        .extracting(Event::title)
                        .containsOnly(Long.toString(number));
            }
            acknowledged = newest;
        }
        assertThat(store.save(SavingProcess.state(0), "after", "all kills").number())
                .isEqualTo(acknowledged + 1);
    }

    /// Starts a process, kills it some milliseconds after it acknowledged `atLeast`, and tells what
    /// it acknowledged last.
    private long killWhileSaving(long atLeast, long millisLater)
            throws IOException, InterruptedException {
        Path acknowledgements = Files.createTempFile(folder, "acknowledged", ".txt");
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SavingProcess.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(acknowledgements.toFile())
                        .start();
        try {
            while (last(acknowledgements) < atLeast) {
                assertThat(process.isAlive()).as("the process saves").isTrue();
                Thread.sleep(2);
            }
            Thread.sleep(millisLater);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("it is gone").isTrue();
        return last(acknowledgements);
    }

    /// The number in the last whole line.
    private static long last(Path acknowledgements) throws IOException {
        String text = Files.readString(acknowledgements);
        String[] lines = text.substring(0, text.lastIndexOf('\n') + 1).split("\n");
        return lines[lines.length - 1].isEmpty() ? 0 : Long.parseLong(lines[lines.length - 1]);
    }
}
