package org.dateline.event;

import java.util.List;

/// How one toponym of one claim was resolved, kept for the reader: the receipt of the gazetteer in
/// plain words.
///
/// @param candidates best first
/// @param because one sentence
public record Binding(
        String claim, String toponym, Outcome outcome, List<Candidate> candidates, String because) {

    public enum Outcome {
        RESOLVED,
        AMBIGUOUS,
        UNRESOLVED
    }

    /// A place that was weighed.
    ///
    /// @param score the gazetteer's, from 0 to 1
    /// @param reasons each part of the score in words, for example `in the home country +0.15`
    public record Candidate(String place, String name, double score, List<String> reasons) {

        public Candidate {
            reasons = List.copyOf(reasons);
        }
    }

    public Binding {
        candidates = List.copyOf(candidates);
    }
}
