package org.dateline.export;

import java.util.Optional;
import org.dateline.event.Binding;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.report.Mention;

/// A toponym of an event, with the place that it was bound to and the receipt for it.
///
/// @param location empty where the toponym was not resolved
/// @param receipt empty where none was kept
record NamedPlace(
        Event event, Mention mention, Optional<Location> location, Optional<Binding> receipt) {

    Optional<BoundPlace> place() {
        return location.map(Location::place);
    }

    String outcome() {
        if (location.isPresent()) {
            return "resolved";
        }
        return receipt.filter(r -> r.outcome() == Binding.Outcome.AMBIGUOUS).isPresent()
                ? "ambiguous"
                : "unresolved";
    }
}
