package org.dateline.api;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Receipt;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ScorePart;
import org.dateline.gazetteer.Toponym;
import org.dateline.time.Interval;
import org.dateline.time.IsoTime;

/// Places, candidates and receipts as GeoJSON (RFC 7946) in the manner of Linked Places format:
/// maps and lists that a JSON writer takes.
final class PlaceJson {
    private final Gazetteer gazetteer;

    PlaceJson(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static Map<String, Object> collection(List<Map<String, Object>> features) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return collection;
    }

    /// A place with all its names and what it lies in.
    Map<String, Object> whole(Place place, String language) {
        Map<String, Object> feature = feature(place, properties(place, language));
        feature.put("names", place.names().stream().map(n -> name(n, place)).toList());
        feature.put("relations", place.parents().stream().map(p -> part(p, language)).toList());
        return feature;
    }

    /// A place as one of a list.
    ///
    /// @param further properties that tell why it is in the list
    Map<String, Object> brief(Place place, String language, Map<String, Object> further) {
        Map<String, Object> properties = properties(place, language);
        properties.putAll(further);
        return feature(place, properties);
    }

    /// For what is nowhere: a feature without geometry, as RFC 7946 section 3.2 allows.
    static Map<String, Object> nowhere(Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", properties);
        feature.put("geometry", null);
        return feature;
    }

    private static Map<String, Object> feature(Place place, Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("@id", place.id());
        feature.put("id", place.id());
        feature.put("type", "Feature");
        feature.put("properties", properties);
        feature.put("geometry", point(place));
        return feature;
    }

    private static Map<String, Object> point(Place place) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("type", "Point");
        point.put("coordinates", List.of(place.position().lon(), place.position().lat()));
        return point;
    }

    private Map<String, Object> properties(Place place, String language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", place.newestName(language));
        properties.put("class", place.placeClass().code());
        properties.put(
                "precision", place.precision().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        place.country().ifPresent(c -> properties.put("country", c));
        within(place, language).ifPresent(w -> properties.put("within", w));
        place.population().ifPresent(p -> properties.put("population", p));
        properties.put("zone", place.zone().getId());
        properties.put("positionSource", place.positionSource());
        return properties;
    }

    /// The names of what a place lies in, nearest first: `Mangystau Region, Kazakhstan`.
    Optional<String> within(Place place, String language) {
        List<String> names = new ArrayList<>();
        List<String> met = new ArrayList<>(List.of(place.id()));
        Optional<Place> at = parent(place);
        while (at.isPresent() && !met.contains(at.get().id()) && names.size() < 5) {
            names.add(at.get().newestName(language));
            met.add(at.get().id());
            at = parent(at.get());
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    Optional<Place> parent(Place place) {
        return place.parents().stream().findFirst().flatMap(p -> gazetteer.place(p.whole()));
    }

    private Map<String, Object> part(Place.Part part, String language) {
        Map<String, Object> relation = new LinkedHashMap<>();
        relation.put("relationType", "gvp:broaderPartitive");
        relation.put("relationTo", part.whole());
        gazetteer
                .place(part.whole())
                .ifPresent(whole -> relation.put("label", whole.newestName(language)));
        when(part.during(), ZoneOffset.UTC).ifPresent(w -> relation.put("when", w));
        return relation;
    }

    private static Map<String, Object> name(Toponym name, Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("toponym", name.text());
        json.put("lang", name.language());
        json.put("script", name.script());
        json.put("usage", name.usage().code());
        when(name.inUse(), place.zone()).ifPresent(w -> json.put("when", w));
        return json;
    }

    /// Half-open, like everything here; absent where nothing bounds it.
    private static Optional<Map<String, Object>> when(Interval during, ZoneId zone) {
        if (during.equals(Interval.ALL)) {
            return Optional.empty();
        }
        Map<String, Object> span = new LinkedHashMap<>();
        if (!during.start().equals(Interval.OPEN_START)) {
            span.put("start", Map.of("in", IsoTime.write(during.start(), zone)));
        }
        if (!during.end().equals(Interval.OPEN_END)) {
            span.put("end", Map.of("in", IsoTime.write(during.end(), zone)));
        }
        return Optional.of(Map.of("timespans", List.of(span)));
    }

    /// What a toponym means, with the receipt: every candidate and every part of its score.
    Map<String, Object> resolution(Resolution resolution, String language) {
        Receipt receipt = resolution.receipt();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("asked", receipt.asked());
        json.put("outcome", outcome(resolution));
        chosen(resolution).ifPresent(c -> json.put("chosen", c.place().id()));
        if (resolution instanceof Resolution.Resolved resolved) {
            json.put("precise", resolved.precise());
        }
        json.put("because", receipt.because());
        json.put(
                "candidates",
                receipt.candidates().stream().map(c -> candidate(c, language)).toList());
        return json;
    }

    static String outcome(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved r -> "resolved";
            case Resolution.Ambiguous a -> "ambiguous";
            case Resolution.Unresolved u -> "unresolved";
        };
    }

    static Optional<Candidate> chosen(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved r -> Optional.of(r.chosen());
            case Resolution.Ambiguous a -> Optional.empty();
            case Resolution.Unresolved u -> Optional.empty();
        };
    }

    Map<String, Object> candidate(Candidate candidate, String language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", candidate.place().id());
        json.put("name", candidate.place().newestName(language));
        within(candidate.place(), language).ifPresent(w -> json.put("within", w));
        json.put("class", candidate.place().placeClass().code());
        json.put("matched", candidate.matched().text());
        json.put("score", rounded(candidate.score()));
        json.put("parts", candidate.parts().stream().map(PlaceJson::part).toList());
        return json;
    }

    private static Map<String, Object> part(ScorePart part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("criterion", word(part));
        json.put("value", rounded(part.value()));
        json.put("points", rounded(part.points()));
        json.put("because", part.because());
        return json;
    }

    static String word(ScorePart part) {
        return part.criterion().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
