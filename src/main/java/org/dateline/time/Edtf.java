package org.dateline.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Times as text in EDTF, levels 0 and 1 (ISO 8601-2:2019), and back.
///
/// Read are single dates (`2022`, `2022-01`, `2022-01-05`), times of day (`2022-01-05T14`,
/// `…T14:00`, with or without an offset), the qualifiers `~`, `?` and `%` (all read as "about"),
/// and intervals (`A/B`, `A/..`, `../B`). An interval's end is meant inclusively where it is a date
/// (`2022-01-05/2022-01-07` ends with the 7th) and exclusively where it is a time of day; inside,
/// every interval is half-open.
public final class Edtf {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private Edtf() {}

    /// Reads a time; an interval lasts from its start to its end.
    ///
    /// @param zone civil time where the text gives no offset
    /// @throws TimeFormatException if the text is no time or ends before it starts
    public static When parse(String edtf, ZoneId zone) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return single(edtf, zone);
        }
        Optional<When> from = edge(edtf.substring(0, slash), zone);
        Optional<When> to = edge(edtf.substring(slash + 1), zone);
        if (from.isEmpty() && to.isEmpty()) {
            throw new TimeFormatException(edtf, "an interval has a start or an end");
        }
        Instant start = from.map(When::earliest).orElse(Interval.OPEN_START);
        Instant end = to.map(Edtf::endOf).orElse(Interval.OPEN_END);
        if (!start.isBefore(end)) {
            throw new TimeFormatException(edtf, "an interval ends after it starts");
        }
        List<When> edges = Stream.of(from, to).flatMap(Optional::stream).toList();
        Precision coarsest =
                edges.stream().map(When::precision).max(Comparator.naturalOrder()).orElseThrow();
        boolean about = edges.stream().anyMatch(When::about);
        return new When(new Interval(start, end), coarsest, about, true, zone);
    }

    /// Reads a time at some unknown instant of which something happened, dated as finely as
    /// `precision` says: `2022-01-05T18/2022-01-06T06` with `PART_OF_DAY` is the night of 5 to 6
    /// January.
    ///
    /// @throws TimeFormatException as [#parse]
    public static When within(String edtf, Precision precision, ZoneId zone) {
        When read = parse(edtf, zone);
        return new When(read.bounds(), precision, read.about(), false, zone);
    }

    /// Reads as [#within] where a precision is given, else as [#parse].
    public static When read(String edtf, Optional<Precision> precision, ZoneId zone) {
        return precision.isPresent() ? within(edtf, precision.get(), zone) : parse(edtf, zone);
    }

    /// The time of what happens at one instant, however long the interval in which that lies; a
    /// report is published so.
    public static When oneInstant(When read) {
        return read.lasting() ? within(write(read), read.precision(), read.zone()) : read;
    }

    /// Writes a time in its zone. What [#parse] reads from a single date or a lasting interval
    /// comes back the same; other bounds come back through [#within] with the same precision.
    public static String write(When when) {
        Interval bounds = when.bounds();
        if (!when.lasting()) {
            When narrow = when.about() ? narrowed(when) : when;
            if (isOneUnit(narrow)) {
                return unit(narrow.bounds().start(), narrow.precision(), when.zone())
                        + (when.about() ? "~" : "");
            }
        }
        boolean days =
                isMidnight(bounds.start(), when.zone()) && isMidnight(bounds.end(), when.zone());
        String start =
                bounds.start().equals(Interval.OPEN_START)
                        ? ".."
                        : edge(bounds.start(), days, when.zone());
        String end =
                bounds.isOpenEnded()
                        ? ".."
                        : edge(
                                days ? bounds.end().minusSeconds(1) : bounds.end(),
                                days,
                                when.zone());
        return start + "/" + end;
    }

    /// Writes a time as EDTF level 1 allows it, for everybody: a time of day only with minutes, and
    /// of its date alone; else the dates around it. Bounds and precision may be lost.
    public static String standard(When when) {
        String exact = write(when);
        if (when.precision().compareTo(Precision.DAY) >= 0 && exact.indexOf('T') < 0) {
            return exact;
        }
        if (exact.length() > 10 && exact.charAt(10) == 'T' && exact.indexOf('/') < 0) {
            boolean minutes = when.precision() == Precision.MINUTE && !when.about();
            return minutes
                    ? SECONDS.format(when.earliest().atZone(when.zone()))
                    : exact.substring(0, 10) + (when.about() ? "~" : "");
        }
        String first = date(when.bounds().start(), when.zone());
        String last = date(when.bounds().end().minusSeconds(1), when.zone());
        return first.equals(last) && !when.lasting() ? first : first + "/" + last;
    }

    private static String date(Instant instant, ZoneId zone) {
        boolean open =
                !instant.isAfter(Interval.OPEN_START)
                        || !instant.isBefore(Interval.OPEN_END.minusSeconds(1));
        return open ? ".." : edge(instant, false, zone).substring(0, 10);
    }

    private static When single(String text, ZoneId zone) {
        boolean about = !text.isEmpty() && "~?%".indexOf(text.charAt(text.length() - 1)) >= 0;
        When exact = IsoTime.stretch(about ? text.substring(0, text.length() - 1) : text, zone);
        return about ? widened(exact) : exact;
    }

    private static Optional<When> edge(String text, ZoneId zone) {
        return text.isEmpty() || text.equals("..")
                ? Optional.empty()
                : Optional.of(single(text, zone));
    }

    private static Instant endOf(When to) {
        return to.precision().compareTo(Precision.DAY) >= 0
                ? to.bounds().end()
                : to.bounds().start();
    }

    private static When widened(When exact) {
        return shifted(exact, 1);
    }

    private static When narrowed(When about) {
        try {
            return shifted(about, -1);
        } catch (IllegalArgumentException tooNarrow) {
            return about;
        }
    }

    private static When shifted(When when, int units) {
        ChronoUnit unit = unitOf(when.precision());
        ZonedDateTime start = when.bounds().start().atZone(when.zone()).minus(units, unit);
        ZonedDateTime end = when.bounds().end().atZone(when.zone()).plus(units, unit);
        return new When(
                new Interval(start.toInstant(), end.toInstant()),
                when.precision(),
                units > 0,
                false,
                when.zone());
    }

    private static boolean isOneUnit(When when) {
        if (when.precision() == Precision.PART_OF_DAY) {
            return false;
        }
        try {
            String text = unit(when.bounds().start(), when.precision(), when.zone());
            return IsoTime.stretch(text, when.zone()).bounds().equals(when.bounds());
        } catch (TimeFormatException outOfCalendar) {
            return false;
        }
    }

    private static String unit(Instant start, Precision precision, ZoneId zone) {
        String full = IsoTime.write(start, zone);
        return switch (precision) {
            case YEAR -> full.substring(0, 4);
            case MONTH -> full.substring(0, 7);
            case DAY, PART_OF_DAY -> full.substring(0, 10);
            case HOUR -> full.substring(0, 13) + offset(start, zone);
            case MINUTE -> full;
        };
    }

    private static String edge(Instant instant, boolean day, ZoneId zone) {
        return day ? IsoTime.write(instant, zone).substring(0, 10) : IsoTime.write(instant, zone);
    }

    private static String offset(Instant instant, ZoneId zone) {
        String id = zone.getRules().getOffset(instant).getId();
        return id.toUpperCase(Locale.ROOT);
    }

    private static boolean isMidnight(Instant instant, ZoneId zone) {
        if (instant.equals(Interval.OPEN_START) || instant.equals(Interval.OPEN_END)) {
            return true;
        }
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static ChronoUnit unitOf(Precision precision) {
        return switch (precision) {
            case MINUTE -> ChronoUnit.MINUTES;
            case HOUR -> ChronoUnit.HOURS;
            case PART_OF_DAY, DAY -> ChronoUnit.DAYS;
            case MONTH -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }
}
