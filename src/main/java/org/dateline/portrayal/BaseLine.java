package org.dateline.portrayal;

/// A line of the base map.
///
/// @param kind what it divides or shows
/// @param minZoom the zoom level from which it is worth drawing
/// @param points longitude, latitude, longitude, latitude … in thousandths of a degree (OGC:CRS84)
public record BaseLine(Kind kind, int minZoom, int[] points) {

    /// What a line divides. The order is part of the format of `src/docs/base-map.md`.
    public enum Kind {
        COAST,
        COUNTRY,
        REGION,
        /// A line between parties who disagree about it; drawn dashed.
        DISPUTED,
        /// Between a detailed and a coarse outline: a country border under which the two do not
        /// quite meet.
        SEAM,
        /// Bounds an area without being drawn itself.
        UNSEEN,
        SHORE,
        RIVER,
        INTERMITTENT_RIVER
    }

    /// How many points it has.
    public int size() {
        return points.length / 2;
    }

    /// Whether it ends where it begins.
    public boolean closed() {
        return points.length > 2
                && points[0] == points[points.length - 2]
                && points[1] == points[points.length - 1];
    }
}
