package org.dateline.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;

/// Where and when the rows of a file are, as far as they say so.
///
/// @param extent around nearly all of them, with a margin
/// @param period from the earliest to the latest time that a row gives
/// @param country ISO 3166-1 alpha-2, in which most of them lie
/// @param zone of the place that is named most often
public record Found(
        Optional<Extent> extent,
        Optional<Interval> period,
        Optional<String> country,
        Optional<ZoneId> zone) {

    /// A new situation fitted to the rows. What they do not tell stays as it is in `asked`.
    public Situation fitted(Situation asked) {
        return new Situation(
                asked.id(),
                asked.title(),
                asked.summary(),
                extent.orElse(asked.extent()),
                period.map(p -> wholeDays(p, asked.zone())).orElse(asked.period()),
                asked.zone(),
                asked.homeCountries(),
                asked.languages(),
                asked.archived());
    }

    /// The same with home country and zone, which decide how rows are read and toponyms resolved.
    public Situation settled(Situation asked) {
        return new Situation(
                asked.id(),
                asked.title(),
                asked.summary(),
                asked.extent(),
                asked.period(),
                zone.orElse(asked.zone()),
                country.map(List::of).orElse(asked.homeCountries()),
                asked.languages(),
                asked.archived());
    }

    private static Interval wholeDays(Interval period, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(period.start(), zone);
        LocalDate last = LocalDate.ofInstant(period.end().minusNanos(1), zone);
        return new Interval(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
