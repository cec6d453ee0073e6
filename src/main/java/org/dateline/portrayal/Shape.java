package org.dateline.portrayal;

import java.util.List;
import java.util.Map;

/// A feature of a GeoJSON file of the base map.
///
/// @param properties text and whole numbers as in the file
/// @param polygons polygons of rings, each longitude, latitude, longitude … in thousandths of a
///   degree; lines stand as the rings of one polygon, a point as a ring of one point
record Shape(Map<String, Object> properties, List<List<int[]>> polygons) {

    Shape {
        properties = Map.copyOf(properties);
        polygons = List.copyOf(polygons);
    }

    String text(String property) {
        return properties.get(property) instanceof String text ? text : "";
    }

    int number(String property, int otherwise) {
        return properties.get(property) instanceof Number number ? number.intValue() : otherwise;
    }

    boolean has(String property) {
        return properties.containsKey(property);
    }
}
