package org.dateline.event;

import java.time.ZoneId;
import java.util.List;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;

/// A named case.
///
/// @param id lower-case letters, digits and hyphens
/// @param period the time that the slider spans
/// @param zone civil time where a place gives none
/// @param homeCountries ISO 3166-1 alpha-2, a prior for the gazetteer and never a filter
/// @param languages BCP 47, the first one is the default
public record Situation(
        String id,
        String title,
        String summary,
        Extent extent,
        Interval period,
        ZoneId zone,
        List<String> homeCountries,
        List<String> languages) {

    public Situation {
        homeCountries = List.copyOf(homeCountries);
        languages = List.copyOf(languages);
    }
}
