package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.event.Event;
import org.dateline.geo.Position;
import org.dateline.report.Report;
import tools.jackson.core.JsonGenerator;

/// GeoJSON (RFC 7946), one feature an event, with its locations and claims inside; the reports come
/// after the features.
final class GeoJsonFile {
    private final Export export;
    private final Tables tables;
    private final JsonGenerator json;

    private GeoJsonFile(Export export, JsonGenerator json) {
        this.export = export;
        this.tables = new Tables(export);
        this.json = json;
    }

    /// Leaves the stream open.
    static void write(Export export, OutputStream out) throws IOException {
        try (JsonGenerator json = Csvw.generator(out)) {
            new GeoJsonFile(export, json).write();
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeObjectPropertyStart("about");
        export.about().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("features");
        Table<Event> events = tables.events();
        List<Column<NamedPlace>> places = own(tables.locations());
        List<Column<ToldClaim>> claims = own(tables.claims());
        events.rows().each(event -> feature(event, events.columns(), places, claims));
        json.writeEndArray();
        json.writeArrayPropertyStart("reports");
        Table<Report> reports = tables.reports();
        reports.rows().each(report -> object(report, reports.columns()));
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Without the id of the event in which they stand.
    private static <R> List<Column<R>> own(Table<R> table) {
        return table.columns().stream().filter(c -> !c.name().equals("event")).toList();
    }

    private void feature(
            Event event,
            List<Column<Event>> columns,
            List<Column<NamedPlace>> places,
            List<Column<ToldClaim>> claims) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", SafeText.clean(event.id()));
        json.writeName("geometry");
        geometry(Geometry.of(event));
        json.writeObjectPropertyStart("properties");
        fields(event, columns);
        json.writeArrayPropertyStart("locations");
        tables.places(event).forEach(place -> object(place, places));
        json.writeEndArray();
        json.writeArrayPropertyStart("told_by");
        tables.claims(event).forEach(claim -> object(claim, claims));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private <R> void object(R row, List<Column<R>> columns) {
        json.writeStartObject();
        fields(row, columns);
        json.writeEndObject();
    }

    /// Null where there is no value, so that every feature has the same members.
    private <R> void fields(R row, List<Column<R>> columns) {
        for (Column<R> column : columns) {
            json.writeName(column.name());
            Optional<?> value = column.value().apply(row);
            if (value.isEmpty()) {
                json.writeNull();
                continue;
            }
            switch (value.get()) {
                case Long number -> json.writeNumber(number);
                case Double number -> json.writeNumber(number);
                case Boolean flag -> json.writeBoolean(flag);
                case Instant instant -> json.writeString(instant.toString());
                case Object text -> json.writeString(text.toString());
            }
        }
    }

    private void geometry(Geometry geometry) {
        switch (geometry) {
            case Geometry.Nowhere() -> json.writeNull();
            case Geometry.Points(List<Position> positions) when positions.size() == 1 ->
                    shape("Point", () -> position(positions.getFirst()));
            case Geometry.Points(List<Position> positions) ->
                    shape("MultiPoint", () -> positions(positions));
            case Geometry.Line(List<List<Position>> parts) when parts.size() == 1 ->
                    shape("LineString", () -> positions(parts.getFirst()));
            case Geometry.Line(List<List<Position>> parts) ->
                    shape(
                            "MultiLineString",
                            () -> {
                                json.writeStartArray();
                                parts.forEach(this::positions);
                                json.writeEndArray();
                            });
        }
    }

    private void shape(String type, Runnable coordinates) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
        json.writeName("coordinates");
        coordinates.run();
        json.writeEndObject();
    }

    private void positions(List<Position> positions) {
        json.writeStartArray();
        positions.forEach(this::position);
        json.writeEndArray();
    }

    private void position(Position position) {
        json.writeStartArray();
        json.writeNumber(position.lon());
        json.writeNumber(position.lat());
        json.writeEndArray();
    }
}
