package org.dateline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.event.Change;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.SqliteFolder;
import org.dateline.query.EventGenerator;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.query.Selection;
import org.dateline.query.Situations;
import org.slf4j.LoggerFactory;

/// What a large situation takes of the heap while it is served, and at most while a commit is taken
/// over: `./dateline bench memory [events]`.
final class MemoryBench {
    private MemoryBench() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.ERROR);
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("dateline-bench-memory");
        EventStore store = SqliteFolder.in(folder).open(Clock.systemUTC());
        var generator = new EventGenerator(20_220_105, EventGenerator.Scale.of(count));
        DataState empty = generator.state();
        Iterable<Event> all = () -> IntStream.range(0, count).mapToObj(generator::event).iterator();
        rest();
        say(
                "writing %,d events",
                count,
                () -> {
                    store.commit(
                            Change.describing(empty.situation())
                                    .withReports(empty.reports())
                                    .withEvents(all, List.of()),
                            OptionalLong.of(0),
                            "bench",
                            "all");
                });
        long before = rest();
        var state = new Object[1];
        say("reading the state", count, () -> state[0] = store.latest("generated").orElseThrow());
        long held = rest();
        say("building the index", count, () -> state[0] = new IndexedEvents((DataState) state[0]));
        long indexed = rest();
        state[0] = "";
        rest();
        var situations = new Situations(store, IndexedEvents::new);
        say("reading and building", count, () -> situations.newest("generated"));
        long served = rest();
        store.listen(revision -> situations.refresh(revision.situation()));
        Event changed = generator.event(count / 2);
        say(
                "a commit of one event",
                count,
                () ->
                        store.commit(
                                Change.of("generated")
                                        .withEvents(List.of(changed), List.of())
                                        .withdrawing(Set.of(), Set.of(generator.event(7).id())),
                                OptionalLong.of(1),
                                "bench",
                                "one"));
        long after = rest();
        Events events = situations.newest("generated").orElseThrow();
        if (events.state().events().size() != count - 1
                || events.count(Selection.EVERYTHING).began() > count
                || events.state().revision() != 2) {
            throw new IllegalStateException("Wrong: " + events.state().events().size());
        }
        System.out.printf(
                Locale.ROOT,
                "%,d events after collection: the state %,d MB, with its index %,d MB; served %,d MB, after a commit %,d MB%n",
                count,
                held - before,
                indexed - before,
                served - before,
                after - before);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private static void say(String what, int count, Runnable work) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        work.run();
        System.out.printf(
                Locale.ROOT,
                what + ": %.1f s, heap at most %,d MB%n",
                what.contains("%")
                        ? new Object[] {count, (System.nanoTime() - start) / 1e9, peak()}
                        : new Object[] {(System.nanoTime() - start) / 1e9, peak()});
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long peak() {
        return pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
    }

    /// Megabytes in use after collection.
    private static long rest() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }
}
