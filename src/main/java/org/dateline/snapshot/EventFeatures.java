package org.dateline.snapshot;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.geo.Position;
import org.dateline.report.Claim;
import org.dateline.report.Mention.Role;
import org.dateline.report.Report;
import org.dateline.time.Edtf;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The events on a sheet as GeoJSON (RFC 7946), one feature an event: a movement is a line from its
/// origin to its destination, everything else the points of its places.
final class EventFeatures {
    private final Snapshot snapshot;
    private final Map<String, Report> reports;
    private final JsonGenerator json;

    private EventFeatures(Snapshot snapshot, JsonGenerator json) {
        this.snapshot = snapshot;
        this.json = json;
        reports =
                snapshot.depiction().reports().stream()
                        .collect(Collectors.toMap(Report::id, Function.identity()));
    }

    static byte[] geoJson(Snapshot snapshot) {
        var out = new ByteArrayOutputStream();
        try (var json =
                new JsonFactory()
                        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new EventFeatures(snapshot, json).write();
        }
        return out.toByteArray();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("title", snapshot.wording().title());
        json.writeStringProperty("description", snapshot.wording().caption());
        json.writeStringProperty("snapshot", snapshot.id());
        json.writeNumberProperty("revision", snapshot.depiction().revision());
        json.writeArrayPropertyStart("features");
        snapshot.depiction().drawn().forEach(this::feature);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void feature(Event event) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", event.id());
        json.writeName("geometry");
        geometry(event);
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("category", event.category().code());
        json.writeStringProperty("title", event.title());
        event.when()
                .ifPresent(
                        w -> {
                            json.writeStringProperty("when", Edtf.write(w.when()));
                            json.writeStringProperty("start", w.when().earliest().toString());
                            json.writeStringProperty("end", w.when().bounds().end().toString());
                            json.writeBooleanProperty("disputed", w.disputed());
                        });
        json.writeArrayPropertyStart("places");
        event.locations().forEach(this::place);
        json.writeEndArray();
        json.writeArrayPropertyStart("claims");
        event.claims().forEach(this::claim);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void geometry(Event event) {
        List<Position> positions =
                event.isMovement()
                        ? List.of(
                                event.at(Role.ORIGIN).orElseThrow().place().position(),
                                event.at(Role.DESTINATION).orElseThrow().place().position())
                        : event.locations().stream()
                                .map(l -> l.place().position())
                                .distinct()
                                .toList();
        boolean point = positions.size() == 1;
        json.writeStartObject();
        json.writeStringProperty(
                "type", event.isMovement() ? "LineString" : point ? "Point" : "MultiPoint");
        json.writeName("coordinates");
        if (point) {
            position(positions.getFirst());
        } else {
            json.writeStartArray();
            positions.forEach(this::position);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void position(Position position) {
        json.writeStartArray();
        json.writeNumber(position.lon());
        json.writeNumber(position.lat());
        json.writeEndArray();
    }

    private void place(Location location) {
        var context = snapshot.request().context();
        json.writeStartObject();
        json.writeStringProperty("id", location.place().id());
        json.writeStringProperty(
                "name",
                location.place()
                        .name(context.language(), context.interval().end().minusSeconds(1)));
        json.writeStringProperty("toponym", location.mention().toponym());
        json.writeStringProperty(
                "role", location.mention().role().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringProperty(
                "precision",
                location.place().precision().name().toLowerCase(java.util.Locale.ROOT));
        json.writeEndObject();
    }

    private void claim(Claim claim) {
        json.writeStartObject();
        json.writeStringProperty("id", claim.id());
        json.writeStringProperty("says", claim.says());
        claim.attributedTo().ifPresent(a -> json.writeStringProperty("attributedTo", a));
        claim.when().ifPresent(w -> json.writeStringProperty("when", Edtf.write(w)));
        Report report = reports.get(claim.report());
        json.writeStringProperty("report", claim.report());
        if (report != null) {
            json.writeStringProperty("publisher", report.source().name());
            json.writeStringProperty("published", Edtf.write(report.published()));
            report.link().ifPresent(l -> json.writeStringProperty("link", l.toString()));
        }
        json.writeEndObject();
    }
}
