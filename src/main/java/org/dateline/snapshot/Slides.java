package org.dateline.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.event.Category;
import org.dateline.portrayal.Depiction;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.Words;
import org.dateline.query.Events;

/// Slides of a map context: one map, a map for each day on one slide, or a slide for each day.
///
/// A day is a civil day in the context's zone; its map shows what began on it and what still lasted
/// when it began. The first and the last day are cut where the context's interval starts and ends.
public final class Slides {
    /// The most days of a deck.
    public static final int MOST_SLIDES = 31;

    /// The most small maps on one slide.
    public static final int MOST_MAPS = SlideGrid.MOST;

    /// Maps on slides are painted in CSS pixels (96 an inch), at 288 dpi.
    private static final double UNITS_PER_POINT = 96.0 / 72;

    /// Small maps are painted larger and scaled down, so that their lettering leaves room.
    private static final double SMALLER = 1.5;

    private final Painter painter;
    private final MapPictures pictures;

    public Slides(Painter painter) {
        this.painter = painter;
        this.pictures = new MapPictures(painter);
    }

    /// How many maps or slides the days of a context make; 0 where they are more than a deck holds.
    public static int days(MapContext context) {
        try {
            return Days.of(context, MOST_SLIDES).size();
        } catch (SnapshotRefused tooMany) {
            return 0;
        }
    }

    /// One slide with one map.
    public byte[] one(Snapshot snapshot) {
        return write(snapshot, List.of(slide(snapshot)));
    }

    /// One slide with a small map for each day.
    ///
    /// @throws SnapshotRefused if there are more than twelve days
    public byte[] smallMultiples(SnapshotRequest request, Events events) {
        Snapshot whole = painter.compose(request, events);
        List<MapContext> days = Days.of(whole.request().context(), SlideGrid.MOST);
        List<Slide.Panel> panels = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Rectangle2D cell = SlideGrid.panel(i, days.size());
            double larger = UNITS_PER_POINT * SMALLER;
            Size size = new Size(cell.getWidth() * larger, cell.getHeight() * larger);
            SnapshotRequest small = map(request.with(days.get(i)), size);
            Snapshot day = painter.compose(small, events);
            var words = new DocumentWords(day, painter.symbology());
            panels.add(new Slide.Panel(words.day(), pictures.of(day, size)));
        }
        var words = new DocumentWords(whole, painter.symbology());
        return write(
                whole, List.of(new Slide.SmallMultiples(words.slide(), panels, legend(whole))));
    }

    /// A slide for each day.
    ///
    /// @throws SnapshotRefused if there are more than 31 days
    /// @throws FilmStopped if `progress` says so
    public byte[] deck(SnapshotRequest request, Events events, Progress progress) {
        Snapshot whole = painter.compose(request, events);
        List<MapContext> days = Days.of(whole.request().context(), MOST_SLIDES);
        List<Slide> slides = new ArrayList<>();
        for (MapContext day : days) {
            slides.add(slide(painter.compose(request.with(day), events)));
            Film.report(progress, slides.size(), days.size());
        }
        return write(whole, slides);
    }

    private byte[] write(Snapshot whole, List<Slide> slides) {
        return PptxWriter.write(
                slides,
                painter.fonts(),
                Palette.of(whole.request().tone()),
                whole.request().context().language(),
                whole.id());
    }

    private Slide slide(Snapshot snapshot) {
        Rectangle2D box = SlideGrid.MAP;
        Size within = new Size(box.getWidth() * UNITS_PER_POINT, box.getHeight() * UNITS_PER_POINT);
        var words = new DocumentWords(snapshot, painter.symbology());
        return new Slide.OneMap(
                words.slide(),
                pictures.of(snapshot, MapPictures.fit(snapshot.request().size(), within)),
                legend(snapshot),
                words.figures());
    }

    private static SnapshotRequest map(SnapshotRequest request, Size size) {
        return new SnapshotRequest(
                request.context(),
                Layout.MAP,
                size,
                request.tone(),
                request.projection(),
                request.edits());
    }

    private List<LegendRow> legend(Snapshot snapshot) {
        Palette palette = Palette.of(snapshot.request().tone());
        List<LegendRow> rows =
                new ArrayList<>(legend(snapshot.depiction(), painter.symbology(), palette));
        var words = new DocumentWords(snapshot, painter.symbology()).words();
        for (Block.Legend.Sample sample : painter.samples(snapshot)) {
            rows.add(sample(sample, palette, words));
        }
        return rows;
    }

    /// What else on the map needs a word, in few of them: a row has one line.
    private LegendRow sample(Block.Legend.Sample sample, Palette palette, Words words) {
        Color colour = palette.of(painter.symbology(), sample.category());
        var box = new Rectangle2D.Double(-9, -6, 18, 12);
        return switch (sample.kind()) {
            case WASH ->
                    new LegendRow(
                            new Path2D.Double(box),
                            palette.washed(colour),
                            words.say("legend.wash"),
                            "");
            case HATCH ->
                    new LegendRow(
                            new Path2D.Double(
                                    new BasicStroke(1.4f)
                                            .createStrokedShape(
                                                    Hatch.lines(new Path2D.Double(box), box, 5))),
                            colour,
                            words.say("legend.hatch"),
                            "");
            case LINE -> new LegendRow(arrow(false), colour, words.say("legend.line"), "");
            case DASHED_LINE ->
                    new LegendRow(arrow(true), colour, words.say("legend.line.area"), "");
        };
    }

    private static Path2D arrow(boolean dashed) {
        Path2D arrow = new Path2D.Double();
        if (dashed) {
            arrow.append(new Rectangle2D.Double(-9, -1.2, 4, 2.4), false);
            arrow.append(new Rectangle2D.Double(-3, -1.2, 4, 2.4), false);
        } else {
            arrow.append(new Rectangle2D.Double(-9, -1.2, 10, 2.4), false);
        }
        arrow.moveTo(10, 0);
        arrow.lineTo(1, -5);
        arrow.lineTo(1, 5);
        arrow.closePath();
        return arrow;
    }

    /// The categories that a map shows, in the order of the legend.
    static List<LegendRow> legend(Depiction depiction, Symbology symbology, Palette palette) {
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        counts.putAll(depiction.byCategory());
        List<LegendRow> rows = new ArrayList<>();
        for (Symbology.Sign sign : symbology.signs()) {
            Integer count = counts.get(sign.category());
            if (count != null) {
                rows.add(
                        new LegendRow(
                                SignPath.read(sign.path()),
                                palette.of(symbology, sign.category()),
                                sign.label(depiction.context().language()),
                                Numbers.write(count)));
            }
        }
        return rows;
    }
}
