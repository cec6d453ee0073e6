package org.dateline.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.ResolutionContext;
import tools.jackson.databind.JsonNode;

/// One query of a reconciliation batch: a name, and what the other columns of its row say.
///
/// @param name with what it lies in behind commas, where the row says so
record ReconcileQuery(String name, ResolutionContext context, int limit) {
    static final int LONGEST = 1_000;
    static final int MOST_CANDIDATES = 10;

    /// What the other columns may be taken for.
    enum Property {
        COUNTRY("country", "Country", "name or ISO 3166-1 code"),
        WITHIN("within", "Lies in", "name of a region, district or city"),
        DATE("date", "Date", "ISO 8601; decides which names were in use");

        final String id;
        final String label;
        final String meaning;

        Property(String id, String label, String meaning) {
            this.id = id;
            this.label = label;
            this.meaning = meaning;
        }
    }

    static ReconcileQuery read(String key, JsonNode query) {
        JsonNode text = query.path("query");
        if (!query.isObject() || !text.isString() || text.asString().isBlank()) {
            throw Problem.bad(
                    "queries", "without a text at \"" + key + "\"", List.of("{\"query\": \"…\"}"));
        }
        if (text.asString().length() > LONGEST) {
            throw Problem.bad(
                    "queries",
                    "too long at \"" + key + "\"",
                    List.of("at most " + LONGEST + " characters a name"));
        }
        List<String> around = new ArrayList<>();
        Optional<String> home = Optional.empty();
        Optional<Instant> at = Optional.empty();
        for (JsonNode property : query.path("properties")) {
            String value = value(property.path("v"));
            switch (property.path("pid").asString("")) {
                case "country" -> {
                    home = value.matches("[A-Za-z]{2}") ? Optional.of(value) : home;
                    if (value.length() > 2) {
                        around.add(value);
                    }
                }
                case "within" -> around.addFirst(value);
                case "date" -> at = Named.date(value);
                default -> {}
            }
        }
        around.removeIf(String::isBlank);
        String name = text.asString().strip();
        return new ReconcileQuery(
                around.isEmpty() ? name : name + ", " + String.join(", ", around),
                new ResolutionContext(
                        at, home, classes(query.path("type")), List.of(), Optional.empty()),
                limit(query.path("limit")));
    }

    private static int limit(JsonNode limit) {
        return limit.isIntegralNumber() && limit.asInt(0) > 0
                ? Math.min(limit.asInt(), MOST_CANDIDATES)
                : MOST_CANDIDATES;
    }

    /// A text, a number, `{"id": …, "name": …}`, or the first of a list of them.
    private static String value(JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        JsonNode plain = one.isObject() ? one.path("name") : one;
        String text = plain.isValueNode() ? plain.asString("") : "";
        return text.length() > LONGEST ? "" : text.replace(',', ' ').strip();
    }

    /// One type or a list of them; `place` and unknown ones ask for nothing.
    private static Set<PlaceClass> classes(JsonNode type) {
        Set<PlaceClass> classes = new LinkedHashSet<>();
        Iterable<JsonNode> types = type.isArray() ? type : List.of(type);
        for (JsonNode one : types) {
            PlaceClass.ofCode(one.asString("")).ifPresent(classes::add);
        }
        return classes;
    }
}
