package org.dateline.ui;

import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Location;
import org.dateline.query.Events;

/// The places of a situation.
final class Places {
    private Places() {}

    static Optional<BoundPlace> find(Events events, String id) {
        return events.state().events().stream()
                .flatMap(e -> e.locations().stream())
                .map(Location::place)
                .filter(p -> p.id().equals(id))
                .findFirst();
    }
}
