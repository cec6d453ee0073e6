package org.dateline.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Place;

/// What can be added to a spreadsheet about a place, one column each.
enum PlaceColumn {
    LATITUDE("Latitude, degrees (WGS 84)"),
    LONGITUDE("Longitude, degrees (WGS 84)"),
    COUNTRY("Country, ISO 3166-1 alpha-2"),
    WITHIN("Lies in"),
    CLASS("Class"),
    POPULATION("Population"),
    ZONE("Time zone"),
    NAME_EN("Name in English"),
    NAME_RU("Name in Russian"),
    NAME_KK("Name in Kazakh"),
    SOURCE("Source of the position");

    private final String label;

    PlaceColumn(String label) {
        this.label = label;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PlaceColumn> ofId(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(PlaceColumn::id).toList();
    }

    Map<String, Object> meta() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("id", id());
        meta.put("name", label);
        return meta;
    }

    /// As values of a data extension response: none where the gazetteer does not know.
    List<Map<String, Object>> values(Place place, PlaceJson json, String language) {
        return switch (this) {
            case LATITUDE -> List.of(Map.of("float", place.position().lat()));
            case LONGITUDE -> List.of(Map.of("float", place.position().lon()));
            case COUNTRY -> text(place.country());
            case WITHIN ->
                    json.parent(place)
                            .map(
                                    whole ->
                                            List.of(
                                                    Map.<String, Object>of(
                                                            "id",
                                                            whole.id(),
                                                            "name",
                                                            whole.newestName(language))))
                            .orElse(List.of());
            case CLASS -> text(Optional.of(place.placeClass().code()));
            case POPULATION ->
                    place.population().isPresent()
                            ? List.of(Map.of("int", place.population().getAsLong()))
                            : List.of();
            case ZONE -> text(Optional.of(place.zone().getId()));
            case NAME_EN -> named(place, "en");
            case NAME_RU -> named(place, "ru");
            case NAME_KK -> named(place, "kk");
            case SOURCE -> text(Optional.of(place.positionSource()));
        };
    }

    private static List<Map<String, Object>> named(Place place, String language) {
        boolean known =
                place.names().stream().anyMatch(n -> n.isLabel() && n.language().equals(language));
        return known ? text(Optional.of(place.newestName(language))) : List.of();
    }

    private static List<Map<String, Object>> text(Optional<String> value) {
        return value.map(v -> List.of(Map.<String, Object>of("str", v))).orElse(List.of());
    }
}
