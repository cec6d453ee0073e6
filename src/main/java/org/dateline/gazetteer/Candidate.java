package org.dateline.gazetteer;

import java.util.List;

/// A place that a toponym may mean.
///
/// @param matched the name of the place by which it was found
/// @param score from 0 to 1: the sum of the points of its parts
public record Candidate(Place place, Toponym matched, double score, List<ScorePart> parts) {

    public Candidate {
        parts = List.copyOf(parts);
    }
}
