package org.dateline.feature;

import java.time.Instant;
import java.util.Optional;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// A claim with the event that it is about.
///
/// @param report empty where the state lacks it
record Claimed(Claim claim, Event event, Optional<Report> report) {

    boolean knownBy(Instant instant) {
        return report.map(r -> r.knownBy(instant)).orElse(false);
    }
}
