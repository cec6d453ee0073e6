package org.dateline.event;

import org.dateline.report.Mention;

/// Where an event was: the toponym as a report wrote it, bound to a place.
///
/// @param mention the toponym and its role, as in the claims that name it
/// @param confidence from 0 to 1, as the gazetteer gave it at binding time
public record Location(Mention mention, BoundPlace place, double confidence) {

    public Location {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
        }
    }
}
