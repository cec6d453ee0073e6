package org.dateline.portrayal;

import java.util.List;

/// The base map in one detail: lines, and the areas that they bound.
///
/// @param quantum thousandths of a degree to which points may be rounded without being seen
public record BaseLayers(int quantum, List<BaseLine> lines, List<BaseArea> areas) {

    public BaseLayers {
        lines = List.copyOf(lines);
        areas = List.copyOf(areas);
    }

    /// The points of a ring, longitude before latitude, in thousandths of a degree; the last one
    /// repeats the first.
    ///
    /// @param references as in [BaseArea#polygons]
    public int[] ring(int[] references) {
        var length = 2;
        for (var reference : references) {
            length += lineOf(reference).points().length - 2;
        }
        var ring = new int[length];
        var at = 0;
        for (var reference : references) {
            var points = lineOf(reference).points();
            var count = points.length / 2;
            for (var i = at == 0 ? 0 : 1; i < count; i++) {
                var from = reference >= 0 ? i : count - 1 - i;
                ring[at++] = points[2 * from];
                ring[at++] = points[2 * from + 1];
            }
        }
        return ring;
    }

    private BaseLine lineOf(int reference) {
        return lines.get(reference >= 0 ? reference : ~reference);
    }
}
