package org.dateline.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ScorePart;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group, as OpenRefine
/// speaks it: the manifest, batches of queries, and columns to add.
@RestController
@CrossOrigin
class ReconcileController {
    private static final int MOST_QUERIES = 200;
    private static final int MOST_IDS = 1_000;

    private final Gazetteer gazetteer;
    private final PlaceJson json;
    private final JsonMapper mapper = JsonMapper.builder().build();

    ReconcileController(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.json = new PlaceJson(gazetteer);
    }

    @RequestMapping(
            path = "/reconcile",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Object> reconcile(@RequestParam MultiValueMap<String, String> given) {
        for (String name : given.keySet()) {
            if (!List.of("queries", "extend", "lang").contains(name)) {
                throw Problem.unknownParameter(name, List.of("queries", "extend", "lang"));
            }
        }
        String language = new Named(only(given, "lang"), List.of("lang")).language();
        if (given.containsKey("queries")) {
            return ResponseEntity.ok(
                    queries(parse("queries", given.getFirst("queries")), language));
        }
        if (given.containsKey("extend")) {
            return ResponseEntity.ok(extend(parse("extend", given.getFirst("extend")), language));
        }
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok(ReconcileManifest.of(home));
    }

    private static Map<String, List<String>> only(
            MultiValueMap<String, String> given, String name) {
        return given.containsKey(name) ? Map.of(name, given.get(name)) : Map.of();
    }

    private JsonNode parse(String parameter, @org.jspecify.annotations.Nullable String text) {
        try {
            JsonNode read = mapper.readTree(text == null ? "" : text);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException broken) {
            // told below, in the same words as what is JSON but no object
        }
        throw Problem.bad(parameter, "no JSON object", List.of("a JSON object"));
    }

    private Map<String, Object> queries(JsonNode batch, String language) {
        if (batch.size() > MOST_QUERIES) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The batch is too large.",
                    "queries",
                    List.of("at most " + MOST_QUERIES + " queries"));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        batch.properties()
                .forEach(
                        entry -> {
                            var query = ReconcileQuery.read(entry.getKey(), entry.getValue());
                            answers.put(entry.getKey(), Map.of("result", result(query, language)));
                        });
        return answers;
    }

    private List<Map<String, Object>> result(ReconcileQuery query, String language) {
        Resolution resolution = gazetteer.resolve(query.name(), query.context());
        List<Map<String, Object>> result = new ArrayList<>();
        for (Candidate candidate : resolution.receipt().candidates()) {
            if (result.size() < query.limit()) {
                boolean match =
                        resolution instanceof Resolution.Resolved resolved
                                && resolved.precise()
                                && resolved.chosen().place().id().equals(candidate.place().id());
                result.add(candidate(candidate, match, language));
            }
        }
        return result;
    }

    private Map<String, Object> candidate(Candidate candidate, boolean match, String language) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", candidate.place().id());
        answer.put("name", candidate.place().newestName(language));
        answer.put("description", ReconcileManifest.describe(candidate.place(), json, language));
        answer.put("type", List.of(ReconcileManifest.type(candidate.place().placeClass())));
        answer.put("score", Math.round(candidate.score() * 1000) / 10.0);
        answer.put("match", match);
        answer.put(
                "features", candidate.parts().stream().map(ReconcileController::feature).toList());
        return answer;
    }

    private static Map<String, Object> feature(ScorePart part) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("id", PlaceJson.word(part));
        feature.put("value", PlaceJson.rounded(part.value()));
        return feature;
    }

    private Map<String, Object> extend(JsonNode asked, String language) {
        JsonNode ids = asked.path("ids");
        JsonNode wanted = asked.path("properties");
        if (!ids.isArray() || !wanted.isArray()) {
            throw Problem.bad(
                    "extend", "incomplete", List.of("{\"ids\": […], \"properties\": […]}"));
        }
        if (ids.size() > MOST_IDS) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Too many ids.",
                    "extend",
                    List.of("at most " + MOST_IDS + " ids"));
        }
        List<PlaceColumn> columns = new ArrayList<>();
        for (JsonNode property : wanted) {
            String id = property.path("id").asString("");
            columns.add(
                    PlaceColumn.ofId(id)
                            .orElseThrow(
                                    () ->
                                            Problem.bad(
                                                    "extend",
                                                    "asking for an unknown property",
                                                    PlaceColumn.ids())));
        }
        Map<String, Object> rows = new LinkedHashMap<>();
        for (JsonNode node : ids) {
            String id = node.asString("");
            Map<String, Object> row = new LinkedHashMap<>();
            for (PlaceColumn column : columns) {
                row.put(
                        column.id(),
                        gazetteer
                                .place(id)
                                .map(place -> column.values(place, json, language))
                                .orElse(List.of()));
            }
            rows.put(id, row);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("meta", columns.stream().map(PlaceColumn::meta).toList());
        answer.put("rows", rows);
        return answer;
    }
}
