package org.dateline.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Resolution;
import org.dateline.reading.FoundToponym;
import org.dateline.reading.Geoparser;
import org.dateline.reading.Reading;
import org.dateline.reading.Sign;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The gazetteer for scripts: what somebody types, what a toponym means and why, all toponyms of a
/// text, one place. GeoJSON, with receipts; nothing that is asked is kept.
@RestController
@CrossOrigin
class GazetteerController {
    static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");
    private static final int MOST_FOUND = 50;
    private static final int LONGEST_TEXT = 200_000;

    private final Gazetteer gazetteer;
    private final Geoparser geoparser;
    private final PlaceJson json;

    GazetteerController(Gazetteer gazetteer, Geoparser geoparser) {
        this.gazetteer = gazetteer;
        this.geoparser = geoparser;
        this.json = new PlaceJson(gazetteer);
    }

    @GetMapping("/gazetteer/search")
    ResponseEntity<Map<String, Object>> search(@RequestParam MultiValueMap<String, String> given) {
        var named = new Named(given, List.of("q", "lang", "limit"));
        String typed = named.needed("q", "what somebody types");
        String language = named.language();
        return geoJson(
                PlaceJson.collection(
                        gazetteer
                                .search(typed, language, named.whole("limit", 10, MOST_FOUND))
                                .stream()
                                .map(
                                        s ->
                                                json.brief(
                                                        s.place(),
                                                        language,
                                                        Map.of("matched", s.matched().text())))
                                .toList()));
    }

    @GetMapping("/gazetteer/resolve")
    ResponseEntity<Map<String, Object>> resolve(@RequestParam MultiValueMap<String, String> given) {
        List<String> allowed = new ArrayList<>(List.of("name", "lang"));
        allowed.addAll(Named.CONTEXT);
        var named = new Named(given, allowed);
        String name = named.needed("name", "a toponym");
        Resolution resolution = gazetteer.resolve(name, named.context());
        String language = named.language();
        Map<String, Object> answer = PlaceJson.collection(candidates(resolution, language));
        answer.put("resolution", json.resolution(resolution, language));
        return geoJson(answer);
    }

    /// A text, as `text/plain`, and what is known about it as parameters.
    @PostMapping(path = "/gazetteer/resolve", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Map<String, Object>> read(
            @RequestBody(required = false) String text,
            @RequestParam MultiValueMap<String, String> given) {
        List<String> allowed = new ArrayList<>(List.of("lang"));
        allowed.addAll(Named.CONTEXT);
        var named = new Named(given, allowed);
        if (text == null || text.isBlank()) {
            throw Problem.bad("body", "empty", List.of("a text, as text/plain"));
        }
        if (text.length() > LONGEST_TEXT) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The text is too long.",
                    "body",
                    List.of("at most " + LONGEST_TEXT + " characters"));
        }
        String language = named.language();
        Reading reading = geoparser.read(text, named.context());
        Map<String, Object> answer =
                PlaceJson.collection(
                        reading.toponyms().stream().map(t -> found(t, language)).toList());
        answer.put("read", reading.read());
        return geoJson(answer);
    }

    /// Some ids hold slashes: everything behind the address of the places is one.
    @GetMapping("/gazetteer/places/{*path}")
    ResponseEntity<Map<String, Object>> place(
            @PathVariable String path, @RequestParam MultiValueMap<String, String> given) {
        var named = new Named(given, List.of("lang"));
        String id = path.substring(1);
        return geoJson(
                json.whole(
                        gazetteer
                                .place(id)
                                .orElseThrow(
                                        () ->
                                                Problem.notFound(
                                                        "place",
                                                        id,
                                                        List.of(
                                                                "an id that /gazetteer/search gives"))),
                        named.language()));
    }

    private List<Map<String, Object>> candidates(Resolution resolution, String language) {
        Stream<Candidate> candidates =
                switch (resolution) {
                    case Resolution.Resolved r -> Stream.of(r.chosen());
                    case Resolution.Ambiguous a -> a.candidates().stream();
                    case Resolution.Unresolved u -> Stream.of();
                };
        return candidates
                .map(
                        c ->
                                json.brief(
                                        c.place(),
                                        language,
                                        Map.of("score", PlaceJson.rounded(c.score()))))
                .toList();
    }

    private Map<String, Object> found(FoundToponym found, String language) {
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("text", found.text());
        why.put("start", found.start());
        why.put("end", found.end());
        why.put("kind", Named.lower(found.kind().name()));
        why.put("signs", found.signs().stream().map(Sign::code).toList());
        why.put("resolution", json.resolution(found.resolution(), language));
        return PlaceJson.chosen(found.resolution())
                .map(c -> json.brief(c.place(), language, why))
                .orElseGet(() -> PlaceJson.nowhere(why));
    }

    private static ResponseEntity<Map<String, Object>> geoJson(Map<String, Object> body) {
        return ResponseEntity.ok().contentType(GEOJSON).body(body);
    }
}
