package org.dateline.snapshot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Category;

/// What of the events lies where on one map, in layout units.
///
/// @param marks places, the ones with most events first
/// @param movements one line for each pair of places
record Scene(List<Mark> marks, List<Movement> movements) {

    /// One place, or several so close together that they share a sign.
    ///
    /// @param counts events by category, in the order of the legend
    /// @param events how many in all
    /// @param area the outline, where the place is one
    /// @param places how many places share the sign
    record Mark(
            String name,
            Point2D at,
            Map<Category, Integer> counts,
            int events,
            Optional<Path2D> area,
            int places) {

        /// The category with most events; of several the first one in the legend.
        Category main() {
            return counts.entrySet().stream()
                    .max(
                            Map.Entry.<Category, Integer>comparingByValue()
                                    .thenComparing(
                                            Map.Entry.<Category, Integer>comparingByKey()
                                                    .reversed()))
                    .orElseThrow()
                    .getKey();
        }
    }

    /// A directed line.
    ///
    /// @param path from where it starts to where it ends, the shortest way on the ground
    /// @param events how many events say so
    /// @param exactOrigin whether it starts at a place, not somewhere in an area
    record Movement(
            String from,
            String to,
            List<Point2D> path,
            Category category,
            int events,
            boolean exactOrigin) {
        Movement {
            path = List.copyOf(path);
        }
    }

    Scene {
        marks = List.copyOf(marks);
        movements = List.copyOf(movements);
    }
}
