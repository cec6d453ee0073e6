package org.dateline.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.Category;
import org.dateline.portrayal.BaseLine;
import org.dateline.snapshot.Scene.Mark;
import org.dateline.snapshot.Scene.Movement;

/// Paints the map itself: base map, washes, movements, signs; the letters come from [LabelPainter].
final class MapPainter {

    private final Drawing drawing;
    private final Surface surface;
    private final Palette palette;
    private final BaseShapes shapes;
    private final Rectangle2D box;

    MapPainter(Drawing drawing, BaseShapes shapes) {
        this.drawing = drawing;
        this.surface = drawing.surface();
        this.palette = drawing.palette();
        this.shapes = shapes;
        this.box = shapes.frame().box();
    }

    /// @param homeCountries ISO 3166-1 alpha-2 of the countries that stand out
    void paint(Scene scene, List<String> homeCountries, LabelPainter labels) {
        surface.clipped(
                box,
                () -> {
                    surface.still(
                            new Layer("ground", shapes, palette, homeCountries),
                            box,
                            on -> ground(on, homeCountries));
                    scene.marks().stream().filter(m -> m.area().isPresent()).forEach(this::wash);
                    surface.still(
                            new Layer("lines", shapes, palette, List.of()),
                            box,
                            on -> {
                                waters(on);
                                borders(on);
                            });
                    labels.reserve(scene);
                    scene.movements().forEach(m -> movement(m, labels));
                    scene.marks().stream().filter(m -> m.area().isEmpty()).forEach(this::sign);
                    labels.paint(scene);
                });
        surface.stroke(box, palette.hairline(), new BasicStroke(1));
    }

    /// @param shapes the same ones, not equal ones
    private record Layer(String name, BaseShapes shapes, Palette palette, List<String> home) {}

    private void ground(Surface on, List<String> homeCountries) {
        on.fill(box, palette.water());
        on.fill(shapes.land(), palette.land());
        Set<String> home =
                homeCountries.stream()
                        .map(c -> Locale.of("", c).getISO3Country())
                        .collect(Collectors.toSet());
        on.fill(shapes.countries(home), palette.home());
    }

    private void wash(Mark mark) {
        Path2D area = mark.area().orElseThrow();
        Color colour = drawing.colour(mark.main());
        surface.fill(area, Palette.alpha(colour, palette.wash()));
        if (mark.counts().containsKey(Category.COMMUNICATIONS_SHUTDOWN)) {
            hatch(area);
        }
        surface.stroke(area, Palette.alpha(colour, 0.55), round(1.4));
    }

    /// Thin diagonal lines over an area: the network is down there, whatever else happened.
    private void hatch(Path2D area) {
        Color colour = drawing.colour(Category.COMMUNICATIONS_SHUTDOWN);
        surface.stroke(Hatch.lines(area, box, 12), Palette.alpha(colour, 0.4), round(0.8));
    }

    private void waters(Surface on) {
        Path2D lakes = shapes.lakes();
        on.fill(lakes, palette.water());
        on.stroke(lakes, palette.coast(), round(0.5));
    }

    private void borders(Surface on) {
        Map<BaseLine.Kind, Path2D> lines = shapes.lines();
        lines.forEach(
                (kind, path) -> {
                    switch (kind) {
                        case RIVER -> on.stroke(path, palette.water(), round(1));
                        case INTERMITTENT_RIVER ->
                                on.stroke(path, palette.water(), dashed(0.8, 4, 2));
                        case REGION -> on.stroke(path, palette.region(), round(0.7));
                        case COAST -> on.stroke(path, palette.coast(), round(0.7));
                        case COUNTRY, SEAM -> on.stroke(path, palette.border(), round(1.2));
                        case DISPUTED -> on.stroke(path, palette.border(), dashed(1.2, 4, 3));
                        case SHORE, UNSEEN -> {}
                    }
                });
    }

    private void movement(Movement movement, LabelPainter labels) {
        List<Point2D> path = labels.outsideCards(movement.path());
        if (path.size() < 2) {
            return;
        }
        Color colour = drawing.colour(movement.category());
        Point2D tip = path.getLast();
        Point2D before = path.get(Math.max(0, path.size() - 3));
        double angle = Math.atan2(tip.getY() - before.getY(), tip.getX() - before.getX());
        Path2D line = new Path2D.Double();
        line.moveTo(path.getFirst().getX(), path.getFirst().getY());
        path.stream()
                .skip(1)
                .filter(p -> p.distance(tip) > 8)
                .forEach(p -> line.lineTo(p.getX(), p.getY()));
        line.lineTo(tip.getX() - 8 * Math.cos(angle), tip.getY() - 8 * Math.sin(angle));
        Path2D head = new Path2D.Double();
        head.moveTo(tip.getX(), tip.getY());
        for (double turn : new double[] {2.65, -2.65}) {
            head.lineTo(
                    tip.getX() + 14 * Math.cos(angle + turn),
                    tip.getY() + 14 * Math.sin(angle + turn));
        }
        head.closePath();
        surface.stroke(line, Palette.alpha(palette.halo(), 0.8), round(4.6));
        surface.stroke(head, Palette.alpha(palette.halo(), 0.8), round(2.4));
        surface.stroke(line, colour, movement.exactOrigin() ? round(2.4) : dashed(2.4, 9, 5));
        surface.fill(head, colour);
        Point2D start = path.getFirst();
        if (box.contains(start) && movement.exactOrigin()) {
            surface.fill(
                    new Ellipse2D.Double(start.getX() - 3.5, start.getY() - 3.5, 7, 7), colour);
        }
    }

    private void sign(Mark mark) {
        double width = width(mark);
        Path2D sign = drawing.sign(mark.main(), mark.at().getX(), mark.at().getY(), width);
        surface.stroke(sign, palette.halo(), round(3));
        surface.fill(sign, drawing.colour(mark.main()));
    }

    /// How wide a place's sign is: its area grows with the number of events.
    static double width(Mark mark) {
        return Math.min(34, 12 + 4 * Math.sqrt(mark.events()));
    }

    static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(double width, float on, float off) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                new float[] {on, off},
                0);
    }
}
