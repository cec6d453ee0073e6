package org.dateline.ingest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Holds a document against its JSON Schema and takes out of it whatever does not fit: the smallest
/// part first, and what cannot stand without it next. What is left fits the schema.
final class SchemaCheck {
    /// Each pass goes at least one level up, and no schema of ours is deeper.
    private static final int MAX_PASSES = 20;

    private final Schema schema;

    /// @param name of the schema's file, `events.schema.json`
    SchemaCheck(String name) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The schema is not on the class path: " + name);
            }
            schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A part to be taken out: a field of an object or a member of a list.
    ///
    /// @param key the field's name or the member's index in the tree as it is
    /// @param pointer in the file
    private record Part(JsonNode container, String key, JsonNode node, String pointer) {}

    void prune(JsonDocument document) {
        Map<String, Integer> rejected = new HashMap<>();
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            List<Error> errors = schema.validate(document.root());
            if (errors.isEmpty()) {
                return;
            }
            Map<String, Part> parts = new LinkedHashMap<>();
            Map<String, Set<String>> reasons = new LinkedHashMap<>();
            for (Error error : errors) {
                Part part = partOf(document, error);
                parts.putIfAbsent(part.pointer, part);
                Integer cause = cause(part, error, rejected);
                if (cause == null) {
                    reasons.computeIfAbsent(part.pointer, p -> new LinkedHashSet<>())
                            .add(reason(error));
                } else if (rejected.putIfAbsent(part.pointer, cause) == null) {
                    document.explain(cause, "; what needs it is left out with it");
                }
            }
            for (Map.Entry<String, Set<String>> reason : reasons.entrySet()) {
                Part part = Objects.requireNonNull(parts.get(reason.getKey()));
                String because = String.join(" or ", reason.getValue());
                rejected.computeIfAbsent(
                        part.pointer, p -> document.reject(p, because, part.node.toString()));
            }
            takeOut(parts.values());
        }
        throw new IllegalStateException("The schema refuses whatever is left: " + document.file());
    }

    /// The rejection that took away what the schema now misses.
    private static @Nullable Integer cause(Part part, Error error, Map<String, Integer> rejected) {
        return "required".equals(error.getKeyword())
                ? rejected.get(part.pointer + "/" + JsonDocument.escaped(property(error)))
                : null;
    }

    private static Part partOf(JsonDocument document, Error error) {
        JsonNode container = document.root();
        JsonNode node = document.root();
        String key = "";
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            container = node;
            key = String.valueOf(path.getElement(i));
            node = child(container, key);
        }
        if ("additionalProperties".equals(error.getKeyword())) {
            container = node;
            key = property(error);
            node = child(container, key);
        }
        String pointer =
                node.isContainer()
                        ? document.pointer(node)
                        : document.pointer(container) + "/" + JsonDocument.escaped(key);
        return new Part(container, key, node, pointer);
    }

    private static JsonNode child(JsonNode container, String key) {
        return container.isArray() ? container.path(Integer.parseInt(key)) : container.path(key);
    }

    private static void takeOut(Collection<Part> parts) {
        parts.stream()
                .filter(part -> part.container instanceof ArrayNode)
                .sorted(Comparator.comparingInt((Part p) -> Integer.parseInt(p.key)).reversed())
                .forEach(part -> ((ArrayNode) part.container).remove(Integer.parseInt(part.key)));
        for (Part part : parts) {
            if (part.container instanceof ObjectNode object) {
                object.remove(part.key);
            }
        }
    }

    private static String property(Error error) {
        return String.valueOf(error.getProperty());
    }

    private static String reason(Error error) {
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "\"" + property(error) + "\" is missing";
            case "additionalProperties" -> "there is no such field in this format";
            case "enum" -> "allowed are " + words(rule);
            case "type" -> "expected is " + words(rule);
            case "pattern" -> "it does not have the form " + rule.asString("");
            case "minLength", "minItems" -> "it is empty or too short; at least " + rule;
            case "maxLength", "maxItems" -> "it is too long; at most " + rule;
            case "minimum" -> "it is too small; at least " + rule;
            case "maximum" -> "it is too large; at most " + rule;
            default -> error.getMessage();
        };
    }

    private static String words(JsonNode rule) {
        return rule.isArray()
                ? rule.valueStream().map(v -> v.asString("")).collect(Collectors.joining(", "))
                : rule.asString("");
    }
}
