package org.dateline.publish;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.snapshot.FilmPace;
import org.dateline.snapshot.Resolution;
import org.dateline.snapshot.Size;

/// Which file is made of a snapshot, and how: what is no part of the snapshot's id.
///
/// @param resolution of a PNG; others ignore it
/// @param slides of a PPTX; others ignore it
/// @param pace of a film; others ignore it
public record FileOrder(FileKind kind, Resolution resolution, SlideSet slides, FilmPace pace) {
    private static final long MANY_PIXELS = 6_000_000;

    /// The file as it is when nothing is said about it.
    public static FileOrder usual(FileKind kind) {
        return new FileOrder(kind, Resolution.SCREEN, SlideSet.ONE, FilmPace.USUAL);
    }

    /// The parameters that a kind of file takes.
    public static List<String> parameters(FileKind kind) {
        return switch (kind) {
            case PNG -> List.of("dpi");
            case PPTX -> List.of("slides");
            case GIF, MP4 -> List.of("step", "pace", "width");
            case SVG, PDF, DOCX, HTML, CSV, GEOJSON, JSON -> List.of();
        };
    }

    /// Reads the parameters of a kind and passes over all others.
    ///
    /// @throws SnapshotRefused if one is repeated, malformed or out of bounds
    public static FileOrder read(FileKind kind, Map<String, List<String>> parameters) {
        var read = new Parameters(parameters);
        FileOrder usual = usual(kind);
        return switch (kind) {
            case PNG ->
                    new FileOrder(
                            kind,
                            read.whole("dpi", "48 to 600")
                                    .map(dpi -> Resolution.asked(dpi))
                                    .orElse(usual.resolution()),
                            usual.slides(),
                            usual.pace());
            case PPTX ->
                    new FileOrder(
                            kind,
                            usual.resolution(),
                            read.word("slides", SlideSet::ofCode, SlideSet.allowed())
                                    .orElse(usual.slides()),
                            usual.pace());
            case GIF, MP4 -> new FileOrder(kind, usual.resolution(), usual.slides(), pace(read));
            case SVG, PDF, DOCX, HTML, CSV, GEOJSON, JSON -> usual;
        };
    }

    private static FilmPace pace(Parameters read) {
        return new FilmPace(
                read.word("step", FileOrder::duration, "an ISO 8601 duration such as PT1H or P1D"),
                read.whole("pace", "100 to 5000 milliseconds a picture")
                        .orElse(FilmPace.USUAL.millisEach()),
                read.whole("width", "320 to 1920, a multiple of 32")
                        .orElse(FilmPace.USUAL.widthPx()));
    }

    private static Optional<Duration> duration(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// Tells files of one snapshot apart: kind and choices, in one order.
    public String key() {
        return switch (kind) {
            case PNG -> "png-" + Math.round(resolution.dpi());
            case PPTX -> "pptx-" + slides.code();
            case GIF, MP4 ->
                    kind.code()
                            + "-"
                            + pace.step().map(Duration::toString).orElse("auto")
                            + "-"
                            + pace.millisEach()
                            + "-"
                            + pace.widthPx();
            case SVG, PDF, DOCX, HTML, CSV, GEOJSON, JSON -> kind.code();
        };
    }

    /// Whether making it takes so much memory or time that only one such file is made at a time.
    boolean isLarge(Size size) {
        double scale = resolution.dpi() / 96;
        return switch (kind) {
            case PNG -> size.width() * scale * size.height() * scale > MANY_PIXELS;
            case PPTX -> slides != SlideSet.ONE;
            case GIF, MP4 -> true;
            case SVG, PDF, DOCX, HTML, CSV, GEOJSON, JSON -> false;
        };
    }
}
