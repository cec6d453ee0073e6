package org.dateline.geo;

/// How exactly a place is known, finest first. A region is a wash on the map, never a pin in a
/// street.
public enum SpatialPrecision {
    /// A building, square, airport or field: a point means that spot.
    SITE,
    /// A town or city: a point means somewhere in it.
    LOCALITY,
    /// A first-level area: drawn as its area.
    REGION,
    /// A country: drawn as its area.
    COUNTRY,
    /// A union of countries or a part of the world.
    SUPRANATIONAL;

    /// Whether a map draws the area instead of a point.
    public boolean isArea() {
        return compareTo(REGION) >= 0;
    }
}
