package org.dateline.intake;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dateline.event.Category;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.ingest.Writable;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Mode;
import org.dateline.query.Selection;
import org.dateline.query.Situations;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.dateline.time.Interval;

/// Imports a made-up table into a new store that an index listens to, as the application does, asks
/// the index for what must be in it, and only then prints how long it took: `./dateline bench
/// import [rows]`. Then the same file again, and again with another key in every row, called off
/// midway.
final class IntakeBench {
    private static final int REJECTED_EACH = 1_000;
    private static final int DAYS = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final String[] TOWNS = {
        "Almaty", "Aktau", "Zhanaozen", "Shymkent", "Taraz", "Aktobe", "Atyrau"
    };
    private static final double[][] SPOTS = {
        {76.93, 43.25},
        {51.15, 43.65},
        {52.86, 43.34},
        {69.6, 42.3},
        {71.37, 42.9},
        {57.2, 50.28},
        {51.88, 47.12}
    };
    private static final String[] TYPES = {"protest", "clash", "arrests", "casualties"};

    private final int rows;
    private final Path folder;
    private final EventStore store;
    private final Situations situations;
    private final Intake intake;
    private long before = System.nanoTime();

    private IntakeBench(int rows, Path folder) {
        this.rows = rows;
        this.folder = folder;
        store = SqliteFolder.in(folder.resolve("data")).open(Clock.systemUTC());
        situations = new Situations(store, IndexedEvents::new);
        store.listen(revision -> situations.refresh(revision.situation()));
        Gazetteer gazetteer = Gazetteer.open(Path.of("geodata/gazetteer"));
        intake = new Intake(store, new Writable(Set.of()), gazetteer, Clock.systemUTC());
    }

    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("dateline-bench-import");
        try {
            new IntakeBench(rows, folder).run();
        } finally {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
            }
        }
    }

    private void run() throws IOException {
        Situation situation = situation();
        TableFile file = written("table.csv", "E");
        long start = lap();
        long cpu = processor();
        Mapping mapping = intake.guess(file);
        var stages = new Stages();
        Outcome outcome = intake.run(file, mapping, situation, false, "bench", stages);
        double seconds = seconds(start);
        double used = (processor() - cpu) / 1e9;
        verify(outcome);
        System.out.printf(
                Locale.ROOT,
                "import of %,d rows (%,d MB), file to answering index: %.1f s (processor %.1f s), %,.0f rows/s, %s, %d reports%n",
                rows,
                Files.size(file.path()) >> 20,
                seconds,
                used,
                rows / seconds,
                stages,
                outcome.check().reports());
        tellMemory();

        start = lap();
        Outcome again =
                intake.run(file, mapping, situation, false, "bench", (stage, share) -> true);
        require(again.revision().isEmpty(), "the same file wrote something");
        require(again.check().known() == rows - bad(), "the same file is known whole");
        System.out.printf(
                Locale.ROOT, "the same file again adds nothing: %.1f s%n", seconds(start));
        tellMemory();

        TableFile other = written("other.csv", "F");
        start = lap();
        try {
            intake.run(
                    other,
                    mapping,
                    situation,
                    false,
                    "bench",
                    (stage, share) -> stage != Work.Stage.WRITING || share < 0.5);
            throw new IllegalStateException("Wrong: it was not called off");
        } catch (Work.CalledOff expected) {
            System.out.printf(
                    Locale.ROOT, "called off in the middle of writing: %.1f s%n", seconds(start));
        }
        require(store.history("bench").size() == 1, "what was called off left a revision");
        require(
                events().state().events().size() == rows - bad(),
                "what was called off left events");
        tellMemory();
    }

    private int bad() {
        return rows / REJECTED_EACH;
    }

    private Events events() {
        return situations.newest("bench").orElseThrow();
    }

    private void verify(Outcome outcome) {
        Check check = outcome.check();
        require(check.rows() == rows, "rows " + check.rows());
        require(check.added() == rows - bad(), "added " + check.added());
        require(check.rejected() == bad(), "rejected " + check.rejected());
        require(outcome.revision().map(r -> r.number() == 1).orElse(false), "one revision");
        Events events = events();
        require(events.state().events().size() == rows - bad(), "events in the index");
        require(events.state().bindings().size() == rows - bad(), "receipts in the index");
        Instant from = Instant.parse("2016-03-01T00:00:00Z");
        var interval = new Interval(from, from.plusSeconds(10 * 86_400));
        var asked =
                new Selection(
                        Optional.empty(),
                        Optional.of(interval),
                        Mode.WINDOW,
                        Set.of(Category.CLASH),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Set.of());
        require(events.count(asked).began() == expected(interval), "answer of the index");
    }

    /// By the rule of the file: clashes of the ten days whose row is not rejected.
    private long expected(Interval interval) {
        long found = 0;
        for (int i = 0; i < rows; i++) {
            Instant day = day(i).atStartOfDay(ZoneId.of("UTC")).toInstant();
            found += i % TYPES.length == 1 && !isBad(i) && interval.contains(day) ? 1 : 0;
        }
        return found;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException("Wrong: " + what);
        }
    }

    private long lap() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(p -> p.resetPeakUsage());
        before = System.nanoTime();
        return before;
    }

    /// Nanoseconds of all processors that this process used.
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tellMemory() throws IOException {
        long peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum();
        System.gc();
        long held = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                Locale.ROOT,
                "  heap at most %,d MB of %,d MB, held afterwards %,d MB; resident at most %s so far%n",
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                held >> 20,
                resident());
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        Optional<String> line =
                Files.exists(status)
                        ? Files.readAllLines(status).stream()
                                .filter(l -> l.startsWith("VmHWM:"))
                                .findFirst()
                        : Optional.empty();
        return line.map(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
                .map(mb -> String.format(Locale.ROOT, "%,d MB", mb))
                .orElse("(unknown here)");
    }

    /// When the stages of one import began.
    private static final class Stages implements Work {
        private final long[] begun = new long[Stage.values().length];
        private final long start = System.nanoTime();
        private long writtenAt;

        @Override
        public boolean goOn(Stage stage, double share) {
            if (begun[stage.ordinal()] == 0) {
                begun[stage.ordinal()] = System.nanoTime();
            }
            writtenAt = System.nanoTime();
            return true;
        }

        @Override
        public String toString() {
            long toponyms = begun[Stage.TOPONYMS.ordinal()];
            long writing = begun[Stage.WRITING.ordinal()];
            return String.format(
                    Locale.ROOT,
                    "checked in %.1f s, toponyms %.1f s, written %.1f s, index %.1f s",
                    (toponyms - start) / 1e9,
                    (writing - toponyms) / 1e9,
                    (writtenAt - writing) / 1e9,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - writtenAt) / 1e3);
        }
    }

    private static Situation situation() {
        return new Situation(
                "bench",
                "Bench",
                "",
                Extent.WORLD,
                new Interval(
                        Instant.parse("2010-01-01T00:00:00Z"),
                        Instant.parse("2025-01-01T00:00:00Z")),
                ZoneId.of("UTC"),
                List.of("KZ"),
                List.of("en"));
    }

    private static boolean isBad(int row) {
        return row % REJECTED_EACH == REJECTED_EACH - 1;
    }

    private static LocalDate day(int row) {
        return FIRST.plusDays(row % DAYS);
    }

    private static String near(int row, int axis, int thousandths) {
        double degrees = SPOTS[row % TOWNS.length][axis] + thousandths / 10_000.0;
        return String.format(Locale.ROOT, "%.4f", degrees);
    }

    private TableFile written(String name, String key) throws IOException {
        Path csv = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(csv)) {
            out.write("id,date,place,type,source,notes,lat,lon\n");
            for (int i = 0; i < rows; i++) {
                out.write(
                        "%s%d,%s,%s,%s,Source %d,\"Something happened, for the %dth time\",%s,%s\n"
                                .formatted(
                                        key,
                                        i,
                                        isBad(i) ? "2022-02-30" : day(i).toString(),
                                        TOWNS[i % TOWNS.length],
                                        TYPES[i % TYPES.length],
                                        i % 20,
                                        i,
                                        i % 3 == 0 ? near(i, 1, i % 1_000) : "",
                                        i % 3 == 0 ? near(i, 0, i % 777) : ""));
            }
        }
        return TableFile.of(csv, name, TableLimits.USUAL);
    }
}
