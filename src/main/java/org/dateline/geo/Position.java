package org.dateline.geo;

/// A point in OGC:CRS84: longitude first, then latitude, both in degrees.
///
/// @param lon degrees east, from -180 to 180
/// @param lat degrees north, from -90 to 90
public record Position(double lon, double lat) {

    public Position {
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("A longitude lies between -180 and 180: " + lon);
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("A latitude lies between -90 and 90: " + lat);
        }
    }
}
