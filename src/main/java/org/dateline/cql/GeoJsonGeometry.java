package org.dateline.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/// Reads the GeoJSON geometries of a filter (RFC 7946); heights are read and dropped.
final class GeoJsonGeometry {
    private final Depth depth;

    GeoJsonGeometry(Depth depth) {
        this.depth = depth;
    }

    Geometry read(JsonNode node) {
        String type = node.path("type").asString("").toUpperCase(Locale.ROOT);
        JsonNode at = node.path("coordinates");
        return switch (type) {
            case "POINT" -> Shapes.point(position(at));
            case "LINESTRING" -> Shapes.line(positions(at));
            case "POLYGON" -> polygon(at);
            case "MULTIPOINT" -> Shapes.all(type, each(at, p -> Shapes.point(position(p))));
            case "MULTILINESTRING" ->
                    Shapes.all(type, each(at, line -> Shapes.line(positions(line))));
            case "MULTIPOLYGON" -> Shapes.all(type, each(at, this::polygon));
            case "GEOMETRYCOLLECTION" ->
                    Shapes.all(
                            type, each(node.path("geometries"), g -> depth.within(() -> read(g))));
            default ->
                    throw new FilterRefused(
                            "no geometry of the type \"" + FilterRefused.shown(type) + "\"");
        };
    }

    private Geometry polygon(JsonNode rings) {
        return Shapes.polygon(each(rings, this::positions));
    }

    private List<Coordinate> positions(JsonNode array) {
        return each(array, this::position);
    }

    private Coordinate position(JsonNode node) {
        List<Double> numbers = JsonParser.numbers(node);
        depth.node();
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw new FilterRefused("a position has two or three numbers");
        }
        return new Coordinate(numbers.get(0), numbers.get(1));
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        if (!array.isArray() || array.isEmpty()) {
            throw new FilterRefused("coordinates that are no list, or an empty one");
        }
        List<T> all = new ArrayList<>();
        for (JsonNode node : array) {
            all.add(read.apply(node));
        }
        return all;
    }
}
