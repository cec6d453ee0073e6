package org.dateline.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.geo.CoordinateSystems;

/// The parameters that collections share, as OpenAPI writes them.
final class OpenApiParameters {
    private final CoordinateSystems systems;

    OpenApiParameters(CoordinateSystems systems) {
        this.systems = systems;
    }

    Map<String, Object> shared() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("bbox", bbox());
        all.put("bbox-crs", crs("bbox-crs", "In what bbox is given."));
        all.put(
                "datetime",
                query(
                        "datetime",
                        "A time or an interval (RFC 3339): features whose time meets it, and those without"
                                + " a time. 2022-01-05T12:00:00Z, 2022-01-04T00:00:00Z/2022-01-06T00:00:00Z,"
                                + " ../2022-01-06T00:00:00Z, 2022-01-04T00:00:00Z/..",
                        Map.of("type", "string")));
        all.put("limit", limit());
        all.put(
                "known",
                query(
                        "known",
                        "Only what reports published before this instant tell, as they tell it"
                                + " (RFC 3339). Ours, not of the standard.",
                        Map.of("type", "string")));
        all.put("crs", crs("crs", "In what coordinates are written, in the order of its axes."));
        all.put(
                "filter",
                query(
                        "filter",
                        "A condition in CQL2 on the queryables of the collection.",
                        Map.of("type", "string")));
        all.put(
                "filter-lang",
                query(
                        "filter-lang",
                        "In which form the filter is written.",
                        words("cql2-text", List.of("cql2-text", "cql2-json"))));
        all.put("filter-crs", crs("filter-crs", "In what geometries of the filter are given."));
        all.put(
                "after",
                query(
                        "after",
                        "Where the page begins; taken from a link to the next page.",
                        Map.of("type", "string")));
        Map<String, Object> id = query("featureId", "Id of a feature.", Map.of("type", "string"));
        id.put("in", "path");
        id.put("required", true);
        id.remove("style");
        id.remove("explode");
        all.put("featureId", id);
        all.put("f-described", f(Format.described()));
        all.put("f-items", f(Format.ofItems()));
        all.put("f-item", f(Format.ofItem()));
        return all;
    }

    private static Map<String, Object> bbox() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", 4);
        schema.put("maxItems", 6);
        schema.put("items", Map.of("type", "number"));
        return query(
                "bbox",
                "Features whose geometry meets the box west,south,east,north, and those without a geometry."
                        + " West may be greater than east: the box then crosses the antimeridian. With six"
                        + " numbers the third and the sixth are heights, which nothing here has.",
                schema);
    }

    private static Map<String, Object> limit() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", 1);
        schema.put("maximum", ItemsAsk.HIGHEST_LIMIT);
        schema.put("default", ItemsAsk.USUAL_LIMIT);
        return query(
                "limit",
                "How many features a page holds at most; a greater number counts as the maximum. A GeoPackage"
                        + " is a file, not a page: it holds all features unless told, "
                        + GeoPackages.MOST_FEATURES
                        + " at most.",
                schema);
    }

    private Map<String, Object> crs(String name, String about) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("format", "uri");
        schema.put("default", CoordinateSystems.CRS84);
        return query(
                name,
                about
                        + " One of "
                        + String.join(", ", systems.listed())
                        + ", or any other of EPSG with two axes.",
                schema);
    }

    private static Map<String, Object> f(List<Format> formats) {
        List<String> codes = formats.stream().map(Format::code).toList();
        return query(
                "f",
                "The format, before what the header Accept says.",
                words(codes.getFirst(), codes));
    }

    private static Map<String, Object> words(String usual, List<String> all) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("enum", all);
        schema.put("default", usual);
        return schema;
    }

    static Map<String, Object> query(String name, String about, Map<String, ?> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("description", about);
        parameter.put("required", false);
        parameter.put("style", "form");
        parameter.put("explode", false);
        parameter.put("schema", schema);
        return parameter;
    }
}
