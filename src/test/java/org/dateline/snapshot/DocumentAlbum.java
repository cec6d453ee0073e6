package org.dateline.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.geo.Extent;

/// Writes every document into a folder, to be looked at.
final class DocumentAlbum {
    private DocumentAlbum() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/album"));
        var painter = Shipped.painter();
        var darkroom = new Darkroom(painter);
        var events = Shipped.events();
        var extent = new Extent(46, 40, 88, 56);
        var context = Shipped.until(events, "2022-01-06T12:00:00Z", extent, "en");
        var request = SnapshotRequest.of(context, Layout.SLIDE);
        for (int round = 0; round < 2; round++) {
            for (Tone tone : Tone.values()) {
                save(
                        folder,
                        "slide-" + tone.code() + ".pptx",
                        () ->
                                darkroom.develop(
                                        painter.compose(request.with(tone), events),
                                        Format.PPTX,
                                        Resolution.SCREEN));
            }
            save(
                    folder,
                    "dossier.docx",
                    () ->
                            darkroom.develop(
                                    painter.compose(request, events),
                                    Format.DOCX,
                                    Resolution.SCREEN));
        }
        var slides = new Slides(painter);
        save(folder, "days.pptx", () -> slides.smallMultiples(request, events));
        save(folder, "deck.pptx", () -> slides.deck(request, events, (done, of) -> true));
        var reel = new Reel(painter);
        save(
                folder,
                "film.gif",
                () ->
                        reel.gif(
                                request,
                                events,
                                new FilmPace(java.util.Optional.empty(), 250, 960),
                                (done, of) -> true));
        save(
                folder,
                "film.mp4",
                () -> reel.mp4(request, events, FilmPace.USUAL, (done, of) -> true));
        var portrait = SnapshotRequest.of(context, Layout.A4_PORTRAIT);
        save(
                folder,
                "portrait.docx",
                () ->
                        darkroom.develop(
                                painter.compose(portrait, events), Format.DOCX, Resolution.SCREEN));
        var russian =
                Shipped.until(events, "2022-01-07T18:00:00Z", new Extent(15, 35, 95, 62), "ru");
        save(
                folder,
                "ru.pptx",
                () ->
                        slides.one(
                                painter.compose(
                                        SnapshotRequest.of(russian, Layout.SLIDE), events)));
    }

    private interface Made {
        byte[] bytes();
    }

    private static void save(Path folder, String name, Made made) throws IOException {
        long start = System.nanoTime();
        byte[] bytes = made.bytes();
        System.out.printf(
                "%s: %d kB, %d ms%n",
                name, bytes.length / 1000, (System.nanoTime() - start) / 1_000_000);
        Files.write(folder.resolve(name), bytes);
    }
}
