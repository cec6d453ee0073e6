package org.dateline.query;

import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.time.When;

/// One step of foreign troops on their way, and the claim behind it.
///
/// @param step how far they are
/// @param place whose step it is: the country or alliance that asks, decides or sends, or the place
///   from which they come; empty where no toponym of the kind was resolved
/// @param when when the step happened by that claim; empty where it gives no time
/// @param claim the first report of the step
public record TroopStep(
        Step step, Optional<BoundPlace> place, Optional<When> when, Event event, Claim claim) {

    /// In the order of a deployment.
    public enum Step {
        /// A country asks for troops.
        REQUEST,
        /// A country or an alliance agrees to send them.
        DECISION,
        /// They are said to be about to come; nobody says that they left or arrived.
        ANNOUNCEMENT,
        DEPARTURE,
        ARRIVAL,
        /// They are said to be there, whenever they came.
        PRESENCE
    }

    /// ISO 3166-1 alpha-2 of whose step it is; empty for an alliance.
    public Optional<String> country() {
        return place.flatMap(BoundPlace::country);
    }
}
