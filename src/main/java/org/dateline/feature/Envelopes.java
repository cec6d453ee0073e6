package org.dateline.feature;

import java.util.function.IntFunction;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The boxes around many geometries, laid out as arrays: most of them lie far away from what is
/// asked for, and that is quickly seen.
final class Envelopes {
    private static final Envelope NOWHERE =
            new Envelope(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final double[] west;
    private final double[] east;
    private final double[] south;
    private final double[] north;

    /// @param geometry null where there is none
    Envelopes(int size, IntFunction<? extends @Nullable Object> geometry) {
        west = new double[size];
        east = new double[size];
        south = new double[size];
        north = new double[size];
        for (int i = 0; i < size; i++) {
            Envelope box =
                    geometry.apply(i) instanceof Geometry found
                            ? found.getEnvelopeInternal()
                            : NOWHERE;
            west[i] = box.getMinX();
            east[i] = box.getMaxX();
            south[i] = box.getMinY();
            north[i] = box.getMaxY();
        }
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
}
