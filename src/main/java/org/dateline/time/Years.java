package org.dateline.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/// How long something was so, as people read it: `since 1991`, `11 May 1964 to 1991`, `until 23
/// March 2019`. A bound that is the turn of a year is written as the year, an end as the last year
/// that belongs to it.
public final class Years {
    private final CivilTime time;

    private Years(CivilTime time) {
        this.time = time;
    }

    public static Years in(Locale language) {
        return new Years(CivilTime.in(language));
    }

    /// Empty where nothing bounds it.
    public Optional<String> write(Interval during, ZoneId zone) {
        boolean begins = !during.start().equals(Interval.OPEN_START);
        boolean ends = !during.end().equals(Interval.OPEN_END);
        if (!begins && !ends) {
            return Optional.empty();
        }
        if (!ends) {
            return Optional.of(time.say("since-bare", bound(during.start(), zone, 0)));
        }
        String end = bound(during.end(), zone, 1);
        if (!begins) {
            return Optional.of(time.say("until", end));
        }
        String start = bound(during.start(), zone, 0);
        return Optional.of(start.equals(end) ? start : time.say("range", start, end));
    }

    /// @param yearsBack from the first year that no longer counts to the last one that does
    private String bound(Instant instant, ZoneId zone, int yearsBack) {
        ZonedDateTime there = instant.atZone(zone);
        LocalDate day = there.toLocalDate();
        boolean turn = day.getDayOfYear() == 1 && there.toLocalTime().equals(LocalTime.MIN);
        return turn ? Integer.toString(day.getYear() - yearsBack) : time.writeDay(instant, zone);
    }
}
