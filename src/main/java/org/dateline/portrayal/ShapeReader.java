package org.dateline.portrayal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the GeoJSON files of the base map (RFC 7946) as a stream: five megabytes of coordinates
/// never become a tree.
final class ShapeReader {
    private static final double MILLI = 1000;

    private final List<Shape> shapes = new ArrayList<>();

    static List<Shape> read(Path file) {
        var reader = new ShapeReader();
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            reader.collection(json);
        }
        return List.copyOf(reader.shapes);
    }

    private void collection(JsonParser json) {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            if (name.equals("features")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    feature(json);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void feature(JsonParser json) {
        Map<String, Object> properties = Map.of();
        List<List<int[]>> polygons = List.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "properties" -> properties = properties(json);
                case "geometry" -> polygons = geometry(json);
                default -> json.skipChildren();
            }
        }
        shapes.add(new Shape(properties, polygons));
    }

    private static Map<String, Object> properties(JsonParser json) {
        var properties = new HashMap<String, Object>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            switch (json.nextToken()) {
                case VALUE_STRING -> properties.put(name, json.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        properties.put(name, json.getNumberValue());
                case null, default -> json.skipChildren();
            }
        }
        return properties;
    }

    private static List<List<int[]>> geometry(JsonParser json) {
        List<List<int[]>> polygons = List.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var coordinates = json.currentName().equals("coordinates");
            json.nextToken();
            if (coordinates) {
                var nested = array(json);
                polygons =
                        switch (nested.depth) {
                            case 0, 1 -> List.of(List.of(nested.points));
                            case 2 -> List.of(nested.rings());
                            default -> nested.children.stream().map(Nested::rings).toList();
                        };
            } else {
                json.skipChildren();
            }
        }
        return polygons;
    }

    /// Coordinates of any depth: 0 is a position, 1 a line of positions.
    private record Nested(int depth, int[] points, List<Nested> children) {
        List<int[]> rings() {
            return children.stream().map(Nested::points).toList();
        }
    }

    private static Nested array(JsonParser json) {
        var token = json.nextToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            var lon = milli(json);
            json.nextToken();
            var lat = milli(json);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
            }
            return new Nested(0, new int[] {lon, lat}, List.of());
        }
        var children = new ArrayList<Nested>();
        var points = new int[64];
        var length = 0;
        while (token == JsonToken.START_ARRAY) {
            var child = array(json);
            if (child.depth == 0) {
                if (length == points.length) {
                    points = Arrays.copyOf(points, 2 * length);
                }
                points[length++] = child.points[0];
                points[length++] = child.points[1];
            } else {
                children.add(child);
            }
            token = json.nextToken();
        }
        return children.isEmpty()
                ? new Nested(1, Arrays.copyOf(points, length), List.of())
                : new Nested(1 + children.getFirst().depth, new int[0], children);
    }

    private static int milli(JsonParser json) {
        return (int) Math.round(json.getDoubleValue() * MILLI);
    }
}
