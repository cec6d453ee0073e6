package org.dateline.portrayal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.geo.Extent;
import org.dateline.query.Mode;
import org.dateline.time.Interval;

/// All that is needed to draw a map again. Its written form is the query string of the page, of the
/// snapshot and of the embed, with the same parameter names.
///
/// @param situation id
/// @param revision a data state to stay at; empty for the newest
/// @param interval `[start, end)`; in mode `until` it starts with the situation's period, in mode
///   `moment` it is one second long
/// @param zone civil time in which it is written for people
/// @param language BCP 47
public record MapContext(
        String situation,
        OptionalLong revision,
        Mode mode,
        Interval interval,
        Optional<Instant> knownBy,
        Extent extent,
        Set<Category> categories,
        Set<String> sources,
        Set<String> places,
        Optional<String> text,
        ZoneId zone,
        String language,
        Theme theme) {

    /// How light the map is.
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    public MapContext {
        categories = Set.copyOf(categories);
        sources = Set.copyOf(sources);
        places = Set.copyOf(places);
    }
}
