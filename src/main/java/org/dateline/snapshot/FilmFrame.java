package org.dateline.snapshot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Symbology;

/// One picture of a film: the map, below it the date in large letters, how far the period has run,
/// the legend with counts, and credits.
final class FilmFrame {
    static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double BAND = 122;
    private static final double MARGIN = 24;
    private static final double LEGEND_X = 470;
    private static final double COLUMN = 262;
    private static final double ROW = 21;
    private static final int ROWS = 4;
    static final Size MAP = new Size(WIDTH, HEIGHT - BAND);

    private final Painter painter;
    private final Palette palette;
    private final int widthPx;

    FilmFrame(Painter painter, Tone tone, int widthPx) {
        this.painter = painter;
        this.palette = Palette.of(tone);
        this.widthPx = widthPx;
    }

    /// @param map painted in the same resolution
    /// @param legend the categories of the whole film
    /// @param part how much of the film has run, from 0 to 1
    BufferedImage paint(BufferedImage map, Snapshot snapshot, List<LegendRow> legend, double part) {
        double scale = widthPx / WIDTH;
        var image =
                new BufferedImage(
                        widthPx, (int) Math.round(HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(palette.paper());
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.drawImage(map, 0, 0, null);
            graphics.scale(scale, scale);
            var drawing =
                    new Drawing(
                            painter.pixels(graphics),
                            painter.fonts(),
                            palette,
                            painter.symbology());
            bar(drawing, part);
            date(drawing, snapshot);
            legend(drawing, snapshot, legend);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void bar(Drawing drawing, double part) {
        double y = MAP.height();
        drawing.surface().fill(new Rectangle2D.Double(0, y, WIDTH, 5), palette.hairline());
        drawing.surface().fill(new Rectangle2D.Double(0, y, WIDTH * part, 5), palette.accent());
    }

    private void date(Drawing drawing, Snapshot snapshot) {
        MapContext context = snapshot.request().context();
        var words = new DocumentWords(snapshot, painter.symbology());
        double y = MAP.height();
        String date = words.time().write(context.interval().end(), context.zone());
        drawing.text(
                date,
                fitted(date, Face.SEMIBOLD, 30, LEGEND_X - 2 * MARGIN),
                MARGIN,
                y + 41,
                palette.ink());
        line(drawing, snapshot.situation().title(), 16, y + 66, LEGEND_X - 2 * MARGIN);
        line(drawing, words.known(), 13, y + 86, LEGEND_X - 2 * MARGIN);
        line(drawing, words.fine(), 11, y + 111, WIDTH - 2 * MARGIN);
    }

    private void line(Drawing drawing, String text, double size, double y, double width) {
        drawing.text(text, fitted(text, Face.REGULAR, size, width), MARGIN, y, palette.muted());
    }

    private Lettering fitted(String text, Face face, double size, double width) {
        double wide = painter.fonts().width(text, new Lettering(face, size));
        return new Lettering(face, wide > width ? size * width / wide : size);
    }

    private void legend(Drawing drawing, Snapshot snapshot, List<LegendRow> legend) {
        Map<String, String> counts = new HashMap<>();
        snapshot.depiction()
                .byCategory()
                .forEach(
                        (category, count) -> {
                            Symbology.Sign sign = painter.symbology().of(category);
                            String label = sign.label(snapshot.request().context().language());
                            counts.put(label, Numbers.write(count));
                        });
        for (int i = 0; i < legend.size(); i++) {
            LegendRow row = legend.get(i);
            double x = LEGEND_X + COLUMN * (i / ROWS);
            double y = MAP.height() + 25 + ROW * (i % ROWS);
            String count = counts.get(row.label());
            boolean there = count != null;
            Color faint = Palette.alpha(palette.muted(), 0.6);
            Path2D sign = SignPath.at(row.sign(), x + 8, y, 14);
            drawing.surface().fill(sign, there ? row.colour() : Palette.alpha(row.colour(), 0.35));
            double wide =
                    drawing.text(
                            row.label(),
                            fitted(row.label(), Face.REGULAR, 15, COLUMN - 70),
                            x + 24,
                            y + 5,
                            there ? palette.ink() : faint);
            if (count != null) {
                drawing.text(
                        count, Lettering.semibold(15), x + 24 + wide + 8, y + 5, palette.ink());
            }
        }
    }
}
