package org.dateline.reading;

import java.util.List;

/// What was found in a text.
///
/// @param toponyms in the order of the text, none inside another
/// @param read how much of the text was read, in UTF-16 units; less than its length where it is
///   longer than anybody's article
public record Reading(List<FoundToponym> toponyms, int read) {

    public Reading {
        toponyms = List.copyOf(toponyms);
    }
}
