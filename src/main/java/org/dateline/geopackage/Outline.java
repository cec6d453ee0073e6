package org.dateline.geopackage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.geo.CoordinateSystem;

/// What a table of a GeoPackage is, before its rows come. Names of tables and columns are given by
/// this program, never by data.
///
/// @param description for people
/// @param changed when what it holds last changed
/// @param layer how rows lie on the map; empty for a table without geometries
public record Outline(
        String name,
        String description,
        Instant changed,
        List<Column> columns,
        Optional<Layer> layer) {

    public Outline {
        columns = List.copyOf(columns);
        check(name);
        columns.forEach(column -> check(column.name()));
    }

    /// @param about one sentence
    public record Column(String name, Kind kind, String about) {}

    /// What a column holds.
    public enum Kind {
        TEXT("TEXT"),
        INTEGER("INTEGER"),
        NUMBER("DOUBLE"),
        INSTANT("DATETIME"),
        FLAG("BOOLEAN");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /// @param crs in which positions are written, whatever its order of axes, with x to the east
    ///   and y to the north: so the standard asks
    public record Layer(Shape shape, CoordinateSystem crs) {}

    /// The one type of geometry in a layer.
    public enum Shape {
        POINT,
        MULTIPOINT,
        MULTILINESTRING
    }

    private static void check(String name) {
        if (!name.matches("[a-z][a-z0-9_]*") || name.equals("fid") || name.equals("geom")) {
            throw new IllegalArgumentException("No name of a table or column: " + name);
        }
    }
}
