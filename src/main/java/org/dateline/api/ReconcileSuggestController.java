package org.dateline.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// What OpenRefine asks while somebody types or points: entities, types, properties, a preview.
@RestController
@CrossOrigin
class ReconcileSuggestController {
    private static final int SUGGESTED = 10;

    private final Gazetteer gazetteer;
    private final PlaceJson json;

    ReconcileSuggestController(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.json = new PlaceJson(gazetteer);
    }

    @GetMapping("/reconcile/suggest/entity")
    Map<String, Object> entity(@RequestParam MultiValueMap<String, String> given) {
        var named = new Named(given, List.of("prefix", "cursor", "lang"));
        String prefix = named.needed("prefix", "what somebody types");
        String language = named.language();
        int from = named.whole("cursor", 1, 1_000) - 1;
        return result(
                gazetteer.search(prefix, language, from + SUGGESTED).stream()
                        .skip(from)
                        .map(
                                s -> {
                                    Map<String, Object> entity = new LinkedHashMap<>();
                                    entity.put("id", s.place().id());
                                    entity.put("name", s.place().newestName(language));
                                    entity.put(
                                            "description",
                                            ReconcileManifest.describe(s.place(), json, language));
                                    entity.put(
                                            "notable",
                                            List.of(
                                                    ReconcileManifest.type(
                                                            s.place().placeClass())));
                                    return entity;
                                })
                        .toList());
    }

    @GetMapping("/reconcile/suggest/type")
    Map<String, Object> type(@RequestParam MultiValueMap<String, String> given) {
        return result(beginning(given, ReconcileManifest.types()));
    }

    @GetMapping("/reconcile/suggest/property")
    Map<String, Object> property(@RequestParam MultiValueMap<String, String> given) {
        List<Map<String, Object>> properties = new ArrayList<>();
        Arrays.stream(ReconcileQuery.Property.values())
                .map(
                        p -> {
                            Map<String, Object> property = new LinkedHashMap<>();
                            property.put("id", p.id);
                            property.put("name", p.label);
                            property.put("description", p.meaning);
                            return property;
                        })
                .forEach(properties::add);
        return result(beginning(given, properties));
    }

    /// The columns that can be added; the same for every type.
    @GetMapping("/reconcile/properties")
    Map<String, Object> properties(@RequestParam MultiValueMap<String, String> given) {
        var named = new Named(given, List.of("type", "limit"));
        int limit = named.whole("limit", PlaceColumn.values().length, 1_000);
        Map<String, Object> answer = new LinkedHashMap<>();
        named.text("type").ifPresent(type -> answer.put("type", type));
        answer.put("limit", limit);
        answer.put(
                "properties",
                Arrays.stream(PlaceColumn.values()).limit(limit).map(PlaceColumn::meta).toList());
        return answer;
    }

    @GetMapping(path = "/reconcile/preview", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> preview(@RequestParam MultiValueMap<String, String> given) {
        var named = new Named(given, List.of("id", "lang"));
        String id = named.needed("id", "the id of a place");
        Place place =
                gazetteer
                        .place(id)
                        .orElseThrow(
                                () ->
                                        Problem.notFound(
                                                "place", id, List.of("an id of a candidate")));
        String language = named.language();
        List<String> others =
                place.names().stream()
                        .map(n -> n.text())
                        .filter(n -> !n.equals(place.newestName(language)))
                        .distinct()
                        .limit(12)
                        .toList();
        String page =
                """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <style>body{font:14px/1.4 sans-serif;margin:8px;color:#1b1f24;background:#fff}
                h1{font-size:16px;margin:0}p{margin:4px 0;color:#55606c}</style></head>
                <body><h1>%s</h1><p>%s</p><p>%s</p><p>%s</p></body></html>
                """
                        .formatted(
                                text(place.newestName(language)),
                                text(place.newestName(language)),
                                text(ReconcileManifest.describe(place, json, language)),
                                text(
                                        String.format(
                                                Locale.ROOT,
                                                "%.4f, %.4f",
                                                place.position().lat(),
                                                place.position().lon())),
                                text(String.join(", ", others)));
        return ResponseEntity.ok()
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'")
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, Object>> beginning(
            MultiValueMap<String, String> given, List<Map<String, Object>> all) {
        var named = new Named(given, List.of("prefix", "cursor", "lang"));
        String prefix = Named.lower(named.text("prefix").orElse(""));
        return all.stream()
                .filter(one -> Named.lower(String.valueOf(one.get("name"))).contains(prefix))
                .toList();
    }

    private static Map<String, Object> result(List<Map<String, Object>> found) {
        return Map.of("result", found);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
