package org.dateline.snapshot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/// Paints the map of a snapshot alone, without the words around it, for documents that carry these
/// themselves.
final class MapPictures {
    private static final Resolution RESOLUTION = new Resolution(288);

    private final Painter painter;

    MapPictures(Painter painter) {
        this.painter = painter;
    }

    /// For print and for screens of many pixels.
    ///
    /// @param size in layout units; with the proportions of the snapshot's own size it shows the
    ///   same part of the earth, and so the same events
    Illustration of(Snapshot snapshot, Size size) {
        BufferedImage image = paint(snapshot, size, RESOLUTION);
        return new Illustration(
                PngWriter.write(image, RESOLUTION.dpi(), Map.of()),
                image.getWidth(),
                image.getHeight(),
                snapshot.wording().alternative());
    }

    BufferedImage paint(Snapshot snapshot, Size size, Resolution resolution) {
        resolution.check(size);
        SnapshotRequest request = snapshot.request();
        var map =
                new SnapshotRequest(
                        request.context(),
                        Layout.MAP,
                        size,
                        request.tone(),
                        request.projection(),
                        request.edits());
        var alone =
                new Snapshot(
                        snapshot.id(),
                        map,
                        snapshot.situation(),
                        snapshot.depiction(),
                        snapshot.wording(),
                        snapshot.credits());
        var image =
                new BufferedImage(
                        resolution.widthPx(size),
                        resolution.heightPx(size),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(image.getWidth() / size.width(), image.getHeight() / size.height());
            painter.paintBare(painter.pixels(graphics), alone);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /// As large as possible inside a box with the proportions kept.
    static Size fit(Size size, Size within) {
        double scale = Math.min(within.width() / size.width(), within.height() / size.height());
        return new Size(size.width() * scale, size.height() * scale);
    }
}
