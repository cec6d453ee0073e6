package org.dateline.snapshot;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.dateline.geo.Position;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.snapshot.BaseGeometry.Area;
import org.dateline.snapshot.BaseGeometry.Piece;

/// What every map needs beside its content: scale bar, north arrow and a globe that says where on
/// earth it is.
final class Furniture {
    private static final double MARGIN = 12;
    private static final double GLOBE = 40;

    private final Drawing drawing;
    private final Surface surface;
    private final Palette palette;
    private final Frame frame;
    private final Words words;

    Furniture(Drawing drawing, Frame frame, Words words) {
        this.drawing = drawing;
        this.surface = drawing.surface();
        this.palette = drawing.palette();
        this.frame = frame;
        this.words = words;
    }

    /// Keeps labels off.
    void reserve(LabelRoom room, boolean globe) {
        Rectangle2D box = frame.box();
        room.take(
                new Rectangle2D.Double(
                        box.getX(), box.getMaxY() - 46, Math.min(240, box.getWidth()), 46));
        if (globe) {
            double side = 2 * (GLOBE + MARGIN);
            room.take(new Rectangle2D.Double(box.getMaxX() - side, box.getY(), side, side));
        }
    }

    /// At the bottom left: the bar is as long as it says along the parallel in the middle of the
    /// map.
    void scaleAndNorth() {
        Rectangle2D box = frame.box();
        double x = box.getX() + MARGIN + 24;
        double y = box.getMaxY() - MARGIN - 6;
        Position middle = frame.under(box.getCenterX(), box.getCenterY());
        double metresPerUnit = frame.metresPerUnit(box.getCenterX(), box.getCenterY());
        double metres = round(Math.min(150, box.getWidth() / 5) * metresPerUnit);
        double length = metres / metresPerUnit;
        var back = new Rectangle2D.Double(x, y, length, 5);
        surface.stroke(back, Palette.alpha(palette.halo(), 0.9), MapPainter.round(3));
        surface.fill(back, palette.halo());
        surface.fill(new Rectangle2D.Double(x, y, length / 2, 5), palette.ink());
        surface.stroke(back, palette.ink(), MapPainter.round(0.8));
        String text =
                metres >= 1000
                        ? words.say("scale.km", Numbers.write(metres / 1000))
                        : words.say("scale.m", Numbers.write(metres));
        double wide = drawing.onMap(text, Lettering.semibold(12), x, y - 5, palette.ink());
        String truth =
                words.say(
                        "scale.true",
                        Numbers.write(Math.round(Math.abs(middle.lat()))),
                        words.say(middle.lat() < 0 ? "south" : "north"));
        drawing.onMap(truth, Lettering.regular(11), x + wide + 7, y - 5, palette.muted());
        north(box.getX() + MARGIN + 8, box.getMaxY() - MARGIN - 12);
    }

    private static double round(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {5, 2, 1}) {
            if (step * power <= most) {
                return step * power;
            }
        }
        return power;
    }

    /// Points to where north is at its own place on the map.
    private void north(double x, double y) {
        Position here = frame.under(x, y);
        Point2D up = frame.at(new Position(here.lon(), Math.min(90, here.lat() + 0.1)));
        Point2D at = frame.at(here);
        double angle = Math.atan2(up.getY() - at.getY(), up.getX() - at.getX());
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x + 12 * Math.cos(angle), y + 12 * Math.sin(angle));
        arrow.lineTo(x + 11 * Math.cos(angle + 2.6), y + 11 * Math.sin(angle + 2.6));
        arrow.lineTo(x - 5 * Math.cos(angle), y - 5 * Math.sin(angle));
        arrow.lineTo(x + 11 * Math.cos(angle - 2.6), y + 11 * Math.sin(angle - 2.6));
        arrow.closePath();
        surface.stroke(arrow, Palette.alpha(palette.halo(), 0.9), MapPainter.round(3));
        surface.fill(arrow, palette.ink());
        SetText n = drawing.fonts().set(words.say("north"), Lettering.semibold(11));
        drawing.onMap(
                words.say("north"),
                Lettering.semibold(11),
                x + 19 * Math.cos(angle) - n.width() / 2,
                y + 19 * Math.sin(angle) + 4,
                palette.ink());
    }

    /// At the top right: the half of the earth around the map, with the map's edge on it.
    void globe(BaseGeometry geometry) {
        Rectangle2D box = frame.box();
        double side = 2 * (GLOBE + MARGIN);
        surface.still(
                new Globe(frame, palette),
                new Rectangle2D.Double(box.getMaxX() - side, box.getY(), side, side),
                on -> globe(on, geometry));
    }

    /// @param frame the same one, not an equal one
    private record Globe(Frame frame, Palette palette) {}

    private void globe(Surface on, BaseGeometry geometry) {
        Rectangle2D box = frame.box();
        double x = box.getMaxX() - MARGIN - GLOBE;
        double y = box.getY() + MARGIN + GLOBE;
        Position centre = frame.under(box.getCenterX(), box.getCenterY());
        var view = new Hemisphere(centre, x, y, GLOBE);
        var disc = new Ellipse2D.Double(x - GLOBE, y - GLOBE, 2 * GLOBE, 2 * GLOBE);
        on.stroke(disc, Palette.alpha(palette.halo(), 0.9), MapPainter.round(4));
        on.fill(disc, palette.water());
        Path2D land = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Area area : geometry.at(org.dateline.portrayal.BaseMap.Detail.WORLD).areas()) {
            if (area.area().kind() == org.dateline.portrayal.BaseArea.Kind.LAND) {
                for (Piece ring : area.rings()) {
                    view.add(ring.points(), land);
                }
            }
        }
        on.fill(land, palette.region());
        Path2D edge = new Path2D.Double();
        view.add(edgeOfMap(), edge);
        on.fill(edge, Palette.alpha(palette.accent(), 0.2));
        on.stroke(edge, palette.accent(), MapPainter.round(1.6));
        on.stroke(disc, palette.muted(), MapPainter.round(0.8));
    }

    private double[] edgeOfMap() {
        Rectangle2D b = frame.box();
        int n = 16;
        double[] edge = new double[8 * n];
        for (int i = 0; i < n; i++) {
            double part = (double) i / n;
            double[][] sides = {
                {b.getX() + b.getWidth() * part, b.getY()},
                {b.getMaxX(), b.getY() + b.getHeight() * part},
                {b.getMaxX() - b.getWidth() * part, b.getMaxY()},
                {b.getX(), b.getMaxY() - b.getHeight() * part}
            };
            for (int side = 0; side < 4; side++) {
                Position p = frame.under(sides[side][0], sides[side][1]);
                edge[2 * (side * n + i)] = p.lon();
                edge[2 * (side * n + i) + 1] = p.lat();
            }
        }
        return edge;
    }
}
