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

    /// Whether this figure and another of the same metric and unit leave no value that both allow.
    /// "About" allows a tenth either way, "at least" anything above, "at most" anything below.
    public boolean contradicts(Figure other) {
        return metric.equals(other.metric)
                && unit.equals(other.unit)
                && (greatest() < other.least() || other.greatest() < least());
    }

    private double least() {
        return switch (qualifier) {
            case AT_MOST -> Double.NEGATIVE_INFINITY;
            case ABOUT -> low.orElse(Double.NEGATIVE_INFINITY) * 0.9;
            case EXACTLY, AT_LEAST, BETWEEN -> low.orElse(Double.NEGATIVE_INFINITY);
        };
    }

    private double greatest() {
        return switch (qualifier) {
            case AT_LEAST -> Double.POSITIVE_INFINITY;
            case ABOUT -> high.orElse(Double.POSITIVE_INFINITY) * 1.1;
            case EXACTLY, AT_MOST, BETWEEN -> high.orElse(Double.POSITIVE_INFINITY);
        };
    }
}
