package org.dateline.snapshot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.dateline.geo.Extent;
import org.dateline.geo.Geodesics;
import org.dateline.geo.Position;
import org.dateline.geo.Projection;

/// An extent fitted into a box on the sheet: from longitude and latitude to layout units and back.
final class Frame {
    private static final int SAMPLES = 16;

    private final Projection projection;
    private final Rectangle2D box;
    private final double unitsPerMetre;
    private final double eastOfMiddle;
    private final double northOfMiddle;
    private final Window window;

    /// The longitudes and latitudes that the box shows, with a margin; longitudes lie near the
    /// projection's central meridian and may exceed 180.
    record Window(double west, double south, double east, double north) {
        boolean meets(double w, double s, double e, double n) {
            return w <= east && e >= west && s <= north && n >= south;
        }
    }

    Frame(Projection projection, Extent extent, Rectangle2D box) {
        this.projection = projection;
        this.box = box;
        Rectangle2D plane = onThePlane(extent);
        unitsPerMetre =
                Math.min(box.getWidth() / plane.getWidth(), box.getHeight() / plane.getHeight());
        eastOfMiddle = plane.getCenterX();
        northOfMiddle = plane.getCenterY();
        window = seen();
    }

    /// The box around an extent after projection, in metres, never empty.
    private Rectangle2D onThePlane(Extent extent) {
        double middle = projection.centralMeridian();
        double west = Projection.near(extent.west(), middle);
        double width = extent.east() - extent.west() + (extent.crossesAntimeridian() ? 360 : 0);
        if (west + width > middle + 180.001) {
            west = middle - width / 2;
        }
        double[] edge = new double[8 * (SAMPLES + 1)];
        int at = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            double part = (double) i / SAMPLES;
            double lon = west + width * part;
            double lat = extent.south() + (extent.north() - extent.south()) * part;
            double[] four = {
                lon, extent.south(), lon, extent.north(), west, lat, west + width, lat
            };
            System.arraycopy(four, 0, edge, at, 8);
            at += 8;
        }
        projection.forward(edge, edge, 0, edge.length / 2);
        double left = Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        for (int i = 0; i < edge.length; i += 2) {
            left = Math.min(left, edge[i]);
            right = Math.max(right, edge[i]);
            bottom = Math.min(bottom, edge[i + 1]);
            top = Math.max(top, edge[i + 1]);
        }
        double least = 2000;
        double padX = Math.max(0, least - (right - left)) / 2;
        double padY = Math.max(0, least - (top - bottom)) / 2;
        return new Rectangle2D.Double(
                left - padX, bottom - padY, right - left + 2 * padX, top - bottom + 2 * padY);
    }

    private Window seen() {
        double west = Double.MAX_VALUE;
        double south = 90;
        double east = -Double.MAX_VALUE;
        double north = -90;
        double middle = projection.centralMeridian();
        for (int i = 0; i <= SAMPLES; i++) {
            for (int k = 0; k <= SAMPLES; k++) {
                double[] seen =
                        lonLat(
                                box.getX() + box.getWidth() * i / SAMPLES,
                                box.getY() + box.getHeight() * k / SAMPLES);
                if (Double.isFinite(seen[0]) && Double.isFinite(seen[1])) {
                    west = Math.min(west, seen[0]);
                    east = Math.max(east, seen[0]);
                    south = Math.min(south, seen[1]);
                    north = Math.max(north, seen[1]);
                }
            }
        }
        double padX = (east - west) / SAMPLES + 0.2;
        double padY = (north - south) / SAMPLES + 0.2;
        boolean pole = north > 84 || south < -84;
        return new Window(
                pole ? middle - 179.9 : Math.max(west - padX, middle - 179.9),
                Math.max(south - padY, -89),
                pole ? middle + 179.9 : Math.min(east + padX, middle + 179.9),
                Math.min(north + padY, 89));
    }

    Rectangle2D box() {
        return box;
    }

    Window window() {
        return window;
    }

    Projection projection() {
        return projection;
    }

    /// The zoom level of a web map (256 pixels around the equator at 0) with the same scale.
    double zoom() {
        return Math.log(2 * Math.PI * 6_378_137 * unitsPerMetre / 256) / Math.log(2);
    }

    /// Where a position lies on the sheet.
    Point2D at(Position position) {
        double lon = Projection.near(position.lon(), projection.centralMeridian());
        double[] point = projection.forward(lon, position.lat());
        return new Point2D.Double(x(point[0]), y(point[1]));
    }

    /// Turns longitudes (near the central meridian) and latitudes into layout units, in place.
    void place(double[] points, int count) {
        projection.forward(points, points, 0, count);
        for (int i = 0; i < 2 * count; i += 2) {
            points[i] = x(points[i]);
            points[i + 1] = y(points[i + 1]);
        }
    }

    boolean shows(Position position) {
        return box.contains(at(position));
    }

    /// The position under a point of the sheet.
    Position under(double x, double y) {
        double[] seen = lonLat(x, y);
        return new Position(Projection.near(seen[0], 0), Math.clamp(seen[1], -90, 90));
    }

    /// Metres on the ground that one layout unit stands for, along the parallel through (`x`, `y`).
    double metresPerUnit(double x, double y) {
        double half = box.getWidth() / 40;
        return Geodesics.metres(under(x - half, y), under(x + half, y)) / (2 * half);
    }

    /// Longitude (near the central meridian) and latitude.
    private double[] lonLat(double x, double y) {
        double[] seen =
                projection.inverse(
                        eastOfMiddle + (x - box.getCenterX()) / unitsPerMetre,
                        northOfMiddle - (y - box.getCenterY()) / unitsPerMetre);
        seen[0] = Projection.near(seen[0], projection.centralMeridian());
        return seen;
    }

    private double x(double east) {
        return box.getCenterX() + (east - eastOfMiddle) * unitsPerMetre;
    }

    private double y(double north) {
        return box.getCenterY() - (north - northOfMiddle) * unitsPerMetre;
    }
}
