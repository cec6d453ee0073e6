package org.dateline.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.geo.Position;
import org.dateline.report.Claim;
import org.dateline.report.Mention.Role;
import org.dateline.report.Report;
import org.dateline.time.Edtf;
import tools.jackson.core.JsonGenerator;

/// Events as features of GeoJSON (RFC 7946), one an event: a movement is a line from its origin to
/// its destination, everything else the points of its places.
public final class EventFeature {
    private final JsonGenerator json;
    private final Map<String, Report> reports;
    private final String language;
    private final Instant namesAt;

    /// @param reports by id
    /// @param namesAt the instant whose names of places are written
    public EventFeature(
            JsonGenerator json, Map<String, Report> reports, String language, Instant namesAt) {
        this.json = json;
        this.reports = reports;
        this.language = language;
        this.namesAt = namesAt;
    }

    /// The positions of its geometry: both ends of a movement, else every place once.
    static List<Position> positions(Event event) {
        return event.isMovement()
                ? List.of(
                        event.at(Role.ORIGIN).orElseThrow().place().position(),
                        event.at(Role.DESTINATION).orElseThrow().place().position())
                : event.locations().stream().map(l -> l.place().position()).distinct().toList();
    }

    public void feature(Event event) {
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
                            json.writeStringProperty(
                                    "when", Edtf.write(event.spoken().orElse(w.when())));
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
        List<Position> positions = positions(event);
        if (positions.isEmpty()) {
            json.writeNull();
            return;
        }
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
        json.writeStartObject();
        json.writeStringProperty("id", location.place().id());
        json.writeStringProperty("name", location.place().name(language, namesAt));
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
        claim.lapse()
                .ifPresent(
                        lapse -> {
                            json.writeStringProperty(
                                    "lapsed",
                                    lapse.kind().name().toLowerCase(java.util.Locale.ROOT));
                            json.writeStringProperty("lapsedBecause", lapse.because());
                        });
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
