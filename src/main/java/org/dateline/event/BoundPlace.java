package org.dateline.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;

/// What an event remembers of a place: copied when its toponym was resolved, so that a new edition
/// of the gazetteer never moves an old event.
///
/// @param id the place's id in the gazetteer
/// @param names every name with its years, preferred ones first within a language
/// @param area ISO 3166-2 or ISO 3166-1 alpha-3 code of the area to draw, where the place is one
/// @param country ISO 3166-1 alpha-2, empty for what lies in none or in many
/// @param zone civil time there
public record BoundPlace(
        String id,
        List<PlaceName> names,
        Position position,
        SpatialPrecision precision,
        Optional<String> area,
        Optional<String> country,
        ZoneId zone) {

    public BoundPlace {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A place has at least one name: " + id);
        }
    }

    /// The name in use at `at` in `language`, else in English, else the first one in use, else the
    /// first.
    public String name(String language, Instant at) {
        return named(language, at)
                .or(() -> named("en", at))
                .or(() -> names.stream().filter(n -> n.inUse().contains(at)).findFirst())
                .orElse(names.getFirst())
                .text();
    }

    private Optional<PlaceName> named(String language, Instant at) {
        return names.stream()
                .filter(n -> n.language().equals(language) && n.inUse().contains(at))
                .findFirst();
    }
}
