package org.dateline.feature;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Puntal;

/// The envelopes of many geometries, and the coordinates of those that are points, laid out as
/// arrays: most geometries lie far away from what is asked for, and that is quickly seen.
final class Envelopes {
    private static final Envelope NOWHERE =
            new Envelope(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final double[] west;
    private final double[] east;
    private final double[] south;
    private final double[] north;
    private final int[] starts;
    private double[] points;

    /// @param geometry null where there is none
    Envelopes(int size, IntFunction<? extends @Nullable Object> geometry) {
        west = new double[size];
        east = new double[size];
        south = new double[size];
        north = new double[size];
        starts = new int[size + 1];
        points = new double[2 * size];
        for (int i = 0; i < size; i++) {
            starts[i + 1] = starts[i];
            Envelope box = NOWHERE;
            if (geometry.apply(i) instanceof Geometry found) {
                box = found.getEnvelopeInternal();
                if (found instanceof Puntal) {
                    addPoints(i, found.getCoordinates());
                }
            }
            west[i] = box.getMinX();
            east[i] = box.getMaxX();
            south[i] = box.getMinY();
            north[i] = box.getMaxY();
        }
    }

    private void addPoints(int i, Coordinate[] coordinates) {
        int end = starts[i] + 2 * coordinates.length;
        if (end > points.length) {
            points = Arrays.copyOf(points, 2 * end);
        }
        int at = starts[i];
        for (Coordinate coordinate : coordinates) {
            points[at++] = coordinate.x;
            points[at++] = coordinate.y;
        }
        starts[i + 1] = end;
    }

    /// Those that have a point in common with the box.
    RowSet meeting(Envelope box) {
        double boxWest = box.getMinX();
        double boxEast = box.getMaxX();
        double boxSouth = box.getMinY();
        double boxNorth = box.getMaxY();
        var meeting = new RowSet.Making(west.length);
        for (int i = 0; i < west.length; i++) {
            if (west[i] <= boxEast
                    && east[i] >= boxWest
                    && south[i] <= boxNorth
                    && north[i] >= boxSouth) {
                meeting.add(i);
            }
        }
        return meeting.made();
    }

    /// Whether it lies in the box and does not touch its edge.
    boolean isInside(int i, Envelope box) {
        return west[i] > box.getMinX()
                && east[i] < box.getMaxX()
                && south[i] > box.getMinY()
                && north[i] < box.getMaxY();
    }

    boolean isPoints(int i) {
        return starts[i] < starts[i + 1];
    }

    /// Where the coordinates of a geometry of points begin in [#points].
    int firstPoint(int i) {
        return starts[i];
    }

    /// The coordinates of all points, x and y in turn.
    double[] points() {
        return points;
    }
}
