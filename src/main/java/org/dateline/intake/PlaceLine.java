package org.dateline.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;

/// Writes a place with what it lies in, so that namesakes can be told apart: `Aksay, West
/// Kazakhstan Region, Kazakhstan`.
final class PlaceLine {
    private static final int MOST = 3;
    private static final String LANGUAGE = "en";

    private PlaceLine() {}

    /// @param at whose names are used; the newest ones where it is not known
    static String of(Gazetteer gazetteer, Place place, Optional<Instant> at) {
        List<String> names = new ArrayList<>();
        Optional<Place> next = Optional.of(place);
        while (next.isPresent() && names.size() < MOST) {
            Place here = next.get();
            if (!names.isEmpty() && !here.country().equals(place.country())) {
                break;
            }
            String name =
                    at.map(t -> here.name(LANGUAGE, t)).orElseGet(() -> here.newestName(LANGUAGE));
            if (names.isEmpty() || !names.getLast().equals(name)) {
                names.add(name);
            }
            next =
                    here.parents().stream()
                            .filter(p -> at.map(p.during()::contains).orElse(true))
                            .findFirst()
                            .flatMap(p -> gazetteer.place(p.whole()));
        }
        return String.join(", ", names);
    }
}
