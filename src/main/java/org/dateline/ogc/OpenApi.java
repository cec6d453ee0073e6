package org.dateline.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cql.Kind;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Field;
import org.dateline.geo.CoordinateSystems;
import org.dateline.pages.Door;
import org.dateline.portrayal.Words;

/// The definition of the interface in OpenAPI 3.0: every path of every collection with every
/// parameter.
final class OpenApi {
    private final OpenApiParameters parameters;
    private final Words words;

    OpenApi(CoordinateSystems systems, Words words) {
        this.parameters = new OpenApiParameters(systems);
        this.words = words;
    }

    Map<String, Object> document(Door door, Map<String, Offered> collections) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", path("landing", "landingPage", List.of(f("described")), "application/json"));
        paths.put(
                "/conformance",
                path("conformance", "conformance", List.of(f("described")), "application/json"));
        paths.put(
                "/api",
                path(
                        "api",
                        "api",
                        List.of(f("described")),
                        "application/vnd.oai.openapi+json;version=3.0"));
        paths.put(
                "/collections",
                path("collections", "collections", List.of(f("described")), "application/json"));
        collections.forEach((id, offered) -> collection(paths, id, offered));
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("parameters", parameters.shared());
        components.put("schemas", OpenApiSchemas.all());
        components.put(
                "responses",
                Map.of(
                        "problem",
                        Map.of(
                                "description",
                                words.say("openapi.problem"),
                                "content",
                                Map.of(
                                        "application/problem+json",
                                        Map.of("schema", OpenApiSchemas.ref("problem"))))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title",
                        words.say("title"),
                        "version",
                        "1.0.0",
                        "description",
                        words.say("about")));
        document.put("servers", List.of(Map.of("url", door.to(""))));
        document.put("tags", List.of(Map.of("name", "data")));
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }

    private void collection(Map<String, Object> paths, String id, Offered offered) {
        String path = "/collections/" + id;
        String operation = id.replace('-', '_');
        paths.put(
                path,
                path(
                        "collection",
                        "about." + operation,
                        List.of(f("described")),
                        "application/json"));
        paths.put(
                path + "/queryables",
                path(
                        "queryables",
                        "queryables." + operation,
                        List.of(f("described")),
                        "application/schema+json"));
        List<Object> asked = new ArrayList<>();
        for (String name :
                List.of(
                        "bbox",
                        "bbox-crs",
                        "datetime",
                        "limit",
                        "known",
                        "crs",
                        "filter",
                        "filter-lang",
                        "filter-crs",
                        "after")) {
            asked.add(OpenApiSchemas.parameterRef(name));
        }
        asked.add(f("items"));
        ItemsAsk.equals(offered.collection())
                .forEach((name, kind) -> asked.add(equality(offered, name, kind)));
        Map<String, Object> items =
                path("items", "items." + operation, asked, "application/geo+json");

        paths.put(path + "/items", items);
        List<Object> ofItem =
                List.of(
                        OpenApiSchemas.parameterRef("featureId"),
                        OpenApiSchemas.parameterRef("crs"),
                        OpenApiSchemas.parameterRef("known"),
                        f("item"));
        paths.put(
                path + "/items/{featureId}",
                path("item", "item." + operation, ofItem, "application/geo+json"));
    }

    private static Map<String, Object> equality(Offered offered, String name, Kind kind) {
        String about =
                offered.collection().type().fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(Field::about)
                        .findFirst()
                        .orElse(name);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "type",
                switch (kind) {
                    case NUMBER -> "number";
                    case TRUTH -> "boolean";
                    default -> "string";
                });
        return OpenApiParameters.query(name, about, schema);
    }

    private static Object f(String of) {
        return OpenApiSchemas.parameterRef("f-" + of);
    }

    private Map<String, Object> path(
            String words, String operation, List<?> parameters, String mediaType) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(mediaType, Map.of("schema", OpenApiSchemas.ref(schema(words))));
        content.put("text/html", Map.of("schema", Map.of("type", "string")));
        if (words.equals("items") || words.equals("item")) {
            content.put(Format.JSONFG.mediaType(), Map.of("schema", Map.of("type", "object")));
        }
        if (words.equals("items")) {
            content.put("text/csv", Map.of("schema", Map.of("type", "string")));
            content.put(Format.KML.mediaType(), Map.of("schema", Map.of("type", "string")));
            content.put(
                    Format.GPKG.mediaType(),
                    Map.of("schema", Map.of("type", "string", "format", "binary")));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of("description", this.words.say("openapi." + words), "content", content));
        Map<String, String> problem = Map.of("$ref", "#/components/responses/problem");
        responses.put("400", problem);
        responses.put("404", problem);
        responses.put("406", problem);
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("tags", List.of("data"));
        get.put("operationId", operation);
        get.put("summary", this.words.say("openapi." + words));
        get.put("parameters", parameters);
        get.put("responses", responses);
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("get", get);
        return path;
    }

    private static String schema(String words) {
        return switch (words) {
            case "items" -> "featureCollectionGeoJSON";
            case "item" -> "featureGeoJSON";
            case "landing" -> "landingPage";
            case "conformance" -> "confClasses";
            case "collections" -> "collections";
            case "collection" -> "collection";
            default -> "anything";
        };
    }
}
