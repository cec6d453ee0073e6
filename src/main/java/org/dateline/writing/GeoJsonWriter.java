package org.dateline.writing;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.feature.Feature;
import org.dateline.geo.CoordinateSystem;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// GeoJSON (RFC 7946) and JSON-FG (OGC 21-045r1), which adds the time, and a place in coordinates
/// other than WGS 84.
public final class GeoJsonWriter {
    private static final String[] JSON_FG = {
        "http://www.opengis.net/spec/json-fg-1/1.0/conf/core",
        "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas"
    };

    private final JsonMapper mapper = new JsonMapper();
    private final boolean fg;

    /// @param fg whether JSON-FG is written
    public GeoJsonWriter(boolean fg) {
        this.fg = fg;
    }

    public void write(FeaturePage page, OutputStream out) {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            if (fg) {
                conforms(json);
                json.writeStringProperty("featureType", page.type().name());
                json.writeNumberProperty("geometryDimension", dimension(page));
                crs(json, page.crs());
            }
            json.writeStringProperty("timeStamp", page.at().toString());
            json.writeNumberProperty("numberMatched", page.matched());
            json.writeNumberProperty("numberReturned", page.features().size());
            links(json, page.links());
            json.writeArrayPropertyStart("features");
            for (Feature feature : page.features()) {
                json.writeStartObject();
                feature(json, feature, page.crs(), page.type().name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /// A single feature, which is the only one of the page.
    public void writeOne(FeaturePage page, OutputStream out) {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            if (fg) {
                conforms(json);
                crs(json, page.crs());
            }
            feature(json, page.features().getFirst(), page.crs(), page.type().name());
            links(json, page.links());
            json.writeEndObject();
        }
    }

    private static int dimension(FeaturePage page) {
        return switch (page.type().shape()) {
            case POINT, POINTS -> 0;
            case LINES -> 1;
        };
    }

    private static void conforms(JsonGenerator json) {
        json.writeArrayPropertyStart("conformsTo");
        for (String uri : JSON_FG) {
            json.writeString(uri);
        }
        json.writeEndArray();
    }

    private static void crs(JsonGenerator json, CoordinateSystem crs) {
        json.writeStringProperty("coordRefSys", crs.uri());
    }

    private static void links(JsonGenerator json, List<PageLink> links) {
        json.writeArrayPropertyStart("links");
        for (PageLink link : links) {
            json.writeStartObject();
            json.writeStringProperty("href", link.href());
            json.writeStringProperty("rel", link.rel());
            json.writeStringProperty("type", link.type());
            json.writeStringProperty("title", link.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void feature(JsonGenerator json, Feature feature, CoordinateSystem crs, String type) {
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", feature.id());
        if (fg) {
            json.writeStringProperty("featureType", type);
            time(json, feature.time());
            geometry(json, "place", crs.isCrs84() ? Optional.empty() : feature.geometry(), crs);
            // Programs that know GeoJSON alone find WGS 84 here, as they expect.
            geometry(json, "geometry", feature.geometry(), null);
        } else {
            geometry(json, "geometry", feature.geometry(), crs);
        }
        json.writeObjectPropertyStart("properties");
        feature.values().forEach((name, value) -> value(json, name, value));
        json.writeEndObject();
    }

    private static void geometry(
            JsonGenerator json,
            String name,
            Optional<Geometry> geometry,
            @Nullable CoordinateSystem crs) {
        json.writeName(name);
        Optional<Geometry> placed = crs == null ? geometry : geometry.flatMap(crs::fromCrs84);
        if (placed.isPresent()) {
            int decimals = crs == null || crs.isInDegrees() ? 8 : 3;
            Coordinates.write(json, placed.get(), decimals);
        } else {
            json.writeNull();
        }
    }

    private static void time(JsonGenerator json, Optional<Interval> time) {
        if (time.isEmpty()) {
            json.writeNullProperty("time");
            return;
        }
        json.writeObjectPropertyStart("time");
        json.writeArrayPropertyStart("interval");
        Interval interval = time.get();
        end(json, interval.start(), Interval.OPEN_START);
        end(json, interval.end(), Interval.OPEN_END);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void end(JsonGenerator json, Instant instant, Instant open) {
        json.writeString(instant.equals(open) ? ".." : instant.toString());
    }

    static void value(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    json.writeNumber(number.longValue());
            case Double number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(one -> json.writeString(one.toString()));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }
}
