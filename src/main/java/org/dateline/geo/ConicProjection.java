package org.dateline.geo;

import java.util.Arrays;
import java.util.Locale;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.ReferencingFactoryFinder;

/// A cone fitted to an extent, cut along two parallels a sixth of its height from its southern and
/// northern edges (Snyder, Map Projections: A Working Manual, 1987, page 99); on WGS 84, computed
/// by GeoTools.
public final class ConicProjection implements Projection {
    private static final double FARTHEST_PARALLEL = 84;
    private static final double FARTHEST_MERIDIAN = 179.99;

    /// What the cone keeps.
    public enum Kind {
        /// Areas: Albers equal-area conic.
        ALBERS("Albers_Conic_Equal_Area"),
        /// Angles: Lambert conformal conic with two standard parallels.
        LAMBERT("Lambert_Conformal_Conic_2SP");

        private final String method;

        Kind(String method) {
            this.method = method;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final double centralMeridian;
    private final double southParallel;
    private final double northParallel;
    private final MathTransform forward;
    private final MathTransform inverse;

    private ConicProjection(Kind kind, double meridian, double origin, double south, double north) {
        this.kind = kind;
        centralMeridian = meridian;
        southParallel = south;
        northParallel = north;
        try {
            var factory = ReferencingFactoryFinder.getMathTransformFactory(null);
            ParameterValueGroup parameters = factory.getDefaultParameters(kind.method);
            parameters.parameter("semi_major").setValue(6_378_137.0);
            parameters.parameter("semi_minor").setValue(6_356_752.314245179);
            parameters.parameter("central_meridian").setValue(0.0);
            parameters.parameter("latitude_of_origin").setValue(origin);
            parameters.parameter("standard_parallel_1").setValue(south);
            parameters.parameter("standard_parallel_2").setValue(north);
            forward = factory.createParameterizedTransform(parameters);
            inverse = forward.inverse();
        } catch (FactoryException | TransformException e) {
            throw new IllegalStateException("GeoTools lacks " + kind.method, e);
        }
    }

    /// The cone that distorts `extent` least. About the equator and the poles the parallels are
    /// moved as little as the method needs.
    public static ConicProjection fitted(Kind kind, Extent extent) {
        double turn = extent.crossesAntimeridian() ? 360 : 0;
        double meridian = Projection.near((extent.west() + extent.east() + turn) / 2, 0);
        double sixth = (extent.north() - extent.south()) / 6;
        double south = within(extent.south() + sixth);
        double north = within(extent.north() - sixth);
        if (Math.abs(south + north) < 2) {
            south += 1;
            north += 1;
        }
        return new ConicProjection(kind, meridian, (south + north) / 2, south, north);
    }

    private static double within(double parallel) {
        return Math.clamp(parallel, -FARTHEST_PARALLEL, FARTHEST_PARALLEL);
    }

    public Kind kind() {
        return kind;
    }

    /// The latitudes of true scale, southern one first.
    public double southParallel() {
        return southParallel;
    }

    public double northParallel() {
        return northParallel;
    }

    @Override
    public String code() {
        return kind.code();
    }

    @Override
    public double centralMeridian() {
        return centralMeridian;
    }

    @Override
    public void forward(double[] from, double[] to, int offset, int count) {
        for (int i = offset; i < offset + 2 * count; i += 2) {
            to[i] = Math.clamp(from[i] - centralMeridian, -FARTHEST_MERIDIAN, FARTHEST_MERIDIAN);
            to[i + 1] = Math.clamp(from[i + 1], -89.9, 89.9);
        }
        transform(forward, to, to, offset, count);
    }

    @Override
    public void inverse(double[] from, double[] to, int offset, int count) {
        transform(inverse, from, to, offset, count);
        for (int i = offset; i < offset + 2 * count; i += 2) {
            to[i] = Projection.near(to[i] + centralMeridian, 0);
        }
    }

    private static void transform(
            MathTransform transform, double[] from, double[] to, int offset, int count) {
        try {
            transform.transform(from, offset, to, offset, count);
        } catch (TransformException e) {
            for (int i = offset; i < offset + 2 * count; i += 2) {
                try {
                    transform.transform(from, i, to, i, 1);
                } catch (TransformException unreachable) {
                    Arrays.fill(to, i, i + 2, Double.NaN);
                }
            }
        }
    }
}
