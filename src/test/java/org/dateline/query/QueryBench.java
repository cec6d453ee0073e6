package org.dateline.query;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.query.EventGenerator.Scale;

/// `./dateline bench query [EVENTS]`: how long the first page and the count of a selection take,
/// and how large and how fast an event block is. First compares answers with full scans, and
/// measures nothing if one differs.
public final class QueryBench {
    private static final int SEED = 20_220_105;
    private static final int PAGE = 50;
    private static final int KNOWN_BYS = 10;
    private static final int CHECKS_EACH = 200;
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 5_000;
    private static final double REACH_MS = 1;
    private static final double REACH_BYTES = 13;

    private final Scale scale;
    private final EventGenerator generator;
    private final IndexedEvents events;

    private QueryBench(int size) {
        scale = Scale.of(size);
        generator = new EventGenerator(SEED, scale);
        long empty = usedMb();
        DataState state = generator.wholeState();
        long before = usedMb();
        print("%,d events at %,d places, seed %d", size, scale.places(), SEED);
        long start = System.nanoTime();
        events = new IndexedEvents(state);
        print("index built in %.1f s", (System.nanoTime() - start) / 1e9);
        print("in memory: events %,d MB, index %,d MB", before - empty, usedMb() - before);
    }

    public static void main(String[] args) {
        int size = args.length > 0 ? Integer.parseInt(args[0].replace("_", "")) : 1_000_000;
        var bench = new QueryBench(size);
        if (!bench.isRight()) {
            System.err.println("No figures: the answers are wrong.");
            System.exit(1);
        }
        bench.measureQueries();
        bench.measureBlock();
    }

    private boolean isRight() {
        var selections = new SelectionGenerator(SEED + 1, generator, scale);
        var reports = new Reports(events.state());
        EventSource source = EventSource.of(events.state().events());
        for (int k = 0; k < KNOWN_BYS; k++) {
            var known = k == 0 ? Optional.<java.time.Instant>empty() : selections.usual().knownBy();
            var told = new ToldColumns(source, reports, known);
            for (int i = 0; i < CHECKS_EACH; i++) {
                Selection drawn = selections.usual();
                Selection selection =
                        new Selection(
                                drawn.extent(),
                                drawn.interval(),
                                drawn.mode(),
                                drawn.categories(),
                                known,
                                drawn.text(),
                                drawn.sources(),
                                drawn.places());
                ToldColumns.Answer right = told.scan(selection, PAGE);
                List<String> page = ids(selection);
                Count count = events.count(selection);
                if (!count.equals(right.count()) || !page.equals(right.firstPage())) {
                    System.err.printf(
                            "%s%n  scan:  %s %s%n  index: %s %s%n",
                            selection, right.count(), right.firstPage(), count, page);
                    return false;
                }
            }
        }
        print("%,d answers are those of a full scan", KNOWN_BYS * CHECKS_EACH);
        return true;
    }

    private List<String> ids(Selection selection) {
        return events.page(selection, Optional.empty(), PAGE).events().stream()
                .map(Event::id)
                .toList();
    }

    private void measureQueries() {
        var selections = new SelectionGenerator(SEED + 2, generator, scale);
        List<Selection> drawn = new ArrayList<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            drawn.add(selections.full());
        }
        double[] ms = new double[MEASURED];
        double[] cpuMs = new double[MEASURED];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long found = 0;
        for (int i = 0; i < drawn.size(); i++) {
            long cpu = thread.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Page page = events.page(drawn.get(i), Optional.empty(), PAGE);
            Count count = events.count(drawn.get(i));
            long end = System.nanoTime();
            if (i >= WARM_UP) {
                ms[i - WARM_UP] = (end - start) / 1e6;
                cpuMs[i - WARM_UP] = (thread.getCurrentThreadCpuTime() - cpu) / 1e6;
                found += count.began() + count.continuing() + (page.events().isEmpty() ? 0 : 1);
            }
        }
        print(
                "extent x interval x category x known-by, page of %d and count, %,d selections of"
                        + " %,d events on average:",
                PAGE, MEASURED, found / MEASURED);
        double p95 = percentiles("by the clock", ms);
        percentiles("processor time", cpuMs);
        print("  p95 to reach: %.0f ms: %s", REACH_MS, p95 <= REACH_MS ? "reached" : "MISSED");
    }

    private static double percentiles(String what, double[] ms) {
        Arrays.sort(ms);
        double p95 = ms[ms.length * 95 / 100];
        print(
                "  %s: p50 %.3f ms   p95 %.3f ms   p99 %.3f ms",
                what, ms[ms.length / 2], p95, ms[ms.length * 99 / 100]);
        return p95;
    }

    private void measureBlock() {
        double[] ms = new double[7];
        byte[] bytes = {};
        for (int i = 0; i < ms.length; i++) {
            long start = System.nanoTime();
            bytes = events.encode(Selection.EVERYTHING).bytes();
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        Count count = events.count(Selection.EVERYTHING);
        double perEvent = bytes.length / (double) count.began();
        print(
                "block of everything: %,d bytes, %.2f an event before compression"
                        + " (to reach: %.0f: %s), encoded in %.0f ms (median)",
                bytes.length,
                perEvent,
                REACH_BYTES,
                perEvent <= REACH_BYTES ? "reached" : "MISSED",
                ms[ms.length / 2]);
        printParts(bytes, count.began());
    }

    private static void printParts(byte[] bytes, long events) {
        var block = new DecodedBlock(bytes);
        print(
                "  %.2f rows an event, %.0f %% of rows with a span, header %,d bytes",
                block.length("start") / (double) events,
                100.0 * block.length("spanRow") / block.length("start"),
                block.headerLength());
    }

    private static long usedMb() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
