package org.dateline.cql;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// Reads the well-known text of geometries in a filter; heights are read and dropped.
final class WktParser {
    static final Set<String> TYPES =
            Set.of(
                    "POINT",
                    "LINESTRING",
                    "POLYGON",
                    "MULTIPOINT",
                    "MULTILINESTRING",
                    "MULTIPOLYGON",
                    "GEOMETRYCOLLECTION");

    private final TextParser parser;
    private final Depth depth;

    WktParser(TextParser parser, Depth depth) {
        this.parser = parser;
        this.depth = depth;
    }

    /// @param type in capitals, already read
    Geometry parse(String type) {
        parser.take("Z");
        if (parser.at("EMPTY")) {
            throw parser.unexpected("a geometry that is not empty");
        }
        return switch (type) {
            case "POINT" -> point();
            case "LINESTRING" -> Shapes.line(positions());
            case "POLYGON" -> polygon();
            case "MULTIPOINT" -> Shapes.all(type, bracketed(this::pointOfMany));
            case "MULTILINESTRING" -> Shapes.all(type, bracketed(() -> Shapes.line(positions())));
            case "MULTIPOLYGON" -> Shapes.all(type, bracketed(this::polygon));
            default -> Shapes.all(type, bracketed(() -> depth.within(this::tagged)));
        };
    }

    private Geometry tagged() {
        for (String type : TYPES) {
            if (parser.take(type)) {
                return parse(type);
            }
        }
        throw parser.unexpected("a geometry");
    }

    private Geometry point() {
        parser.expect("(");
        List<Geometry> one = parser.list(() -> Shapes.point(position()));
        if (one.size() != 1) {
            throw parser.unexpected("one position");
        }
        return one.getFirst();
    }

    /// With brackets around each position, or without.
    private Geometry pointOfMany() {
        return parser.at("(") ? point() : Shapes.point(position());
    }

    private Geometry polygon() {
        return Shapes.polygon(bracketed(this::positions));
    }

    private List<Coordinate> positions() {
        return bracketed(this::position);
    }

    private <T> List<T> bracketed(Supplier<T> one) {
        parser.expect("(");
        return parser.list(one);
    }

    private Coordinate position() {
        double x = parser.signedNumber();
        double y = parser.signedNumber();
        if (!parser.at(",") && !parser.at(")")) {
            parser.signedNumber();
        }
        return new Coordinate(x, y);
    }
}
