package org.dateline.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shapes of answers, as OpenAPI writes them.
final class OpenApiSchemas {
    private OpenApiSchemas() {}

    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("anything", Map.of("type", "object"));
        all.put(
                "link",
                object(
                        List.of("href", "rel"),
                        "href",
                        text(),
                        "rel",
                        text(),
                        "type",
                        text(),
                        "title",
                        text()));
        all.put(
                "landingPage",
                object(List.of("links"), "title", text(), "description", text(), "links", links()));
        all.put("confClasses", object(List.of("conformsTo"), "conformsTo", list(text())));
        all.put(
                "collections",
                object(
                        List.of("links", "collections"),
                        "links",
                        links(),
                        "crs",
                        list(text()),
                        "collections",
                        list(ref("collection"))));
        all.put(
                "collection",
                object(
                        List.of("id", "links"),
                        "id",
                        text(),
                        "title",
                        text(),
                        "description",
                        text(),
                        "extent",
                        Map.of("type", "object"),
                        "itemType",
                        text(),
                        "crs",
                        list(text()),
                        "storageCrs",
                        text(),
                        "links",
                        links()));
        all.put(
                "featureGeoJSON",
                object(
                        List.of("type", "geometry", "properties"),
                        "type",
                        Map.of("type", "string", "enum", List.of("Feature")),
                        "id",
                        text(),
                        "geometry",
                        Map.of("type", "object", "nullable", true),
                        "properties",
                        Map.of("type", "object", "nullable", true),
                        "links",
                        links()));
        all.put(
                "featureCollectionGeoJSON",
                object(
                        List.of("type", "features"),
                        "type",
                        Map.of("type", "string", "enum", List.of("FeatureCollection")),
                        "features",
                        list(ref("featureGeoJSON")),
                        "links",
                        links(),
                        "timeStamp",
                        Map.of("type", "string", "format", "date-time"),
                        "numberMatched",
                        Map.of("type", "integer", "minimum", 0),
                        "numberReturned",
                        Map.of("type", "integer", "minimum", 0)));
        all.put(
                "problem",
                object(
                        List.of("status", "title"),
                        "type",
                        text(),
                        "title",
                        text(),
                        "status",
                        Map.of("type", "integer"),
                        "detail",
                        text(),
                        "parameter",
                        text(),
                        "allowed",
                        list(text())));
        return all;
    }

    static Map<String, String> ref(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    static Map<String, String> parameterRef(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }

    private static Map<String, Object> object(List<String> required, Object... properties) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i].toString(), properties[i + 1]);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("required", List.copyOf(required));
        object.put("properties", all);
        return object;
    }

    private static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    private static Map<String, Object> list(Map<String, ?> of) {
        return Map.of("type", "array", "items", of);
    }

    private static Map<String, Object> links() {
        return list(ref("link"));
    }
}
