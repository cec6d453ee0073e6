package org.dateline.writing;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import tools.jackson.core.JsonGenerator;

/// Geometries as GeoJSON (RFC 7946), in the order of axes that they come in.
final class Coordinates {
    private Coordinates() {}

    /// @param decimals after the point
    static void write(JsonGenerator json, Geometry geometry, int decimals) {
        double scale = Math.pow(10, decimals);
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName("coordinates");
        switch (geometry) {
            case Point point -> position(json, point.getCoordinate(), scale);
            case MultiPoint points -> line(json, points.getCoordinates(), scale);
            case MultiLineString lines -> {
                json.writeStartArray();
                for (int i = 0; i < lines.getNumGeometries(); i++) {
                    line(json, lines.getGeometryN(i).getCoordinates(), scale);
                }
                json.writeEndArray();
            }
            default -> throw new IllegalArgumentException(geometry.getGeometryType());
        }
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, Coordinate[] positions, double scale) {
        json.writeStartArray();
        for (Coordinate position : positions) {
            position(json, position, scale);
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, Coordinate at, double scale) {
        json.writeStartArray();
        json.writeNumber(Math.rint(at.x * scale) / scale + 0.0);
        json.writeNumber(Math.rint(at.y * scale) / scale + 0.0);
        json.writeEndArray();
    }
}
