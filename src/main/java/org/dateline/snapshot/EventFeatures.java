package org.dateline.snapshot;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.export.EventFeature;
import org.dateline.report.Report;
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
        var context = snapshot.request().context();
        var features =
                new EventFeature(
                        json,
                        reports,
                        context.language(),
                        context.interval().end().minusSeconds(1));
        snapshot.depiction().drawn().forEach(features::feature);
        json.writeEndArray();
        json.writeEndObject();
    }
}
