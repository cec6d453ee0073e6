package org.dateline.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Slides about nothing in particular, and pictures to go on them.
final class SampleSlides {
    static final Fonts FONTS = new Fonts();
    static final String KAZAKH = "Жаңаөзен: Ә Ғ Қ Ң Ө Ұ Ү Һ І";

    private SampleSlides() {}

    static BufferedImage picture(int width, int height, int seed) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xF0ECE3));
        pen.fillRect(0, 0, width, height);
        pen.setStroke(new BasicStroke(height / 100f));
        for (int i = 0; i < 9; i++) {
            pen.setColor(Color.getHSBColor((i + seed) / 9f, 0.6f, 0.7f));
            double x = width * (0.08 + 0.1 * i);
            double y = height * (0.5 + 0.35 * Math.sin(i + seed));
            double size = height / 12.0;
            pen.fill(new Ellipse2D.Double(x, y, size, size));
            pen.drawLine(0, height * i / 9, width, height * (8 - i) / 9);
        }
        pen.dispose();
        return image;
    }

    static Illustration map(int width, int height, String alternative) {
        byte[] png = PngWriter.write(picture(width, height, width % 7), 192, Map.of());
        return new Illustration(png, width, height, alternative);
    }

    static List<LegendRow> legend(int rows) {
        List<LegendRow> legend = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Path2D sign = new Path2D.Double(new Ellipse2D.Double(-9, -9, 18, 18));
            Color colour = Color.getHSBColor(i / 12f, 0.7f, 0.6f);
            legend.add(new LegendRow(sign, colour, "Communications shutdown", "" + (i + 1)));
        }
        return legend;
    }

    static Slide.Text words(String title, String caption) {
        return new Slide.Text(
                title,
                "Until 5 January 2022, 18:00 (UTC+6) · as known by 6 January 2022, 12:00 (UTC+6)",
                caption,
                "Sources: First Paper, 5 January 2022; Second Paper, 6 January 2022; Third, 7 January 2022",
                "Base map: Natural Earth. Borders and names imply no endorsement. Data revision 7 · snapshot/0123456789abcdef",
                "All figures are in the notes.",
                List.of(
                        title,
                        caption,
                        "First Paper, “A headline”, 5 January 2022, https://example.org/a"));
    }

    static Slide oneMap(String title, String caption) {
        return new Slide.OneMap(
                words(title, caption),
                map(1248, 702, "A map of " + KAZAKH),
                legend(12),
                Optional.empty());
    }

    static Slide days(int count) {
        List<Slide.Panel> panels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            panels.add(
                    new Slide.Panel(
                            (i + 1) + " January 2022 · " + i + " events",
                            map(600, 400, "Map of day " + (i + 1))));
        }
        return new Slide.SmallMultiples(
                words("How it spread, day by day", "One map for each day."), panels, legend(12));
    }
}
