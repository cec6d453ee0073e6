package org.dateline.feature;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// A feature, not yet written in any format.
///
/// @param id unique in its collection
/// @param geometry in OGC:CRS84
/// @param time half-open
/// @param values by name, in the order of the fields, null where there is none
public record Feature(
        String id,
        Optional<Geometry> geometry,
        Optional<Interval> time,
        Map<String, @Nullable Object> values) {

    /// What lies around all of them; empty where none has a geometry.
    public static Optional<Extent> extent(List<Feature> features) {
        Set<Coordinate> positions = new HashSet<>();
        features.forEach(
                feature ->
                        feature.geometry()
                                .ifPresent(g -> positions.addAll(List.of(g.getCoordinates()))));
        return Geometries.extent(positions);
    }

    public Feature withGeometry(Optional<Geometry> other) {
        return new Feature(id, other, time, values);
    }
}
