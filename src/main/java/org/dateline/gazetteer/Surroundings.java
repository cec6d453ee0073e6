package org.dateline.gazetteer;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What lies in what.
final class Surroundings {
    private final Places places;

    Surroundings(Places places) {
        this.places = places;
    }

    Optional<Place> place(String id) {
        return places.place(id);
    }

    /// Ids of all that a place lies in, nearest first, at a time if one is given.
    Set<String> around(Place place, Optional<Instant> at) {
        Set<String> around = new LinkedHashSet<>();
        collect(place, at, around);
        return around;
    }

    private void collect(Place place, Optional<Instant> at, Set<String> around) {
        for (Place.Part part : place.parents()) {
            boolean then = at.isEmpty() || part.during().contains(at.get());
            if (then && around.add(part.whole())) {
                place(part.whole()).ifPresent(whole -> collect(whole, at, around));
            }
        }
    }

    /// Places of these classes in `whole`.
    List<Place> inside(Place whole, Set<PlaceClass> classes, Optional<Instant> at) {
        return places.inside(whole.id(), classes).stream()
                .filter(place -> at.isEmpty() || around(place, at).contains(whole.id()))
                .toList();
    }

    /// The capital of a country or region, at a time or else now.
    Optional<Place> capital(Place whole, Optional<Instant> at) {
        return places.governing(whole.id()).stream()
                .filter(place -> governs(place, whole, at))
                .min(Comparator.comparing(Place::id));
    }

    /// What a list calls something else than a capital is none; what is described by hand is asked.
    boolean isNationalCapital(Place place, Optional<Instant> at) {
        if (place.feature().isPresent()) {
            return place.feature().get().equals("PPLC");
        }
        return place.country()
                .flatMap(this::country)
                .filter(country -> governs(place, country, at))
                .isPresent();
    }

    private static boolean governs(Place place, Place whole, Optional<Instant> at) {
        return place.capitalOf().stream()
                .filter(part -> part.whole().equals(whole.id()))
                .map(Place.Part::during)
                .anyMatch(during -> at.map(during::contains).orElseGet(during::isOpenEnded));
    }

    Optional<Place> country(String code) {
        return places.country(code);
    }

    /// Id of the region a place lies in, or is.
    Optional<String> region(Place place, Optional<Instant> at) {
        if (place.placeClass() == PlaceClass.REGION) {
            return Optional.of(place.id());
        }
        return around(place, at).stream()
                .filter(
                        id ->
                                place(id)
                                        .filter(p -> p.placeClass() == PlaceClass.REGION)
                                        .isPresent())
                .findFirst();
    }
}
