package org.dateline.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Instants as ISO 8601 text, for files, links and parameters.
public final class IsoTime {
    private static final int LONGEST = 40;
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:T(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:\\.\\d{1,9})?)?)?"
                            + "(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?)?)?");
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private IsoTime() {}

    /// Reads `2022-01-05T14:00+06:00`, `2022-01-05T14:00`, `2022-01-05T14`, `2022-01-05`, `2022-01`
    /// or `2022` as the first instant that it names.
    ///
    /// @param zone civil time where the text gives no offset
    /// @throws TimeFormatException if the text is none of these, or names no date of the calendar
    ///   from year 0001 to 9998
    public static Instant instant(String text, ZoneId zone) {
        return stretch(text, zone).bounds().start();
    }

    /// Reads what [#instant] reads, as the stretch of time that it names: a day for `2022-01-05`.
    static When stretch(String text, ZoneId zone) {
        Matcher m = text.length() > LONGEST ? FORM.matcher("") : FORM.matcher(text);
        if (!m.matches()) {
            throw new TimeFormatException(
                    text,
                    "not a time; allowed are 2022, 2022-01, 2022-01-05, 2022-01-05T14, 2022-01-05T14:00, each"
                            + " time of day with or without an offset such as +06:00");
        }
        try {
            LocalDateTime local =
                    LocalDateTime.of(
                            number(m, 1, 0),
                            number(m, 2, 1),
                            number(m, 3, 1),
                            number(m, 4, 0),
                            number(m, 5, 0));
            local = local.withSecond(number(m, 6, 0));
            if (local.getYear() < 1 || local.getYear() > 9998) {
                throw new TimeFormatException(text, "a year lies between 0001 and 9998");
            }
            ZoneId spoken = m.group(7) == null ? zone : ZoneOffset.of(m.group(7));
            ChronoUnit unit = unit(m);
            Instant start = local.atZone(spoken).toInstant();
            Instant end = local.plus(1, unit).atZone(spoken).toInstant();
            return new When(
                    new Interval(start, end.isAfter(start) ? end : start.plusSeconds(1)),
                    precision(unit),
                    false,
                    false,
                    zone);
        } catch (DateTimeException impossible) {
            throw new TimeFormatException(text, "no such date or time in the calendar");
        }
    }

    /// Writes an instant with the offset of its zone, to the minute where nothing is lost:
    /// `2022-01-05T14:00+06:00`.
    public static String write(Instant instant, ZoneId zone) {
        OffsetDateTime t = instant.atZone(zone).toOffsetDateTime();
        String local = (t.getSecond() == 0 ? MINUTES : SECONDS).format(t);
        return local + (t.getOffset().equals(ZoneOffset.UTC) ? "Z" : t.getOffset().getId());
    }

    private static int number(Matcher m, int group, int otherwise) {
        return m.group(group) == null ? otherwise : Integer.parseInt(m.group(group));
    }

    private static ChronoUnit unit(Matcher m) {
        if (m.group(2) == null) {
            return ChronoUnit.YEARS;
        }
        if (m.group(3) == null) {
            return ChronoUnit.MONTHS;
        }
        if (m.group(4) == null) {
            return ChronoUnit.DAYS;
        }
        return m.group(5) == null
                ? ChronoUnit.HOURS
                : m.group(6) == null ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    }

    private static Precision precision(ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> Precision.YEAR;
            case MONTHS -> Precision.MONTH;
            case DAYS -> Precision.DAY;
            case HOURS -> Precision.HOUR;
            default -> Precision.MINUTE;
        };
    }
}
