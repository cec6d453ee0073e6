package org.dateline.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;

/// What a text says lies in what: "Paris, Missouri", "Aktau (Mangystau)", "Haris in East
/// Azerbaijan", "Hunan's Yueyang". Holds only where the gazetteer knows it to be so; anything else
/// is a list.
final class Containment {
    private static final int MAX_DEPTH = 8;
    private static final long SMALL = 50_000;
    private static final Set<String> OUTWARD =
            Set.of(", ", " (", " in ", ", in ", " in the state of ", " in the province of ");
    private static final Set<String> INWARD =
            Set.of(
                    "'s ",
                    "’s ",
                    " city of ",
                    " town of ",
                    " village of ",
                    "'s capital ",
                    "’s capital ",
                    "'s capital, ",
                    "’s capital, ",
                    ": ");

    private final Gazetteer gazetteer;
    private final String text;
    private final Map<String, Set<String>> around = new HashMap<>();

    Containment(Gazetteer gazetteer, String text) {
        this.gazetteer = gazetteer;
        this.text = text;
    }

    /// For each sighting the index of the one that it is said to lie in.
    Map<Integer, Integer> of(List<Sighting> sightings) {
        Map<Integer, Integer> containers = new HashMap<>();
        for (int i = 0; i + 1 < sightings.size(); i++) {
            Sighting here = sightings.get(i);
            Sighting next = sightings.get(i + 1);
            if (next.start() - here.end() > 30) {
                continue;
            }
            String gap = text.substring(here.end(), next.start());
            if (OUTWARD.contains(gap) && lies(here, next) || isSaid(here, gap, next)) {
                containers.put(i, i + 1);
            } else if (INWARD.contains(gap) && lies(next, here)) {
                containers.put(i + 1, i);
            }
        }
        return containers;
    }

    /// "Churchill, Man." and "Holliday, Missouri,": the text says it, whether the gazetteer knows
    /// it or not. A larger place may only stand beside it in a list.
    private boolean isSaid(Sighting part, String gap, Sighting whole) {
        Known known = part.known();
        if (!gap.equals(", ")
                || !whole.known().isRegion()
                || part.name().equalsIgnoreCase(whole.name())
                || known.isCountryOrLarger()
                || known.isRegion()
                || known.demonym()) {
            return false;
        }
        boolean dotted = whole.name().endsWith(".") && whole.known().code();
        boolean closed =
                whole.end() >= text.length() || ",.;)\n".indexOf(text.charAt(whole.end())) >= 0;
        return dotted || (closed && known.people() < SMALL);
    }

    private boolean lies(Sighting part, Sighting whole) {
        if (part.name().equalsIgnoreCase(whole.name())) {
            return false;
        }
        Set<String> wholes = new HashSet<>();
        whole.known().bearers().stream()
                .map(b -> b.place())
                .filter(p -> !p.placeClass().isPopulated())
                .forEach(p -> wholes.add(p.id()));
        return !wholes.isEmpty()
                && part.known().bearers().stream()
                        .anyMatch(b -> around(b.place()).stream().anyMatch(wholes::contains));
    }

    private Set<String> around(Place place) {
        Set<String> known = around.get(place.id());
        if (known == null) {
            known = new HashSet<>();
            collect(place, known, 0);
            around.put(place.id(), known);
        }
        return known;
    }

    private void collect(Place place, Set<String> into, int depth) {
        for (Place.Part part : place.parents()) {
            if (depth < MAX_DEPTH && into.add(part.whole())) {
                Optional<Place> whole = gazetteer.place(part.whole());
                whole.ifPresent(p -> collect(p, into, depth + 1));
            }
        }
    }
}
