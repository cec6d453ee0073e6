package org.dateline.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.snapshot.Darkroom;
import org.dateline.snapshot.Format;
import org.dateline.snapshot.HtmlWriter;
import org.dateline.snapshot.Painter;
import org.dateline.snapshot.Progress;
import org.dateline.snapshot.Reel;
import org.dateline.snapshot.Slides;
import org.dateline.snapshot.Snapshot;
import org.dateline.snapshot.SnapshotRefused;

/// Makes every kind of file, in the thread that asks for it. Safe to share between threads.
public final class Press {
    private final Painter painter;
    private final Darkroom darkroom;
    private final Slides slides;
    private final Reel reel;
    private final Optional<HtmlWriter> pages;

    /// @param pages empty where the application was compiled without its front end
    public Press(Painter painter, Optional<HtmlWriter> pages) {
        this.painter = painter;
        this.darkroom = new Darkroom(painter);
        this.slides = new Slides(painter);
        this.reel = new Reel(painter);
        this.pages = pages;
    }

    /// What can be had here.
    public List<FileKind> kinds() {
        return Stream.of(FileKind.values())
                .filter(kind -> kind != FileKind.HTML || pages.isPresent())
                .toList();
    }

    /// What the request shows, and its words.
    public Snapshot compose(Commission commission) {
        return painter.compose(commission.request(), commission.events());
    }

    /// @param progress hears of the pictures of a film and the slides of a deck
    /// @throws SnapshotRefused if it would be too large, too long or cannot be had here
    /// @throws FilmStopped if `progress` says so
    public byte[] make(Commission commission, FileOrder order, Progress progress) {
        var request = commission.request();
        var events = commission.events();
        return switch (order.kind()) {
            case PNG -> develop(commission, Format.PNG, order);
            case SVG -> develop(commission, Format.SVG, order);
            case PDF -> develop(commission, Format.PDF, order);
            case DOCX -> develop(commission, Format.DOCX, order);
            case CSV -> develop(commission, Format.CSV, order);
            case GEOJSON -> develop(commission, Format.GEOJSON, order);
            case PPTX -> slides(commission, order, progress);
            case GIF -> reel.gif(request, events, order.pace(), progress);
            case MP4 -> reel.mp4(request, events, order.pace(), progress);
            case HTML ->
                    pages.orElseThrow(() -> new SnapshotRefused("format", allowed()))
                            .write(compose(commission), events);
            case JSON -> SnapshotFacts.of(commission, this).bytes(Links.RELATIVE);
        };
    }

    private byte[] slides(Commission commission, FileOrder order, Progress progress) {
        int days = Slides.days(commission.request().context());
        return switch (order.slides()) {
            case ONE -> develop(commission, Format.PPTX, order);
            case MULTIPLES -> {
                allow(days > 0 && days <= Slides.MOST_MAPS, Slides.MOST_MAPS);
                yield slides.smallMultiples(commission.request(), commission.events());
            }
            case DAYS -> {
                allow(days > 0, Slides.MOST_SLIDES);
                yield slides.deck(commission.request(), commission.events(), progress);
            }
        };
    }

    private static void allow(boolean fits, int most) {
        if (!fits) {
            throw new SnapshotRefused("slides", "one, or a shorter period: 1 to " + most + " days");
        }
    }

    private byte[] develop(Commission commission, Format format, FileOrder order) {
        return darkroom.develop(compose(commission), format, order.resolution());
    }

    /// The codes of what can be had here, for messages.
    public String allowed() {
        return String.join(", ", kinds().stream().map(FileKind::code).toList());
    }
}
