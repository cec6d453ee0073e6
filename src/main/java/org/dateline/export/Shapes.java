package org.dateline.export;

import java.util.List;
import java.util.Optional;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/// Geometries as JTS has them, always of the kind for many; x is the longitude.
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /// Nothing where there is no place.
    static Optional<org.locationtech.jts.geom.Geometry> of(Geometry geometry) {
        return switch (geometry) {
            case Geometry.Nowhere() -> Optional.empty();
            case Geometry.Points(List<Position> positions) ->
                    Optional.of(FACTORY.createMultiPointFromCoords(coordinates(positions)));
            case Geometry.Line(List<List<Position>> parts) ->
                    Optional.of(
                            FACTORY.createMultiLineString(
                                    parts.stream()
                                            .map(Shapes::coordinates)
                                            .map(FACTORY::createLineString)
                                            .toArray(LineString[]::new)));
        };
    }

    private static Coordinate[] coordinates(List<Position> positions) {
        return positions.stream()
                .map(p -> new Coordinate(p.lon(), p.lat()))
                .toArray(Coordinate[]::new);
    }
}
