package org.dateline.pages;

import java.util.List;
import org.dateline.feature.Feature;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Coordinate;

/// Which part of the world a small map shows.
///
/// @param extent what is to be seen
/// @param outside how many features have a position outside of it
record Area(Extent extent, long outside) {
    /// What one feature is shown in, in degrees: far enough to see in which country it lies.
    private static final double LEAST_WIDTH = 18;

    private static final double LEAST_HEIGHT = 7;

    /// The home of the situation where most features lie in it, so that one on another continent
    /// does not make all others a single dot; else what is around all of them.
    static Area of(List<Feature> features, Extent home) {
        List<Feature> placed = features.stream().filter(f -> f.geometry().isPresent()).toList();
        long outside = placed.stream().filter(feature -> !lies(feature, home)).count();
        return 3 * outside <= placed.size()
                ? new Area(home, outside)
                : new Area(Feature.extent(placed).orElse(home), 0);
    }

    /// What lies around one feature; its situation's home where it has no place.
    static Area around(Feature feature, Extent home) {
        return Feature.extent(List.of(feature))
                .map(box -> new Area(widened(box), 0))
                .orElse(new Area(home, 0));
    }

    private static boolean lies(Feature feature, Extent home) {
        for (Coordinate at : feature.geometry().orElseThrow().getCoordinates()) {
            if (!home.contains(new Position(at.x, at.y))) {
                return false;
            }
        }
        return true;
    }

    private static Extent widened(Extent box) {
        double width = box.east() - box.west() + (box.crossesAntimeridian() ? 360 : 0);
        double sides = Math.max(0, LEAST_WIDTH - width) / 2;
        double ends = Math.max(0, LEAST_HEIGHT - (box.north() - box.south())) / 2;
        if (width + 2 * sides >= 360) {
            return new Extent(-180, box.south(), 180, box.north());
        }
        return new Extent(
                turned(box.west() - sides),
                Math.max(-90, box.south() - ends),
                turned(box.east() + sides),
                Math.min(90, box.north() + ends));
    }

    private static double turned(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }
}
