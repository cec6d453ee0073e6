package org.dateline.gazetteer;

import java.util.List;

/// Why a toponym was resolved as it was: enough to defend the answer later.
///
/// @param asked the toponym as it was written
/// @param candidates all that were weighed, best first, ten at most
/// @param because one sentence
public record Receipt(
        String asked, ResolutionContext context, List<Candidate> candidates, String because) {

    public Receipt {
        candidates = List.copyOf(candidates);
    }
}
