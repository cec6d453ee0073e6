package org.dateline.geo;

import java.util.Optional;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/// A coordinate reference system with two axes, in the order of axes that its authority says.
public final class CoordinateSystem {
    /// Some ten metres.
    private static final double NEAR_DEGREES = 0.0001;

    private static final double NEAR_METRES = 10;

    private final String uri;
    private final int code;
    private final String wkt;
    private final boolean degrees;
    private final boolean northFirst;
    private final @Nullable MathTransform fromCrs84;
    private final @Nullable MathTransform toCrs84;

    private CoordinateSystem() {
        this.uri = CoordinateSystems.CRS84;
        this.code = 4326;
        this.wkt = DefaultGeographicCRS.WGS84.toString();
        this.degrees = true;
        this.northFirst = false;
        this.fromCrs84 = null;
        this.toCrs84 = null;
    }

    CoordinateSystem(
            String uri,
            int code,
            CoordinateReferenceSystem crs,
            MathTransform fromCrs84,
            MathTransform toCrs84) {
        this.uri = uri;
        this.code = code;
        this.wkt = crs.toString();
        this.degrees = crs instanceof GeographicCRS;
        this.northFirst = CRS.getAxisOrder(crs) == CRS.AxisOrder.NORTH_EAST;
        this.fromCrs84 = fromCrs84;
        this.toCrs84 = toCrs84;
    }

    /// OGC:CRS84: longitude and latitude in degrees on WGS 84.
    static CoordinateSystem crs84() {
        return new CoordinateSystem();
    }

    /// As OGC names it, for example `http://www.opengis.net/def/crs/EPSG/0/3857`.
    public String uri() {
        return uri;
    }

    /// Number in EPSG, that of WGS 84 for CRS84, from which it differs by the order of its axes.
    public int code() {
        return code;
    }

    /// Definition in well-known text (OGC 01-009).
    public String wkt() {
        return wkt;
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
        return fromCrs84 == null || toCrs84 == null
                ? Optional.of(geometry)
                : moved(geometry, new Moving(fromCrs84, toCrs84, NEAR_DEGREES));
    }

    /// A geometry of this system in OGC:CRS84; empty where a position lies outside of it.
    public Optional<Geometry> toCrs84(Geometry geometry) {
        return fromCrs84 == null || toCrs84 == null
                ? Optional.of(geometry)
                : moved(
                        geometry,
                        new Moving(toCrs84, fromCrs84, degrees ? NEAR_DEGREES : NEAR_METRES));
    }

    /// As [#fromCrs84], but with x to the east and y to the north, as many formats want it whatever
    /// the authority says.
    public Optional<Geometry> eastFirst(Geometry geometry) {
        Optional<Geometry> placed = fromCrs84(geometry);
        return northFirst ? placed.map(CoordinateSystem::swapped) : placed;
    }

    /// @param placed may be changed
    private static Geometry swapped(Geometry placed) {
        placed.apply(
                (CoordinateFilter)
                        at -> {
                            double north = at.x;
                            at.x = at.y;
                            at.y = north;
                        });
        placed.geometryChanged();
        return placed;
    }

    private static Optional<Geometry> moved(Geometry geometry, Moving filter) {
        Geometry copy = geometry.copy();
        copy.apply(filter);
        copy.geometryChanged();
        return filter.failed ? Optional.empty() : Optional.of(copy);
    }

    private static final class Moving implements CoordinateSequenceFilter {
        /// Beyond it lies no place on Earth in any system: Mercator's pole is at infinity.
        private static final double FARTHEST = 100_000_000;

        private final MathTransform there;
        private final MathTransform back;
        private final double near;
        private final double[] from = new double[2];
        private final double[] point = new double[2];
        private final double[] again = new double[2];
        private boolean failed;

        /// @param near how far from where it was a position may be that was moved there and back
        Moving(MathTransform there, MathTransform back, double near) {
            this.there = there;
            this.back = back;
            this.near = near;
        }

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            from[0] = sequence.getX(i);
            from[1] = sequence.getY(i);
            try {
                there.transform(from, 0, point, 0, 1);
                back.transform(point, 0, again, 0, 1);
            } catch (TransformException | RuntimeException | AssertionError unreachable) {
                failed = true;
                return;
            }
            boolean onEarth = Math.abs(point[0]) < FARTHEST && Math.abs(point[1]) < FARTHEST;
            if (!onEarth || !isAgain()) {
                failed = true;
                return;
            }
            sequence.setOrdinate(i, 0, point[0]);
            sequence.setOrdinate(i, 1, point[1]);
        }

        /// Far from the middle of a projection its formulas give numbers that mean nothing; the way
        /// back then ends elsewhere. At the poles every longitude is the same.
        private boolean isAgain() {
            for (int axis = 0; axis < 2; axis++) {
                double apart = Math.abs(again[axis] - from[axis]);
                boolean pole = Math.abs(Math.abs(from[1 - axis]) - 90) < near;
                if (!(Math.min(apart, Math.abs(360 - apart)) < near || pole)) {
                    return false;
                }
            }
            return true;
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
