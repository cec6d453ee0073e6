package org.dateline.gazetteer;

import java.util.List;

/// What a toponym means: a result in every case, never an exception.
public sealed interface Resolution {

    Receipt receipt();

    /// It means this place.
    ///
    /// @param precise false where the toponym names something smaller than the chosen place, such
    ///   as an unnamed square in a city
    record Resolved(Candidate chosen, boolean precise, Receipt receipt) implements Resolution {}

    /// It may mean any of these, and nothing tells which; best first, two at least.
    record Ambiguous(List<Candidate> candidates, Receipt receipt) implements Resolution {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /// It names no place that the gazetteer knows.
    record Unresolved(Receipt receipt) implements Resolution {}
}
