package org.dateline.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/// Dates and times of day as RFC 3339 writes them, to the fraction of a second, for the standards
/// that ask for this form.
public final class Rfc3339 {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final int LONGEST = 40;

    private Rfc3339() {}

    public static boolean isDate(String text) {
        return text.length() == 10 && DATE.matcher(text).matches();
    }

    /// A whole day in UTC.
    ///
    /// @throws TimeFormatException if the text is no `full-date`, or names no day of the calendar
    ///   from year 0001 to 9998
    public static Interval day(String text) {
        try {
            if (isDate(text)) {
                LocalDate date = within(text, LocalDate.parse(text));
                return new Interval(
                        date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
        } catch (DateTimeException impossible) {
            throw new TimeFormatException(text, "no such day in the calendar");
        }
        throw new TimeFormatException(text, "no date such as 2022-01-05");
    }

    /// @throws TimeFormatException if the text is no `date-time`, or names no time of the calendar
    ///   from year 0001 to 9998
    public static Instant instant(String text) {
        try {
            if (text.length() <= LONGEST && DATE_TIME.matcher(text).matches()) {
                OffsetDateTime time = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
                within(text, time.toLocalDate());
                return time.toInstant();
            }
        } catch (DateTimeException impossible) {
            throw new TimeFormatException(text, "no such date or time in the calendar");
        }
        throw new TimeFormatException(text, "no time such as 2022-01-05T12:00:00Z");
    }

    private static LocalDate within(String text, LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9998) {
            throw new TimeFormatException(text, "a year lies between 0001 and 9998");
        }
        return date;
    }
}
