package org.dateline.feature;

import java.time.Instant;
import java.util.Optional;
import org.dateline.cql.Filter;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;

/// Which features are asked for. Features without a geometry lie in every extent, those without a
/// time in every interval, as OGC API - Features Part 1 asks.
///
/// @param extent features whose geometry meets it
/// @param box features whose geometry meets it, where an extent cannot say it
/// @param interval features whose time meets it
/// @param knownBy only what reports told before this instant
public record Wanted(
        Optional<Extent> extent,
        Optional<PlacedBox> box,
        Optional<Interval> interval,
        Optional<Instant> knownBy,
        Optional<Filter> filter) {

    public static final Wanted EVERYTHING =
            new Wanted(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
}
