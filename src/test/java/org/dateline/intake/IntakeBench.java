package org.dateline.intake;

import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.event.SqliteFolder;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.ingest.Writable;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.dateline.time.Interval;

/// Imports a made-up table of a million rows into a new store, counts what the store holds, and
/// only then prints how long it took: `./dateline bench import [rows]`.
final class IntakeBench {
    private static final int REJECTED_EACH = 1_000;

    private IntakeBench() {}

    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("dateline-bench-import");
        Path csv = folder.resolve("table.csv");
        write(csv, rows);
        EventStore store = SqliteFolder.in(folder.resolve("data")).open(Clock.systemUTC());
        Gazetteer gazetteer = Gazetteer.open(Path.of("geodata/gazetteer"));
        var intake = new Intake(store, new Writable(Set.of()), gazetteer, Clock.systemUTC());
        var situation =
                new Situation(
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
        TableFile file = TableFile.of(csv, "table.csv", TableLimits.USUAL);
        Mapping mapping = intake.guess(file);
        long start = System.nanoTime();
        Outcome outcome =
                intake.run(file, mapping, situation, false, "bench", (stage, share) -> true);
        double seconds = (System.nanoTime() - start) / 1e9;
        Check check = outcome.check();
        int bad = rows / REJECTED_EACH;
        boolean right =
                check.rows() == rows
                        && check.added() == rows - bad
                        && check.rejected() == bad
                        && outcome.revision().map(r -> r.number() == 1).orElse(false)
                        && outcome.revision().get().changes() >= 2 * (rows - bad);
        if (!right) {
            throw new IllegalStateException("Wrong: " + check.added() + " " + outcome.revision());
        }
        long peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum();
        System.out.printf(
                Locale.ROOT,
                "import of %,d rows (%,d MB): %.1f s, %,.0f rows/s, %d reports, heap at most %,d MB of %,d MB%n",
                rows,
                Files.size(csv) >> 20,
                seconds,
                rows / seconds,
                check.reports(),
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        try (var all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        }
    }

    private static void write(Path csv, int rows) throws Exception {
        String[] towns = {"Almaty", "Aktau", "Zhanaozen", "Shymkent", "Taraz", "Aktobe", "Atyrau"};
        String[] types = {"protest", "clash", "arrests", "casualties"};
        try (Writer out = Files.newBufferedWriter(csv)) {
            out.write("id,date,place,type,source,notes,lat,lon\n");
            for (int i = 0; i < rows; i++) {
                String date =
                        i % REJECTED_EACH == REJECTED_EACH - 1
                                ? "2022-02-30"
                                : LocalDate.of(2015, 1, 1).plusDays(i % 2_000).toString();
                out.write(
                        "E%d,%s,%s,%s,Source %d,\"Something happened, for the %dth time\",%s,%s\n"
                                .formatted(
                                        i,
                                        date,
                                        towns[i % towns.length],
                                        types[i % types.length],
                                        i % 20,
                                        i,
                                        i % 3 == 0 ? "43." + i % 1000 : "",
                                        i % 3 == 0 ? "51." + i % 777 : ""));
            }
        }
    }
}
