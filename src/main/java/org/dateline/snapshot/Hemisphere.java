package org.dateline.snapshot;

import java.awt.geom.Path2D;
import org.dateline.geo.Position;

/// The half of the earth around a position as it is seen from far away (orthographic projection of
/// a sphere; Snyder 1987, page 145).
final class Hemisphere {
    /// Points closer together than this, in layout units, are one.
    private static final double CLOSE = 0.7;

    private final double sineLat;
    private final double cosineLat;
    private final double lon;
    private final double x;
    private final double y;
    private final double radius;

    Hemisphere(Position centre, double x, double y, double radius) {
        sineLat = Math.sin(Math.toRadians(centre.lat()));
        cosineLat = Math.cos(Math.toRadians(centre.lat()));
        lon = centre.lon();
        this.x = x;
        this.y = y;
        this.radius = radius;
    }

    /// Adds a ring; what lies beyond the horizon is drawn on it, and a ring that lies wholly beyond
    /// is left out.
    void add(double[] ring, Path2D path) {
        boolean seen = false;
        for (int i = 0; i < ring.length && !seen; i += 2) {
            seen = depth(ring[i], ring[i + 1]) > 0;
        }
        if (!seen) {
            return;
        }
        double lastX = Double.MAX_VALUE;
        double lastY = Double.MAX_VALUE;
        for (int i = 0; i < ring.length; i += 2) {
            double turn = Math.toRadians(ring[i] - lon);
            double lat = Math.toRadians(ring[i + 1]);
            double east = Math.cos(lat) * Math.sin(turn);
            double north = cosineLat * Math.sin(lat) - sineLat * Math.cos(lat) * Math.cos(turn);
            if (depth(ring[i], ring[i + 1]) < 0) {
                double far = Math.hypot(east, north);
                east /= far;
                north /= far;
            }
            double toX = x + radius * east;
            double toY = y - radius * north;
            if (i == 0) {
                path.moveTo(toX, toY);
            } else if (Math.abs(toX - lastX) + Math.abs(toY - lastY) < CLOSE) {
                continue;
            } else {
                path.lineTo(toX, toY);
            }
            lastX = toX;
            lastY = toY;
        }
        path.closePath();
    }

    /// Positive on this side of the horizon.
    private double depth(double ofLon, double ofLat) {
        double turn = Math.toRadians(ofLon - lon);
        double lat = Math.toRadians(ofLat);
        return sineLat * Math.sin(lat) + cosineLat * Math.cos(lat) * Math.cos(turn);
    }
}
