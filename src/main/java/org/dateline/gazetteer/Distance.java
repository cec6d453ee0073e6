package org.dateline.gazetteer;

import org.dateline.geo.Position;

/// Great-circle distance on a sphere; good to half a percent, which is enough to compare.
final class Distance {
    private static final double EARTH_RADIUS_KM = 6371;

    private Distance() {}

    static double kilometres(Position a, Position b) {
        double lat = Math.toRadians(b.lat() - a.lat()) / 2;
        double lon = Math.toRadians(b.lon() - a.lon()) / 2;
        double h =
                Math.sin(lat) * Math.sin(lat)
                        + Math.cos(Math.toRadians(a.lat()))
                                * Math.cos(Math.toRadians(b.lat()))
                                * Math.sin(lon)
                                * Math.sin(lon);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
