package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Places in the heap, by id.
final class MemoryPlaces implements Places {
    private final Map<String, Place> places = new HashMap<>();

    MemoryPlaces(List<Place> all) {
        all.forEach(place -> places.put(place.id(), place));
    }

    @Override
    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    @Override
    public Optional<Place> country(String code) {
        return places.values().stream()
                .filter(p -> p.placeClass() == PlaceClass.COUNTRY)
                .filter(p -> p.country().equals(Optional.of(code)))
                .min(Comparator.comparing(Place::id));
    }

    @Override
    public List<Place> inside(String whole, Set<PlaceClass> classes) {
        List<Place> inside = new ArrayList<>();
        for (Place place : places.values()) {
            if (classes.contains(place.placeClass()) && around(place).contains(whole)) {
                inside.add(place);
            }
        }
        return inside;
    }

    private Set<String> around(Place place) {
        Set<String> around = new LinkedHashSet<>();
        collect(place, around);
        return around;
    }

    private void collect(Place place, Set<String> around) {
        for (Place.Part part : place.parents()) {
            if (around.add(part.whole())) {
                place(part.whole()).ifPresent(whole -> collect(whole, around));
            }
        }
    }

    @Override
    public List<Place> governing(String whole) {
        return places.values().stream()
                .filter(p -> p.capitalOf().stream().anyMatch(part -> part.whole().equals(whole)))
                .toList();
    }

    @Override
    public long count() {
        return places.size();
    }
}
