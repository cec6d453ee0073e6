package org.dateline.gazetteer;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What places lie in at one time, remembered for as long as one question lasts.
final class Ties {
    private final Surroundings surroundings;
    private final Optional<Instant> at;
    private final Map<String, Set<String>> around = new HashMap<>();
    private final Map<String, Optional<String>> regions = new HashMap<>();

    private final Map<String, Boolean> capitals = new HashMap<>();

    Ties(Surroundings surroundings, Optional<Instant> at) {
        this.surroundings = surroundings;
        this.at = at;
    }

    Optional<Instant> at() {
        return at;
    }

    /// Ids of all that a place lies in.
    Set<String> around(Place place) {
        return around.computeIfAbsent(place.id(), id -> surroundings.around(place, at));
    }

    /// Id of the region a place lies in, or is.
    Optional<String> region(Place place) {
        return regions.computeIfAbsent(place.id(), id -> surroundings.region(place, at));
    }

    /// Whether it governs its country.
    boolean isNationalCapital(Place place) {
        return !place.capitalOf().isEmpty()
                && capitals.computeIfAbsent(
                        place.id(), id -> surroundings.isNationalCapital(place, at));
    }
}
