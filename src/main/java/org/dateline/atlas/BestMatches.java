package org.dateline.atlas;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.gazetteer.NameIndex.Agreement;
import org.dateline.gazetteer.NameIndex.Match;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Toponym;

/// Keeps the best match of every name of every place.
final class BestMatches {
    private record Key(String place, Toponym name) {}

    private final Map<Key, Match> matches = new LinkedHashMap<>();

    void add(Place place, Toponym name, Agreement agreement) {
        matches.merge(
                new Key(place.id(), name),
                new Match(place, name, agreement),
                (a, b) -> a.agreement().compareTo(b.agreement()) <= 0 ? a : b);
    }

    /// For names without the word for their kind, which count where that kind is asked for.
    void addIf(Set<PlaceClass> classes, Place place, Toponym name, Agreement agreement) {
        if (classes.contains(place.placeClass())) {
            add(place, name, agreement);
        }
    }

    boolean isEmpty() {
        return matches.isEmpty();
    }

    List<Match> sorted() {
        return matches.values().stream().sorted(Comparator.comparing(Match::agreement)).toList();
    }
}
