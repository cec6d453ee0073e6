package org.dateline.gazetteer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import org.dateline.time.Interval;
import tools.jackson.databind.JsonNode;

/// Reads a timespan of Linked Places format as a half-open interval.
///
/// A year or month counts whole, so that in the year of a renaming both names are in use; a day is
/// the day of the change and belongs to what begins on it. A start without an end means "since", as
/// in the format's own examples. A start that is only known by its `latest` has no bound.
final class Timespan {
    private Timespan() {}

    static Interval read(JsonNode timespan, ZoneId zone) {
        JsonNode start = timespan.path("start");
        JsonNode end = timespan.path("end");
        String from = start.path("in").asString(start.path("earliest").asString(""));
        String to = end.path("in").asString(end.path("latest").asString(""));
        return new Interval(
                from.isEmpty() ? Interval.OPEN_START : first(from, zone),
                to.isEmpty() ? Interval.OPEN_END : last(to, zone));
    }

    private static Instant first(String date, ZoneId zone) {
        LocalDate day =
                switch (date.length()) {
                    case 4 -> Year.parse(date).atDay(1);
                    case 7 -> YearMonth.parse(date).atDay(1);
                    default -> LocalDate.parse(date);
                };
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant last(String date, ZoneId zone) {
        LocalDate day =
                switch (date.length()) {
                    case 4 -> Year.parse(date).plusYears(1).atDay(1);
                    case 7 -> YearMonth.parse(date).plusMonths(1).atDay(1);
                    default -> LocalDate.parse(date);
                };
        return day.atStartOfDay(zone).toInstant();
    }
}
