package org.dateline.snapshot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Depiction;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.Wording;
import org.dateline.portrayal.WordingWriter;
import org.dateline.query.Events;

/// Composes snapshots and paints them, the same way on every surface. Safe to share between
/// threads; keeps the base map in memory.
public final class Painter {
    private static final int FRAMES_KEPT = 8;

    private final Fonts fonts;
    private final BaseMap base;
    private final BaseGeometry geometry;
    private final Symbology symbology;
    private final String credits;
    private final StillLayers layers = new StillLayers();
    private final Map<Framed, BaseShapes> framed =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Framed, BaseShapes> eldest) {
                    return size() > FRAMES_KEPT;
                }
            };

    /// @param credits of the base map, to be shown on every sheet
    public Painter(Fonts fonts, BaseMap base, Symbology symbology, String credits) {
        this.fonts = fonts;
        this.base = base;
        this.geometry = new BaseGeometry(base);
        this.symbology = symbology;
        this.credits = credits;
    }

    /// The letters that this painter uses. A surface of pixels on which pictures share what is the
    /// same in them.
    ///
    /// @param graphics scaled so that one unit is a layout unit
    Surface pixels(Graphics2D graphics) {
        return new Graphics2DSurface(graphics, layers);
    }

    public Fonts fonts() {
        return fonts;
    }

    BaseMap base() {
        return base;
    }

    Symbology symbology() {
        return symbology;
    }

    /// Reads the base map and loads the projections, so that the first snapshot is not a slow one.
    public void warm() {
        for (BaseMap.Detail detail : BaseMap.Detail.values()) {
            geometry.at(detail);
        }
        base.labels();
        for (MapProjection projection : MapProjection.values()) {
            projection.fittedTo(new Extent(46, 40, 88, 56)).forward(67, 48);
        }
    }

    /// Looks up what a request shows and writes its words.
    ///
    /// @param events the situation at the revision that the request names, or at the newest
    public Snapshot compose(SnapshotRequest request, Events events) {
        Situation situation = events.state().situation();
        long revision = events.state().revision();
        SnapshotRequest pinned = request.with(SnapshotId.pinned(request.context(), revision));
        Rectangle2D whole =
                new Rectangle2D.Double(0, 0, request.size().width(), request.size().height());
        SceneBuilder builder = new SceneBuilder(shapes(pinned, whole));
        Depiction depiction = Depiction.of(events, pinned.context(), builder::visibility);
        Wording wording =
                new WordingWriter(language(pinned), symbology)
                        .write(depiction)
                        .with(pinned.edits());
        return new Snapshot(
                SnapshotId.of(request, situation, revision),
                pinned,
                situation,
                depiction,
                wording,
                credits);
    }

    /// Paints a sheet from (0, 0) to its size in layout units.
    public void paint(Surface surface, Snapshot snapshot) {
        SnapshotRequest request = snapshot.request();
        Drawing drawing = new Drawing(surface, fonts, Palette.of(request.tone()), symbology);
        Rectangle2D whole =
                new Rectangle2D.Double(0, 0, request.size().width(), request.size().height());
        Scene rough = new SceneBuilder(shapes(request, whole)).build(snapshot.depiction());
        SheetTexts texts = new SheetTexts(snapshot, rough, symbology);
        Sheet sheet = Sheet.of(request.layout(), request.size(), texts, drawing);
        surface.part(
                Surface.Role.DECORATION, "", () -> surface.fill(whole, drawing.palette().paper()));
        List<Sheet.Placed> before = new ArrayList<>();
        List<Sheet.Placed> after = new ArrayList<>();
        for (Sheet.Placed placed : sheet.blocks()) {
            (placed.y() < sheet.map().getY() && placed.x() < sheet.map().getMaxX() ? before : after)
                    .add(placed);
        }
        before.forEach(p -> paint(drawing, p));
        surface.part(
                Surface.Role.FIGURE,
                snapshot.wording().alternative(),
                () -> map(drawing, snapshot, sheet, texts, request.layout() == Layout.MAP));
        after.forEach(p -> paint(drawing, p));
    }

    /// What the legend of a sheet explains beside the categories.
    List<Block.Legend.Sample> samples(Snapshot snapshot) {
        SnapshotRequest request = snapshot.request();
        var whole = new Rectangle2D.Double(0, 0, request.size().width(), request.size().height());
        Scene rough = new SceneBuilder(shapes(request, whole)).build(snapshot.depiction());
        return new SheetTexts(snapshot, rough, symbology).legend(1).samples();
    }

    /// Paints nothing but the map, without the note that says what it is: for documents that say so
    /// around it.
    void paintBare(Surface surface, Snapshot snapshot) {
        SnapshotRequest request = snapshot.request();
        Drawing drawing = new Drawing(surface, fonts, Palette.of(request.tone()), symbology);
        SheetTexts texts = new SheetTexts(snapshot, new Scene(List.of(), List.of()), symbology);
        Sheet sheet = Sheet.of(Layout.MAP, request.size(), texts, drawing);
        map(drawing, snapshot, sheet, texts, false);
    }

    private static void paint(Drawing drawing, Sheet.Placed placed) {
        drawing.surface()
                .part(
                        placed.block().role(),
                        "",
                        () ->
                                placed.block()
                                        .paint(drawing, placed.x(), placed.y(), placed.width()));
    }

    private void map(
            Drawing drawing, Snapshot snapshot, Sheet sheet, SheetTexts texts, boolean noted) {
        BaseShapes shapes = shapes(snapshot.request(), sheet.map());
        Frame frame = shapes.frame();
        Scene scene = new SceneBuilder(shapes).build(snapshot.depiction());
        LabelRoom room = new LabelRoom(inset(sheet.map(), 4));
        Furniture furniture = new Furniture(drawing, frame, texts.words());
        furniture.reserve(room, sheet.globe());
        PlainNote note = new PlainNote(drawing, frame, texts);
        if (noted) {
            note.reserve(room);
        }
        LabelPainter labels =
                new LabelPainter(
                        drawing,
                        frame,
                        room,
                        texts.words(),
                        snapshot.request().context().language());
        new MapPainter(drawing, shapes).paint(scene, snapshot.situation().homeCountries(), labels);
        drawing.surface()
                .clipped(
                        sheet.map(),
                        () -> {
                            baseLabels(drawing, snapshot, frame, room, labels);
                            furniture.scaleAndNorth();
                            if (sheet.globe()) {
                                furniture.globe(geometry);
                            }
                            if (noted) {
                                note.paint();
                            }
                        });
    }

    private void baseLabels(
            Drawing drawing, Snapshot snapshot, Frame frame, LabelRoom room, LabelPainter labels) {
        var context = snapshot.request().context();
        Instant at = context.interval().end().minusSeconds(1);
        new BaseLabelPainter(drawing, frame, room, context.language(), at)
                .paint(base.labels(), labels.named());
    }

    /// The base map of a frame; a deck of slides has the same one again and again.
    private BaseShapes shapes(SnapshotRequest request, Rectangle2D box) {
        var extent = request.context().extent();
        var wanted = new Framed(request.projection(), extent, box);
        synchronized (framed) {
            return framed.computeIfAbsent(
                    wanted,
                    f ->
                            new BaseShapes(
                                    geometry,
                                    new Frame(request.projection().fittedTo(extent), extent, box)));
        }
    }

    private record Framed(MapProjection projection, Extent extent, Rectangle2D box) {}

    private static Locale language(SnapshotRequest request) {
        return Locale.forLanguageTag(request.context().language());
    }

    private static Rectangle2D inset(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() + by,
                box.getY() + by,
                box.getWidth() - 2 * by,
                box.getHeight() - 2 * by);
    }
}
