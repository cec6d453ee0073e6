package org.dateline.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.geo.Extent;

/// Measures how long a snapshot takes, from a request to the bytes of a file, with the base map in
/// memory. Before it prints a figure it checks that the same request gives the same bytes.
///
/// Arguments: how often each is made (25 unless told otherwise).
final class SnapshotBench {

    private record Case(
            String name, Layout layout, Format format, Resolution resolution, double reachMs) {}

    private static final List<Case> CASES =
            List.of(
                    new Case("PNG 1280 × 720", Layout.SLIDE, Format.PNG, Resolution.SCREEN, 100),
                    new Case("PNG plain map", Layout.MAP, Format.PNG, Resolution.SCREEN, 100),
                    new Case("PNG 2560 × 1440", Layout.SLIDE, Format.PNG, Resolution.DOUBLE, 0),
                    new Case(
                            "PNG A4 300 dpi",
                            Layout.A4_LANDSCAPE,
                            Format.PNG,
                            Resolution.PRINT,
                            700),
                    new Case("SVG 16:9", Layout.SLIDE, Format.SVG, Resolution.SCREEN, 0),
                    new Case("PDF A4", Layout.A4_LANDSCAPE, Format.PDF, Resolution.SCREEN, 700),
                    new Case("CSV", Layout.SLIDE, Format.CSV, Resolution.SCREEN, 0),
                    new Case("GeoJSON", Layout.SLIDE, Format.GEOJSON, Resolution.SCREEN, 0));

    private SnapshotBench() {}

    public static void main(String[] args) {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        var painter = Shipped.painter();
        painter.warm();
        var darkroom = new Darkroom(painter);
        var events = Shipped.events();
        System.out.printf(
                Locale.ROOT,
                "%d processors, Java %s, %d runs each after 10 to warm up%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                runs);
        System.out.printf(
                Locale.ROOT, "%-18s %10s %9s %9s %9s%n", "", "bytes", "p50 ms", "p95 ms", "reach");
        for (Case c : CASES) {
            byte[] expected = {};
            double[] millis = new double[runs];
            for (int i = -10; i < runs; i++) {
                // the moment moves, as it does in a deck of slides; the first one is repeated
                String at =
                        i <= 0
                                ? "2022-01-06T12:00:00Z"
                                : "2022-01-06T%02d:%02d:00Z".formatted(i % 18, i % 60);
                var context = Shipped.until(events, at, new Extent(46, 40, 88, 56), "en");
                long start = System.nanoTime();
                Snapshot snapshot =
                        painter.compose(SnapshotRequest.of(context, c.layout()), events);
                byte[] bytes = darkroom.develop(snapshot, c.format(), c.resolution());
                double took = (System.nanoTime() - start) / 1e6;
                if (i <= 0 && expected.length > 0 && !Arrays.equals(bytes, expected)) {
                    throw new IllegalStateException(c.name() + ": two runs gave different bytes");
                }
                if (i <= 0) {
                    expected = bytes;
                }
                if (i >= 0) {
                    millis[i] = took;
                }
            }
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %10d %9.1f %9.1f %9s%n",
                    c.name(),
                    expected.length,
                    millis[runs / 2],
                    millis[Math.min(runs - 1, (int) Math.ceil(runs * 0.95) - 1)],
                    c.reachMs() > 0 ? "%.0f".formatted(c.reachMs()) : "");
        }
    }
}
