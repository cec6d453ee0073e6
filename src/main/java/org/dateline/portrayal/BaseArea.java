package org.dateline.portrayal;

import java.util.List;

/// An area of the base map, bounded by its lines. Neighbours share the line between them.
///
/// @param kind what it is
/// @param code ISO 3166-2 for a region, ISO 3166-1 alpha-3 for a country without regions here,
///   empty for a lake
/// @param country ISO 3166-1 alpha-3, empty for a lake
/// @param minZoom the zoom level from which it is worth drawing
/// @param polygons polygons of rings (the outer one first, anticlockwise) of references to lines:
///   `i` is line `i` as it runs, `~i` is line `i` backwards
public record BaseArea(
        Kind kind, String code, String country, int minZoom, List<List<int[]>> polygons) {

    /// What an area is. The order is part of the format of `src/docs/base-map.md`.
    public enum Kind {
        /// A piece of land; all of them together are the land of the map and do not overlap.
        LAND,
        LAKE,
        /// A region that lies over others: to be found by its code, not to be filled as land.
        OVERLAY
    }

    public BaseArea {
        polygons = List.copyOf(polygons);
    }
}
