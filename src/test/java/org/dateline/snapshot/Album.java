package org.dateline.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.geo.Extent;

/// Writes every layout, tone and projection into a folder, to be looked at.
final class Album {
    private Album() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/album"));
        var painter = Shipped.painter();
        var darkroom = new Darkroom(painter);
        var events = Shipped.events();
        var extent = new Extent(46, 40, 88, 56);
        var context = Shipped.until(events, "2022-01-06T12:00:00Z", extent, "en");
        for (Layout layout : Layout.values()) {
            save(
                    folder,
                    layout.code(),
                    darkroom,
                    painter.compose(SnapshotRequest.of(context, layout), events));
        }
        for (Tone tone : Tone.values()) {
            save(
                    folder,
                    "slide-" + tone.code(),
                    darkroom,
                    painter.compose(SnapshotRequest.of(context, Layout.SLIDE).with(tone), events));
        }
        for (MapProjection projection : MapProjection.values()) {
            save(
                    folder,
                    "landscape-" + projection.code(),
                    darkroom,
                    painter.compose(
                            SnapshotRequest.of(context, Layout.A4_LANDSCAPE).with(projection),
                            events));
        }
        var wide = Shipped.until(events, "2022-01-07T18:00:00Z", new Extent(15, 35, 95, 62), "ru");
        save(
                folder,
                "wide-ru",
                darkroom,
                painter.compose(
                        SnapshotRequest.of(wide, Layout.SLIDE).with(MapProjection.ALBERS), events));
        var almaty =
                Shipped.until(
                        events, "2022-01-06T12:00:00Z", new Extent(76.6, 43, 77.3, 43.5), "en");
        save(
                folder,
                "almaty",
                darkroom,
                painter.compose(SnapshotRequest.of(almaty, Layout.SQUARE), events));
    }

    private static void save(Path folder, String name, Darkroom darkroom, Snapshot snapshot)
            throws IOException {
        for (Format format : Format.values()) {
            long start = System.nanoTime();
            byte[] bytes = darkroom.develop(snapshot, format, Resolution.SCREEN);
            System.out.printf(
                    "%-24s %-8s %8d bytes %6.1f ms%n",
                    name, format.code(), bytes.length, (System.nanoTime() - start) / 1e6);
            Files.write(folder.resolve(name + "." + format.code()), bytes);
        }
    }
}
