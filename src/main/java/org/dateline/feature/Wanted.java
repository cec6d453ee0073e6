package org.dateline.feature;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.cql.Filter;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;
import org.locationtech.jts.geom.Geometry;

/// Which features are asked for. Features without a geometry lie in every extent, those without a
/// time in every interval, as OGC API - Features Part 1 asks.
///
/// @param extent features whose geometry meets it
/// @param place features whose geometry it accepts, where an extent cannot say it
/// @param interval features whose time meets it
/// @param knownBy only what reports told before this instant
public record Wanted(
        Optional<Extent> extent,
        Optional<Predicate<Geometry>> place,
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
