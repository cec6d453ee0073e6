package org.dateline.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.geo.CoordinateSystem;
import org.dateline.geo.CoordinateSystems;
import org.dateline.geopackage.GeoPackage;
import org.dateline.geopackage.Outline;
import org.dateline.report.Mention;

/// An OGC GeoPackage: events and locations as points, movements as lines, claims and reports as
/// tables without geometry.
final class GeoPackageFile {
    private final Export export;
    private final Tables tables;
    private final GeoPackage file;
    private final CoordinateSystem crs84 = new CoordinateSystems().crs84();

    private GeoPackageFile(Export export, GeoPackage file) {
        this.export = export;
        this.tables = new Tables(export);
        this.file = file;
    }

    /// @param path of an empty or missing file; half a database stays where writing fails
    static void write(Export export, Path path) throws IOException {
        try (GeoPackage file = GeoPackage.create(path, GeoPackage.NO_LIMIT)) {
            new GeoPackageFile(export, file).write();
        }
    }

    private void write() throws IOException {
        layer(tables.events(), Geometry::points, Outline.Shape.MULTIPOINT);
        layer(movements(), Geometry::of, Outline.Shape.MULTILINESTRING);
        layer(tables.locations(), GeoPackageFile::point, Outline.Shape.MULTIPOINT);
        attributes(tables.claims());
        attributes(tables.reports());
        attributes(about());
    }

    /// Movements with everything that the events have, and whence and whither.
    private Table<Event> movements() {
        Table<Event> events = tables.events();
        List<Column<Event>> columns = new ArrayList<>(events.columns());
        columns.add(
                Column.maybe(
                        "origin",
                        "Name of the place of origin.",
                        e -> name(e, Mention.Role.ORIGIN)));
        columns.add(
                Column.maybe(
                        "destination",
                        "Name of the place of destination.",
                        e -> name(e, Mention.Role.DESTINATION)));
        return new Table<>(
                "movements",
                "One row an event that is a movement, from its origin to its destination; it is"
                        + " among the events too.",
                1,
                columns,
                sink ->
                        export.each(
                                event -> {
                                    if (event.isMovement()) {
                                        sink.take(event);
                                    }
                                }));
    }

    private Optional<String> name(Event event, Mention.Role role) {
        return event.at(role).map(Location::place).map(p -> export.name(p, event));
    }

    private Table<Map.Entry<String, String>> about() {
        return new Table<>(
                "about",
                "What the file holds.",
                1,
                List.of(
                        Column.text("name", "What is told.", Map.Entry::getKey),
                        Column.maybe("value", "What it is.", e -> Optional.of(e.getValue()))),
                sink -> {
                    for (var entry : export.about().entrySet()) {
                        sink.take(entry);
                    }
                });
    }

    private static Geometry point(NamedPlace named) {
        return named.place()
                .<Geometry>map(p -> new Geometry.Points(List.of(p.position())))
                .orElse(new Geometry.Nowhere());
    }

    private <R> void layer(Table<R> table, Function<R, Geometry> geometry, Outline.Shape shape)
            throws IOException {
        try (var layer = file.table(outline(table, Optional.of(new Outline.Layer(shape, crs84))))) {
            table.rows().each(row -> layer.add(Shapes.of(geometry.apply(row)), table.values(row)));
            layer.finish();
        }
    }

    private void attributes(Table<?> table) throws IOException {
        try (var rows = file.table(outline(table, Optional.empty()))) {
            table.each(rows::add);
            rows.finish();
        }
    }

    private Outline outline(Table<?> table, Optional<Outline.Layer> layer) {
        return new Outline(
                table.name(),
                "%s Revision %d of %s."
                        .formatted(table.description(), export.revision(), export.situation().id()),
                export.revisedAt(),
                table.columns().stream().map(GeoPackageFile::column).toList(),
                layer);
    }

    private static Outline.Column column(Column<?> column) {
        Outline.Kind kind =
                switch (column.kind()) {
                    case TEXT -> Outline.Kind.TEXT;
                    case INTEGER -> Outline.Kind.INTEGER;
                    case NUMBER -> Outline.Kind.NUMBER;
                    case INSTANT -> Outline.Kind.INSTANT;
                    case FLAG -> Outline.Kind.FLAG;
                };
        return new Outline.Column(column.name(), kind, column.description());
    }
}
