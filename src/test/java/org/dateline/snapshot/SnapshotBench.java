package org.dateline.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.geo.Extent;
import org.dateline.query.Events;

/// Measures how long a snapshot takes, from a request to the bytes of a file, with the base map in
/// memory. Before it prints a figure it checks that the same request gives the same bytes.
///
/// Arguments: how often each is made (25 unless told otherwise; films and decks a fifth of that),
/// then words that the names of what is measured contain (all unless told otherwise).
final class SnapshotBench {
    private static final int WARM = 10;
    private static final Progress ON = (done, of) -> true;

    private record Case(String name, Layout layout, Maker maker, double reachMs, boolean isLong) {}

    private interface Maker {
        byte[] make(SnapshotRequest request, Events events);
    }

    private final Painter painter = Shipped.painter();
    private final Darkroom darkroom = new Darkroom(painter);
    private final Slides slides = new Slides(painter);
    private final Reel reel = new Reel(painter);
    private final Events events = Shipped.events();

    public static void main(String[] args) {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        List<String> names = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        new SnapshotBench().run(runs, names);
    }

    private void run(int runs, List<String> names) {
        painter.warm();
        System.out.printf(
                Locale.ROOT,
                "%d processors, Java %s, %d runs each after %d to warm up, long ones a fifth of both%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                runs,
                WARM);
        System.out.printf(
                Locale.ROOT, "%-22s %10s %9s %9s %9s%n", "", "bytes", "p50 ms", "p95 ms", "reach");
        for (Case c : cases()) {
            if (names.isEmpty() || names.stream().anyMatch(c.name()::contains)) {
                int part = c.isLong() ? 5 : 1;
                measure(c, Math.max(1, runs / part), Math.max(1, WARM / part));
            }
        }
    }

    private List<Case> cases() {
        return List.of(
                quick("PNG 1280 × 720", Layout.SLIDE, Format.PNG, Resolution.SCREEN, 100),
                quick("PNG plain map", Layout.MAP, Format.PNG, Resolution.SCREEN, 100),
                quick("PNG 2560 × 1440", Layout.SLIDE, Format.PNG, Resolution.DOUBLE, 0),
                quick("PNG A4 300 dpi", Layout.A4_LANDSCAPE, Format.PNG, Resolution.PRINT, 700),
                quick("SVG 16:9", Layout.SLIDE, Format.SVG, Resolution.SCREEN, 0),
                quick("PDF A4", Layout.A4_LANDSCAPE, Format.PDF, Resolution.SCREEN, 700),
                quick("PPTX one slide", Layout.SLIDE, Format.PPTX, Resolution.SCREEN, 700),
                quick("DOCX", Layout.A4_PORTRAIT, Format.DOCX, Resolution.SCREEN, 0),
                quick("CSV", Layout.SLIDE, Format.CSV, Resolution.SCREEN, 0),
                quick("GeoJSON", Layout.SLIDE, Format.GEOJSON, Resolution.SCREEN, 0),
                new Case("HTML in one file", Layout.SLIDE, this::page, 0, false),
                slow("PPTX small multiples", slides::smallMultiples),
                slow("PPTX a slide a day", (r, e) -> slides.deck(r, e, ON)),
                slow("GIF 1280 × 720", (r, e) -> reel.gif(r, e, FilmPace.USUAL, ON)),
                slow("GIF 640 × 360", (r, e) -> reel.gif(r, e, SMALL, ON)),
                slow("MP4 1280 × 720", (r, e) -> reel.mp4(r, e, FilmPace.USUAL, ON)));
    }

    private static final FilmPace SMALL = new FilmPace(Optional.empty(), 250, 640);

    private Case quick(String name, Layout layout, Format format, Resolution dpi, double reach) {
        Maker maker = (request, e) -> darkroom.develop(painter.compose(request, e), format, dpi);
        return new Case(name, layout, maker, reach, false);
    }

    private static Case slow(String name, Maker maker) {
        return new Case(name, Layout.SLIDE, maker, 0, true);
    }

    /// The script of the page is that of the build, or a stand-in of the same size.
    private byte[] page(SnapshotRequest request, Events e) {
        HtmlWriter writer =
                HtmlWriter.shipped(painter)
                        .orElseGet(() -> new HtmlWriter(painter, "//".repeat(75_000)));
        return writer.write(painter.compose(request, e), e);
    }

    private void measure(Case c, int runs, int warm) {
        byte[] expected = {};
        double[] millis = new double[runs];
        for (int i = -warm; i < runs; i++) {
            // the moment moves, as it does in a deck of slides; the first one is repeated
            String at =
                    i <= 0
                            ? "2022-01-06T12:00:00Z"
                            : "2022-01-06T%02d:%02d:00Z".formatted(i % 18, i % 60);
            var context = Shipped.until(events, at, new Extent(46, 40, 88, 56), "en");
            var request = SnapshotRequest.of(context, c.layout());
            long start = System.nanoTime();
            byte[] bytes = c.maker().make(request, events);
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
                "%-22s %10d %9.1f %9.1f %9s%n",
                c.name(),
                expected.length,
                millis[runs / 2],
                millis[Math.min(runs - 1, (int) Math.ceil(runs * 0.95) - 1)],
                c.reachMs() > 0 ? "%.0f".formatted(c.reachMs()) : "");
    }
}
