package org.dateline.gazetteer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.time.Interval;

/// A place of the gazetteer, with all names it has had.
///
/// @param id stable over editions, for example `kz:aktau`
/// @param names every name with its years, preferred ones first within a language
/// @param position for an area a point inside it where a label may stand
/// @param positionSource who says where it is, edition included
/// @param parents what it lies in, nearest first
/// @param capitalOf which countries and regions it governs or governed
/// @param areas codes of the areas of the base map that draw it: ISO 3166-2 (`KZ-MAN`) or ISO
///   3166-1 alpha-3 (`KAZ`); empty for points
/// @param country ISO 3166-1 alpha-2 in upper case, empty for what lies in none or in many
/// @param zone civil time there
/// @param population empty where unknown
/// @param feature GeoNames feature code, for example `PPLC`, where one is known
public record Place(
        String id,
        PlaceClass placeClass,
        List<Toponym> names,
        Position position,
        String positionSource,
        SpatialPrecision precision,
        List<Part> parents,
        List<Part> capitalOf,
        List<String> areas,
        Optional<String> country,
        ZoneId zone,
        OptionalLong population,
        Optional<String> feature) {

    /// That a place was part or capital of another, and when.
    ///
    /// @param whole the id of the other
    public record Part(String whole, Interval during) {}

    public Place {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
        capitalOf = List.copyOf(capitalOf);
        areas = List.copyOf(areas);
        if (names.stream().noneMatch(Toponym::isLabel)) {
            throw new IllegalArgumentException("A place has a name that can be shown: " + id);
        }
    }

    Place withParents(List<Part> kept) {
        return with(names, kept, capitalOf);
    }

    /// The same place with other names.
    public Place withNames(List<Toponym> other) {
        return with(other, parents, capitalOf);
    }

    /// The same place elsewhere in the order of things.
    public Place withParts(List<Part> around, List<Part> governed) {
        return with(names, around, governed);
    }

    private Place with(List<Toponym> names, List<Part> parents, List<Part> capitalOf) {
        return new Place(
                id,
                placeClass,
                names,
                position,
                positionSource,
                precision,
                parents,
                capitalOf,
                areas,
                country,
                zone,
                population,
                feature);
    }

    /// The one area of the base map that draws it; empty for points and for what takes several.
    public Optional<String> area() {
        return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
    }

    /// The name in use at `at` in `language`, else in English, else the first one in use, else the
    /// first.
    public String name(String language, Instant at) {
        return label(language, at)
                .or(() -> label("en", at))
                .or(() -> labels().filter(n -> n.inUse().contains(at)).findFirst())
                .orElseGet(() -> labels().findFirst().orElseThrow())
                .text();
    }

    /// As [#name], for the newest name.
    public String newestName(String language) {
        return name(language, Interval.OPEN_END.minusSeconds(1));
    }

    private Optional<Toponym> label(String language, Instant at) {
        return labels().filter(n -> n.language().equals(language) && n.inUse().contains(at))
                .findFirst();
    }

    private Stream<Toponym> labels() {
        return names.stream().filter(Toponym::isLabel);
    }
}
