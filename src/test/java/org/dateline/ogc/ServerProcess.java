package org.dateline.ogc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The application with generated events, in a process of its own.
final class ServerProcess implements AutoCloseable {
    private static final Pattern GC = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final int MOST_SECONDS = 400;

    private final Process process;
    private final Path gcLog;
    private final int port;

    private ServerProcess(Process process, Path gcLog, int port) {
        this.process = process;
        this.gcLog = gcLog;
        this.port = port;
    }

    static ServerProcess start(Path folder, int events, int port, String heap) throws Exception {
        Files.createDirectories(folder);
        Path gcLog = folder.resolve("gc.log");
        Files.deleteIfExists(gcLog);
        Path said = folder.resolve("server.log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-XX:NewRatio=4",
                                "-Xmx" + heap,
                                "-Xlog:gc:file=" + gcLog + ":uptime:filecount=0",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BenchServer.class.getName(),
                                Integer.toString(events),
                                "--server.port=" + port,
                                "--dateline.data=" + folder.resolve("data")));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        var server = new ServerProcess(process, gcLog, port);
        for (int i = 0; i < MOST_SECONDS * 4; i++) {
            if (Files.readString(said).contains("Dateline is ready")) {
                return server;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(250);
        }
        server.close();
        throw new IllegalStateException("The server did not start: " + Files.readString(said));
    }

    int port() {
        return port;
    }

    /// What is resident at most, and now, in MB; empty where the system does not say.
    List<Long> residentMb() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return List.of();
        }
        String text = Files.readString(status);
        return List.of(kilobytes(text, "VmHWM") / 1024, kilobytes(text, "VmRSS") / 1024);
    }

    /// Processor time that it has taken so far, in seconds; 0 where the system does not say.
    double processorSeconds() {
        return process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(0.0);
    }

    private static long kilobytes(String status, String name) {
        Matcher found = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(status);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /// Heap in MB before each collection at most, and after the last one.
    ///
    /// @param fromLine how many collections to leave out
    long[] heapMb(int fromLine) throws IOException {
        long peak = 0;
        long after = 0;
        int line = 0;
        for (String text : Files.readAllLines(gcLog)) {
            Matcher found = GC.matcher(text);
            if (found.find() && line++ >= fromLine) {
                peak = Math.max(peak, Long.parseLong(found.group(1)));
                after = Long.parseLong(found.group(2));
            }
        }
        return new long[] {peak, after, line};
    }

    /// The longest pause in ms since the collection of this number.
    double longestPauseMs(int fromLine) throws IOException {
        return Files.readAllLines(gcLog).stream()
                .filter(line -> GC.matcher(line).find())
                .skip(fromLine)
                .map(line -> line.replaceFirst("^.* ([0-9.]+)ms$", "$1"))
                .mapToDouble(Double::parseDouble)
                .boxed()
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
