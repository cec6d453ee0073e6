package org.dateline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;

/// A named case.
///
/// @param id lower-case letters, digits and hyphens
/// @param period the time that the slider spans
/// @param zone civil time where a place gives none
/// @param homeCountries ISO 3166-1 alpha-2, a prior for the gazetteer and never a filter
/// @param languages BCP 47, the first one is the default
/// @param archived since when it is put away: kept whole, but in no list; empty where it is not
public record Situation(
        String id,
        String title,
        String summary,
        Extent extent,
        Interval period,
        ZoneId zone,
        List<String> homeCountries,
        List<String> languages,
        Optional<Instant> archived) {

    public Situation {
        homeCountries = List.copyOf(homeCountries);
        languages = List.copyOf(languages);
    }

    /// One that is not archived.
    public Situation(
            String id,
            String title,
            String summary,
            Extent extent,
            Interval period,
            ZoneId zone,
            List<String> homeCountries,
            List<String> languages) {
        this(id, title, summary, extent, period, zone, homeCountries, languages, Optional.empty());
    }

    public Situation named(String otherId, String otherTitle) {
        return new Situation(
                otherId,
                otherTitle,
                summary,
                extent,
                period,
                zone,
                homeCountries,
                languages,
                archived);
    }

    public Situation archived(Optional<Instant> since) {
        return new Situation(
                id, title, summary, extent, period, zone, homeCountries, languages, since);
    }

    /// With a period that reaches over these days too, as the situation's zone counts them: what
    /// begins before the period would be drawn at no time. An open end of `when` is left out.
    public Situation reaching(Interval when) {
        if (!Interval.OPEN_START.isBefore(when.start())) {
            return this;
        }
        LocalDate first = LocalDate.ofInstant(when.start(), zone);
        Instant last = when.isOpenEnded() ? when.start() : when.end().minusNanos(1);
        Interval days =
                new Interval(
                        first.atStartOfDay(zone).toInstant(),
                        LocalDate.ofInstant(last, zone).plusDays(1).atStartOfDay(zone).toInstant());
        boolean holds = !days.start().isBefore(period.start()) && !days.end().isAfter(period.end());
        return holds
                ? this
                : new Situation(
                        id,
                        title,
                        summary,
                        extent,
                        period.hull(days),
                        zone,
                        homeCountries,
                        languages,
                        archived);
    }
}
