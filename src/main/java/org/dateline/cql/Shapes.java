package org.dateline.cql;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Makes the geometries of a filter.
final class Shapes {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /// A box; where `west > east` it is cut at the antimeridian.
    static Geometry box(double west, double south, double east, double north) {
        if (south > north) {
            throw new FilterRefused("a box has its south below its north");
        }
        if (west <= east) {
            return rectangle(west, south, east, north);
        }
        return FACTORY.createMultiPolygon(
                new Polygon[] {
                    rectangle(west, south, 180, north), rectangle(-180, south, east, north)
                });
    }

    private static Polygon rectangle(double west, double south, double east, double north) {
        return FACTORY.createPolygon(
                new Coordinate[] {
                    new Coordinate(west, south),
                    new Coordinate(east, south),
                    new Coordinate(east, north),
                    new Coordinate(west, north),
                    new Coordinate(west, south)
                });
    }

    static Point point(Coordinate at) {
        return FACTORY.createPoint(at);
    }

    static LineString line(List<Coordinate> points) {
        if (points.size() < 2) {
            throw new FilterRefused("a line has at least two positions");
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    static Polygon polygon(List<List<Coordinate>> rings) {
        LinearRing[] made = rings.stream().map(Shapes::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[made.length - 1];
        System.arraycopy(made, 1, holes, 0, holes.length);
        return FACTORY.createPolygon(made[0], holes);
    }

    private static LinearRing ring(List<Coordinate> points) {
        if (points.size() < 4 || !points.getFirst().equals2D(points.getLast())) {
            throw new FilterRefused(
                    "a ring of a polygon has at least four positions, the last one like the first");
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    static Geometry all(String type, List<Geometry> parts) {
        return switch (type) {
            case "MULTIPOINT" -> FACTORY.createMultiPoint(parts.toArray(Point[]::new));
            case "MULTILINESTRING" ->
                    FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
            case "MULTIPOLYGON" -> FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            default -> FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
        };
    }
}
