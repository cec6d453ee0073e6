package org.dateline.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.portrayal.Words;

/// The definition of the interface for people: what OpenAPI says, written out by the server, with
/// nothing loaded from elsewhere.
final class ApiPage {
    private final Door door;
    private final Words words;
    private final Map<String, Object> definition;

    ApiPage(Door door, Words words, Map<String, Object> definition) {
        this.door = door;
        this.words = words;
        this.definition = definition;
    }

    String body() {
        var html = new StringBuilder("<p>");
        html.append(Html.text(words.say("api.about"))).append(' ');
        html.append(Html.link(door.to("/api?f=json"), words.say("link.api"))).append("</p>");
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        map(definition, "paths")
                .forEach(
                        (path, item) ->
                                groups.computeIfAbsent(
                                                collection(path), id -> new LinkedHashMap<>())
                                        .put(path, item));
        groups.forEach((collection, paths) -> group(html, collection, paths));
        return html.toString();
    }

    /// The paths of a collection are folded away together: there are as many as collections.
    private void group(StringBuilder html, String collection, Map<String, Object> paths) {
        if (collection.isEmpty()) {
            paths.forEach((path, item) -> path(html, path, item));
            html.append("<h2>").append(Html.text(words.say("link.collections"))).append("</h2>");
            return;
        }
        html.append("<details class=\"paths\"><summary><code>")
                .append(Html.text(collection))
                .append("</code></summary>");
        paths.forEach((path, item) -> path(html, path, item));
        html.append("</details>");
    }

    /// Id of the collection that a path is of; empty where it is of none.
    private static String collection(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("collections") ? parts[2] : "";
    }

    private void path(StringBuilder html, String path, Object item) {
        Map<String, Object> get = map(item, "get");
        html.append("<details class=\"path\"><summary><b>GET</b> <code>")
                .append(Html.text(path))
                .append("</code> <span>")
                .append(Html.text(String.valueOf(get.get("summary"))))
                .append("</span></summary>");
        if (!path.contains("{")) {
            html.append("<p>").append(Html.link(door.to(path), door.to(path))).append("</p>");
        }
        html.append("<div class=\"wide\"><table class=\"rows\"><tbody>");
        if (get.get("parameters") instanceof List<?> parameters) {
            parameters.forEach(parameter -> parameter(html, resolved(parameter)));
        }
        html.append("</tbody></table></div></details>");
    }

    private static void parameter(StringBuilder html, Map<String, Object> parameter) {
        Map<String, Object> schema = map(parameter, "schema");
        html.append("<tr><th scope=\"row\"><code>")
                .append(Html.text(String.valueOf(parameter.get("name"))))
                .append("</code></th><td>");
        Object values = schema.get("enum");
        html.append(
                Html.text(
                        values instanceof List<?> list
                                ? String.join(" | ", list.stream().map(Object::toString).toList())
                                : String.valueOf(schema.get("type"))));
        html.append("</td><td>")
                .append(Html.text(String.valueOf(parameter.get("description"))))
                .append("</td></tr>");
    }

    private Map<String, Object> resolved(Object parameter) {
        Object reference = parameter instanceof Map<?, ?> map ? map.get("$ref") : null;
        if (reference == null) {
            return named(parameter);
        }
        String name = reference.toString().replaceFirst("^.*/", "");
        return map(map(map(definition, "components"), "parameters"), name);
    }

    private static Map<String, Object> map(Object of, String name) {
        return of instanceof Map<?, ?> map ? named(map.get(name)) : Map.of();
    }

    private static Map<String, Object> named(@org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> named.put(String.valueOf(key), one));
        }
        return named;
    }
}
