package org.dateline.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cql.Kind;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Collection.Bounds;
import org.dateline.feature.FeatureType;
import org.dateline.feature.Field;
import org.dateline.geo.CoordinateSystems;
import org.dateline.geo.Extent;
import org.dateline.pages.Titles;
import org.dateline.portrayal.Words;
import org.dateline.time.Interval;
import org.dateline.writing.PageLink;

/// What the collections are, as documents: values that Jackson writes as they are.
final class Descriptions {
    private final CoordinateSystems systems;
    private final Words words;
    private final Titles titles;

    Descriptions(CoordinateSystems systems, Words words) {
        this.systems = systems;
        this.words = words;
        this.titles = new Titles(words);
    }

    Map<String, Object> collection(Offered offered, List<PageLink> links) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", offered.id());
        described.put("title", titles.of(offered));
        described.put("description", titles.about(offered));
        described.put("attribution", words.say("attribution"));
        described.put("extent", extent(offered));
        described.put("itemType", "feature");
        described.put("crs", systems.listed());
        described.put("storageCrs", CoordinateSystems.CRS84);
        described.put("numberOfFeatures", offered.collection().bounds().count());
        described.put("links", Described.written(links));
        return described;
    }

    /// An empty collection has the extent of its situation.
    private static Map<String, Object> extent(Offered offered) {
        Bounds bounds = offered.collection().bounds();
        Extent box = bounds.extent().orElse(offered.situation().situation().extent());
        Interval interval = bounds.interval().orElse(offered.situation().situation().period());
        Map<String, Object> extent = new LinkedHashMap<>();
        extent.put(
                "spatial",
                Map.of(
                        "bbox",
                        List.of(List.of(box.west(), box.south(), box.east(), box.north())),
                        "crs",
                        CoordinateSystems.CRS84));
        extent.put(
                "temporal",
                Map.of(
                        "interval",
                        List.of(List.of(interval.start().toString(), interval.end().toString())),
                        "trs",
                        "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
        return extent;
    }

    /// JSON Schema of what a filter may ask (OGC API - Features Part 3 clause 6).
    Map<String, Object> queryables(Offered offered, String address) {
        FeatureType<?> type = offered.collection().type();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(FeatureType.ID, schema(Kind.TEXT, "Id of the feature."));
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("title", FeatureType.GEOMETRY);
        geometry.put("x-ogc-role", "primary-geometry");
        geometry.put("format", type.shape().format());
        properties.put(FeatureType.GEOMETRY, geometry);
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("title", FeatureType.TIME);
        time.put("description", words.say("queryable.time"));
        time.put("x-ogc-role", "primary-interval");
        time.put("type", "string");
        time.put("format", "date-time");
        properties.put(FeatureType.TIME, time);
        for (Field<?> field : type.fields()) {
            properties.put(field.name(), schema(field.kind(), field.about()));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address);
        schema.put("type", "object");
        schema.put("title", titles.of(offered));
        schema.put("description", titles.about(offered));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    static Map<String, Object> schema(Kind kind, String about) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", about);
        switch (kind) {
            case NUMBER -> schema.put("type", "number");
            case TRUTH -> schema.put("type", "boolean");
            case TIME -> {
                schema.put("type", "string");
                schema.put("format", "date-time");
            }
            case LIST -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string"));
            }
            case TEXT, SHAPE -> schema.put("type", "string");
        }
        return schema;
    }
}
