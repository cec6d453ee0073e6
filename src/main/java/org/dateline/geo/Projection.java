package org.dateline.geo;

/// Lays the globe out flat: longitude and latitude in degrees (OGC:CRS84, longitude first) become
/// metres east and metres north of the projection's own origin, and back.
///
/// Longitudes are taken as they are, beyond 180 too, so that a map over the antimeridian stays in
/// one piece: bring them [#near] the central meridian first.
public sealed interface Projection permits WebMercator, ConicProjection {

    /// The word used in parameters: `web-mercator`, `albers` or `lambert`.
    String code();

    /// The meridian in the middle, in degrees.
    double centralMeridian();

    /// Projects `count` points from `from` (longitude, latitude, longitude, …) into `to` (metres
    /// east, metres north, …), both from `offset` on; the two arrays may be the same one.
    void forward(double[] from, double[] to, int offset, int count);

    /// The way back, with longitudes from -180 to 180. Points that the projection cannot reach
    /// become `NaN`.
    void inverse(double[] from, double[] to, int offset, int count);

    /// Metres east and metres north of one position.
    default double[] forward(double lon, double lat) {
        double[] point = {lon, lat};
        forward(point, point, 0, 1);
        return point;
    }

    /// Longitude and latitude of one point.
    default double[] inverse(double east, double north) {
        double[] point = {east, north};
        inverse(point, point, 0, 1);
        return point;
    }

    /// `lon` moved by whole turns so that it lies within 180 degrees of `centre`.
    static double near(double lon, double centre) {
        double turned = lon - centre;
        if (turned >= -180 && turned <= 180) {
            return lon;
        }
        return lon - 360 * Math.rint(turned / 360);
    }
}
