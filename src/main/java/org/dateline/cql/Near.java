package org.dateline.cql;

import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;

/// What a comparison with one geometry says of others by their envelopes, or of points by their
/// coordinates: most need no closer look. May be asked by one thread at a time.
public final class Near {
    /// So few points of a polygon are sooner gone through than looked up.
    private static final int FEW = 64;

    private final SpatialRelation how;
    private final Envelope envelope;
    private final Optional<Boolean> whereInside;
    private final Optional<PointOnGeometryLocator> locator;

    public Near(SpatialRelation how, Geometry shape) {
        this.how = how;
        envelope = shape.getEnvelopeInternal();
        whereInside = shape.isRectangle() ? ofInside(how) : Optional.empty();
        locator =
                isToldOfPoints(how) && shape instanceof Polygonal
                        ? Optional.of(locator(shape))
                        : Optional.empty();
    }

    private static Optional<Boolean> ofInside(SpatialRelation how) {
        return switch (how) {
            case INTERSECTS, WITHIN -> Optional.of(true);
            case DISJOINT -> Optional.of(false);
            case CONTAINS, EQUALS, TOUCHES, CROSSES, OVERLAPS -> Optional.empty();
        };
    }

    private static boolean isToldOfPoints(SpatialRelation how) {
        return switch (how) {
            case INTERSECTS, WITHIN, DISJOINT -> true;
            case CONTAINS, EQUALS, TOUCHES, CROSSES, OVERLAPS -> false;
        };
    }

    private static PointOnGeometryLocator locator(Geometry shape) {
        return shape.getNumPoints() <= FEW
                ? new SimplePointInAreaLocator(shape)
                : new IndexedPointInAreaLocator(shape);
    }

    public Envelope envelope() {
        return envelope;
    }

    /// The truth for geometries whose envelope has no point in common with this one's.
    public boolean whereApart() {
        return how == SpatialRelation.DISJOINT;
    }

    /// The truth for geometries whose envelope lies in this one's and does not touch its edge,
    /// where that can be told.
    public Optional<Boolean> whereInside() {
        return whereInside;
    }

    /// Whether [#ofPoints] may be asked.
    public boolean tellsOfPoints() {
        return locator.isPresent();
    }

    /// The truth for one or several points.
    ///
    /// @param coordinates longitude and latitude in turn; those of `[from, to)` are asked of
    public boolean ofPoints(double[] coordinates, int from, int to) {
        boolean any = false;
        boolean all = true;
        boolean anyInside = false;
        for (int i = from; i < to; i += 2) {
            int location = location(coordinates[i], coordinates[i + 1]);
            any |= location != Location.EXTERIOR;
            all &= location != Location.EXTERIOR;
            anyInside |= location == Location.INTERIOR;
        }
        return switch (how) {
            case WITHIN -> all && anyInside;
            case DISJOINT -> !any;
            default -> any;
        };
    }

    private int location(double lon, double lat) {
        return envelope.contains(lon, lat)
                ? locator.orElseThrow().locate(new Coordinate(lon, lat))
                : Location.EXTERIOR;
    }
}
