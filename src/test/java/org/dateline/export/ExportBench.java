package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.portrayal.StrictContext;
import org.dateline.query.BigSituation;
import org.dateline.query.Events;

/// How long each format takes for many events, and how much memory it holds meanwhile: `ExportBench
/// [EVENTS [ENDING ...]]`.
public final class ExportBench {
    private ExportBench() {}

    public static void main(String[] args) throws IOException {
        int number = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Events events = BigSituation.of(number);
        var context = new StrictContext(events.state().situation()).read(Map.of(), Set.of());
        var export = new Export(events, context, true, Samples.REVISED);
        AtomicLong seen = new AtomicLong();
        export.each(event -> seen.incrementAndGet());
        if (seen.get() != export.count()) {
            throw new IllegalStateException(
                    seen + " events were passed on, but " + export.count() + " counted");
        }
        List<String> asked =
                args.length > 1 ? List.of(args).subList(1, args.length) : ExportFormat.endings();
        for (String ending : asked) {
            ExportFormat format = ExportFormat.ofEnding(ending).orElseThrow();
            var counted = new Counted();
            System.gc();
            long before = used();
            long start = System.nanoTime();
            ExportWriter.write(export, format, counted);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.gc();
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %,d events %6.1f s %6d MB, %d MB more held in the middle%n",
                    format.ending(),
                    seen.get(),
                    seconds,
                    counted.bytes / 1_000_000,
                    Math.max(0, counted.held - before) / 1_000_000);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// Counts bytes and looks at the memory after every hundred megabytes.
    private static final class Counted extends OutputStream {
        private long bytes;
        private long held;
        private long next = 100_000_000;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
            if (bytes > next) {
                next += 400_000_000;
                System.gc();
                held = Math.max(held, used());
            }
        }
    }
}
