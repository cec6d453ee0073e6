package org.dateline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// One [KilledProcess] from its start to its end, and every whole line that it said.
final class KilledLife {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path complaints;
    private final Thread reader;
    private final List<String> said = new ArrayList<>();

    KilledLife(String address, long seed, Path table) throws IOException {
        complaints = table.resolveSibling("complaints.txt");
        process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                                "-Dlogging.level.root=error",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledProcess.class.getName(),
                                address,
                                Long.toString(seed),
                                table.toString())
                        .redirectError(complaints.toFile())
                        .start();
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(" .")) {
                    synchronized (said) {
                        said.add(line.substring(0, line.length() - 2));
                        said.notifyAll();
                    }
                }
            }
        } catch (IOException ended) {
            // with the process
        }
    }

    /// @return milliseconds from the call until `times` lines had come that are wanted
    long await(Predicate<String> wanted, int times) throws InterruptedException {
        long start = System.nanoTime();
        synchronized (said) {
            while (said.stream().filter(wanted).count() < times) {
                if (!process.isAlive()
                        || Duration.ofNanos(System.nanoTime() - start).compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException(
                            (process.isAlive()
                                            ? "The process is too slow"
                                            : "The process broke off")
                                    + "; it said "
                                    + last()
                                    + "; it complained "
                                    + complaints());
                }
                said.wait(20);
            }
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private String complaints() {
        try {
            return Files.readString(complaints);
        } catch (IOException none) {
            return "of nothing";
        }
    }

    private String last() {
        return said.isEmpty() ? "nothing" : said.getLast();
    }

    /// SIGKILL, wherever it is.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The process cannot be killed");
        }
        reader.join();
    }

    /// What it said, from first to last; to be asked after its end.
    List<String> said() {
        return List.copyOf(said);
    }
}
