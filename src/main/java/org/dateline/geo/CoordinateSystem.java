package org.dateline.geo;

import java.util.Optional;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/// A coordinate reference system with two axes, in the order of axes that its authority says.
public final class CoordinateSystem {
    private final String uri;
    private final boolean degrees;
    private final @Nullable MathTransform fromCrs84;
    private final @Nullable MathTransform toCrs84;

    /// @param fromCrs84 null for CRS84 itself
    CoordinateSystem(
            String uri,
            boolean degrees,
            @Nullable MathTransform fromCrs84,
            @Nullable MathTransform toCrs84) {
        this.uri = uri;
        this.degrees = degrees;
        this.fromCrs84 = fromCrs84;
        this.toCrs84 = toCrs84;
    }

    /// As OGC names it, for example `http://www.opengis.net/def/crs/EPSG/0/3857`.
    public String uri() {
        return uri;
    }

    public boolean isCrs84() {
        return fromCrs84 == null;
    }

    /// Whether its coordinates are degrees.
    public boolean isInDegrees() {
        return degrees;
    }

    /// A geometry in OGC:CRS84 in this system; empty where a position has no place in it, as a pole
    /// in Mercator's projection.
    public Optional<Geometry> fromCrs84(Geometry geometry) {
        return fromCrs84 == null ? Optional.of(geometry) : moved(geometry, fromCrs84);
    }

    /// A geometry of this system in OGC:CRS84; empty where a position lies outside of it.
    public Optional<Geometry> toCrs84(Geometry geometry) {
        return toCrs84 == null ? Optional.of(geometry) : moved(geometry, toCrs84);
    }

    private Optional<Geometry> moved(Geometry geometry, MathTransform transform) {
        Geometry copy = geometry.copy();
        var filter = new Moving(transform);
        copy.apply(filter);
        copy.geometryChanged();
        return filter.failed ? Optional.empty() : Optional.of(copy);
    }

    private static final class Moving implements CoordinateSequenceFilter {
        /// Beyond it lies no place on Earth in any system: Mercator's pole is at infinity.
        private static final double FARTHEST = 100_000_000;

        private final MathTransform transform;
        private final double[] point = new double[2];
        private boolean failed;

        Moving(MathTransform transform) {
            this.transform = transform;
        }

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            point[0] = sequence.getX(i);
            point[1] = sequence.getY(i);
            try {
                transform.transform(point, 0, point, 0, 1);
            } catch (TransformException | RuntimeException | AssertionError unreachable) {
                failed = true;
                return;
            }
            if (!(Math.abs(point[0]) < FARTHEST && Math.abs(point[1]) < FARTHEST)) {
                failed = true;
                return;
            }
            sequence.setOrdinate(i, 0, point[0]);
            sequence.setOrdinate(i, 1, point[1]);
        }

        @Override
        public boolean isDone() {
            return failed;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
