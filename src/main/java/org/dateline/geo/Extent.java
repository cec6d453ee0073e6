package org.dateline.geo;

import java.util.List;

/// A box in OGC:CRS84, edges included, in degrees. When `west` is greater than `east` the box
/// crosses the antimeridian, as in OGC API Features Part 1 section 7.15.3 and RFC 7946 section 5.2.
public record Extent(double west, double south, double east, double north) {

    public static final Extent WORLD = new Extent(-180, -90, 180, 90);

    public Extent {
        if (!(west >= -180 && west <= 180 && east >= -180 && east <= 180)) {
            throw new IllegalArgumentException(
                    "Longitudes lie between -180 and 180: " + west + ", " + east);
        }
        if (!(south >= -90 && north <= 90 && south <= north)) {
            throw new IllegalArgumentException(
                    "Latitudes lie between -90 and 90, south before north: "
                            + south
                            + ", "
                            + north);
        }
    }

    public boolean crossesAntimeridian() {
        return west > east;
    }

    /// One box, or the two on either side of the antimeridian, none of which crosses it.
    public List<Extent> split() {
        return crossesAntimeridian()
                ? List.of(new Extent(west, south, 180, north), new Extent(-180, south, east, north))
                : List.of(this);
    }

    public boolean contains(Position position) {
        if (position.lat() < south || position.lat() > north) {
            return false;
        }
        return crossesAntimeridian()
                ? position.lon() >= west || position.lon() <= east
                : position.lon() >= west && position.lon() <= east;
    }

    public boolean intersects(Extent other) {
        return split().stream().anyMatch(a -> other.split().stream().anyMatch(b -> a.overlaps(b)));
    }

    private boolean overlaps(Extent other) {
        return west <= other.east
                && other.west <= east
                && south <= other.north
                && other.south <= north;
    }
}
