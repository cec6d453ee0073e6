package org.dateline.ui;

import java.util.Optional;
import org.dateline.geo.Extent;

/// Extents as browsers send them: never trusted, rounded so that links stay short.
final class Degrees {
    private static final double STEP = 10_000;

    private Degrees() {}

    /// A valid box to four decimals, clamped to the world; empty where a number is missing.
    static Optional<Extent> extent(double west, double south, double east, double north) {
        if (!Double.isFinite(west + south + east + north)) {
            return Optional.empty();
        }
        if (east - west >= 360) {
            return south <= north
                    ? Optional.of(new Extent(-180, lat(south), 180, lat(north)))
                    : Optional.empty();
        }
        return south <= north
                ? Optional.of(new Extent(lon(west), lat(south), lon(east), lat(north)))
                : Optional.empty();
    }

    private static double lat(double degrees) {
        return rounded(Math.max(-90, Math.min(90, degrees)));
    }

    private static double lon(double degrees) {
        double turned =
                degrees > 180 || degrees < -180
                        ? degrees - 360 * Math.floor((degrees + 180) / 360)
                        : degrees;
        return rounded(turned);
    }

    /// Adding zero turns a negative zero into a plain one.
    private static double rounded(double degrees) {
        return Math.round(degrees * STEP) / STEP + 0.0;
    }
}
