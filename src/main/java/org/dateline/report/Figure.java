package org.dateline.report;

import java.util.Optional;
import java.util.OptionalDouble;

/// A number that a claim gives, with its own bounds and words; never averaged or added to another.
///
/// @param metric what is counted, a code such as `deaths.security-forces`
/// @param low least value that the wording allows, if it sets one
/// @param high greatest value that the wording allows, if it sets one
/// @param qualifier how the source hedges
/// @param unit what the number counts: `people`, `percent`, `days`
/// @param words the figure as the report words it where it is no numeral, for example `dozens`
public record Figure(
        String metric,
        OptionalDouble low,
        OptionalDouble high,
        Qualifier qualifier,
        String unit,
        Optional<String> words) {

    /// How a source hedges a number.
    public enum Qualifier {
        EXACTLY,
        ABOUT,
        AT_LEAST,
        AT_MOST,
        BETWEEN
    }

    public Figure {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("A figure has a low or a high value: " + metric);
        }
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw new IllegalArgumentException(
                    "The low value of a figure is above its high one: " + metric);
        }
    }
}
