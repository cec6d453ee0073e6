package org.dateline.query;

import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.event.TroopStage;
import org.dateline.report.Claim;
import org.dateline.time.When;

/// One step of foreign troops on their way, and the claim behind it.
///
/// @param stage how far they are
/// @param place whose step it is: the country or alliance that asks, decides or sends, or the place
///   from which they come; empty where no toponym of the kind was resolved
/// @param when when the step happened by that claim; empty where it gives no time
/// @param claim the first report of the step
public record TroopStep(
        TroopStage stage,
        Optional<BoundPlace> place,
        Optional<When> when,
        Event event,
        Claim claim) {

    /// ISO 3166-1 alpha-2 of whose step it is; empty for an alliance.
    public Optional<String> country() {
        return place.flatMap(BoundPlace::country);
    }
}
