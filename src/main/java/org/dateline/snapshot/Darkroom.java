package org.dateline.snapshot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes files out of composed snapshots. The same snapshot gives the same bytes, on every run and
/// after a restart.
public final class Darkroom {
    private final Painter painter;

    public Darkroom(Painter painter) {
        this.painter = painter;
    }

    /// @param resolution of pictures; other formats ignore it
    /// @throws SnapshotRefused if the picture would be too large
    public byte[] develop(Snapshot snapshot, Format format, Resolution resolution) {
        return switch (format) {
            case PNG -> png(snapshot, resolution);
            case SVG -> svg(snapshot);
            case PDF -> pdf(snapshot);
            case PPTX -> new Slides(painter).one(snapshot);
            case DOCX -> new Dossier(painter).write(snapshot);
            case CSV -> EventTable.csv(snapshot);
            case GEOJSON -> EventFeatures.geoJson(snapshot);
        };
    }

    /// The picture as pixels, for formats that carry one.
    ///
    /// @throws SnapshotRefused if it would be too large
    public BufferedImage picture(Snapshot snapshot, Resolution resolution) {
        Size size = snapshot.request().size();
        resolution.check(size);
        var image =
                new BufferedImage(
                        resolution.widthPx(size),
                        resolution.heightPx(size),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(image.getWidth() / size.width(), image.getHeight() / size.height());
            painter.paint(painter.pixels(graphics), snapshot);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private byte[] png(Snapshot snapshot, Resolution resolution) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", snapshot.wording().title());
        texts.put("Description", snapshot.wording().alternative());
        texts.put("Copyright", snapshot.credits());
        texts.put("Source", "snapshot/" + snapshot.id());
        texts.put("Software", "Dateline");
        return PngWriter.write(picture(snapshot, resolution), resolution.dpi(), texts);
    }

    private byte[] svg(Snapshot snapshot) {
        Size size = snapshot.request().size();
        var surface = new SvgSurface(painter.fonts(), "s" + snapshot.id() + "-");
        painter.paint(surface, snapshot);
        return surface.document(
                        size.width(),
                        size.height(),
                        snapshot.request().context().language(),
                        snapshot.wording().title(),
                        snapshot.wording().alternative())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] pdf(Snapshot snapshot) {
        Size size = snapshot.request().size();
        try (var surface = new PdfSurface(painter.fonts(), size, snapshot)) {
            painter.paint(surface, snapshot);
            return surface.document();
        }
    }
}
