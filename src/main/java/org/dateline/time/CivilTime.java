package org.dateline.time;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// Times as people read them, in local civil time with its offset, and no more precise than they
/// are known: `5 January 2022, 14:00 (UTC+6)`, `night of 5 to 6 January 2022`, `about 2 January
/// 2022`.
public final class CivilTime {
    private final Locale language;
    private final ResourceBundle words;

    private CivilTime(Locale language) {
        this.language = language;
        this.words =
                ResourceBundle.getBundle(
                        "org.dateline.time.civil-time",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @param language whose words and month names are used; English where there is no bundle for
    ///   it
    public static CivilTime in(Locale language) {
        return new CivilTime(language);
    }

    /// `5 January 2022, 14:00 (UTC+6)`.
    public String write(Instant instant, ZoneId zone) {
        ZonedDateTime t = instant.atZone(zone);
        return say("moment", day(t.toLocalDate()), clock(t), offset(instant, zone));
    }

    /// `5 January 2022`.
    public String writeDay(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /// The time as precisely as it is known, in its own zone.
    public String write(When when) {
        String text = when.lasting() ? lasting(when) : dated(when);
        return when.about() ? say("about", text) : text;
    }

    /// The time under a heading that already names the day of its earliest instant: `14:00
    /// (UTC+6)`, `morning`, `time of day not reported`. What reaches beyond that day is written in
    /// full.
    public String writeWithinDay(When when) {
        ZonedDateTime start = when.bounds().start().atZone(when.zone());
        ZonedDateTime end = when.bounds().end().atZone(when.zone());
        LocalDate last = end.minusNanos(1).toLocalDate();
        if (when.lasting() || when.about() || !start.toLocalDate().equals(last)) {
            return write(when);
        }
        return switch (when.precision()) {
            case DAY, MONTH, YEAR -> say("no-time-of-day");
            case PART_OF_DAY -> {
                String part = part(start.getHour(), hourOf(end));
                yield part.isEmpty() ? betweenClocks(when, start, end) : say(part + "-bare");
            }
            case HOUR, MINUTE ->
                    when.bounds().length().toSeconds() <= 60
                            ? say("clock", clock(start), offset(when.earliest(), when.zone()))
                            : betweenClocks(when, start, end);
        };
    }

    private String betweenClocks(When when, ZonedDateTime start, ZonedDateTime end) {
        String offset = offset(when.earliest(), when.zone());
        return say("between-bare", clock(start), clock(end), offset);
    }

    private static int hourOf(ZonedDateTime end) {
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? 24 : end.getHour();
    }

    /// The key of the part of the day between two hours, or nothing where it has no name.
    private static String part(int from, int to) {
        if (from >= 4 && to <= 12) {
            return "morning";
        }
        if (from >= 12 && to <= 18) {
            return "afternoon";
        }
        if (from >= 17) {
            return "evening";
        }
        return to <= 7 ? "early" : "";
    }

    /// `UTC+6`, `UTC+5:30` or `UTC`.
    public static String offset(Instant instant, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String sign = minutes < 0 ? "\u2212" : "+";
        int rest = Math.abs(minutes) % 60;
        String tail = rest == 0 ? "" : String.format(Locale.ROOT, ":%02d", rest);
        return "UTC" + sign + Math.abs(minutes) / 60 + tail;
    }

    private String dated(When when) {
        Interval bounds = when.about() ? middle(when) : when.bounds();
        ZonedDateTime start = bounds.start().atZone(when.zone());
        ZonedDateTime end = bounds.end().atZone(when.zone());
        LocalDate first = start.toLocalDate();
        LocalDate last = bounds.end().minusSeconds(1).atZone(when.zone()).toLocalDate();
        return switch (when.precision()) {
            case YEAR ->
                    first.getYear() == last.getYear()
                            ? year(first)
                            : say("between", year(first), year(last));
            case MONTH ->
                    first.getMonth() == last.getMonth() && first.getYear() == last.getYear()
                            ? month(first)
                            : say("between", month(first), month(last));
            case DAY -> days(first, last);
            case PART_OF_DAY -> partOfDay(when, start, end, first, last);
            case HOUR, MINUTE -> clockTime(bounds, when, start, end, first);
        };
    }

    private String clockTime(
            Interval bounds, When when, ZonedDateTime start, ZonedDateTime end, LocalDate first) {
        String offset = offset(bounds.start(), when.zone());
        long seconds = bounds.length().toSeconds();
        if (seconds <= 60) {
            return say("moment", day(first), clock(start), offset);
        }
        if (seconds == 3600 && start.getMinute() == 0) {
            return say("hour", day(first), clock(start), offset);
        }
        return first.equals(end.toLocalDate())
                ? say("between-clocks", day(first), clock(start), clock(end), offset)
                : say(
                        "between",
                        say("moment-bare", day(first), clock(start)),
                        say("moment", day(end.toLocalDate()), clock(end), offset));
    }

    private String partOfDay(
            When when, ZonedDateTime start, ZonedDateTime end, LocalDate first, LocalDate last) {
        int from = start.getHour();
        int to = hourOf(end);
        if (first.equals(last)) {
            String part = part(from, to);
            if (!part.isEmpty()) {
                return say(part, day(first));
            }
        } else if (first.plusDays(1).equals(last) && from >= 17 && end.getHour() <= 12) {
            return say("night", dayRange(first, last));
        }
        return clockTime(when.bounds(), when, start, end, first);
    }

    private String lasting(When when) {
        Interval bounds = when.bounds();
        ZoneId zone = when.zone();
        boolean byDay = when.precision().compareTo(Precision.DAY) >= 0;
        String start =
                bounds.start().equals(Interval.OPEN_START)
                        ? ""
                        : byDay ? writeDay(bounds.start(), zone) : write(bounds.start(), zone);
        if (bounds.isOpenEnded()) {
            return say("since", start);
        }
        Instant lastInstant = byDay ? bounds.end().minusSeconds(1) : bounds.end();
        String end = byDay ? writeDay(lastInstant, zone) : write(lastInstant, zone);
        if (start.isEmpty()) {
            return say("until", end);
        }
        if (byDay) {
            return days(
                    bounds.start().atZone(zone).toLocalDate(),
                    lastInstant.atZone(zone).toLocalDate(),
                    "from-to");
        }
        return say("from-to", start, end);
    }

    /// The unit that a widened "about" is about.
    private static Interval middle(When when) {
        String narrow = Edtf.write(when);
        return narrow.endsWith("~")
                ? IsoTime.stretch(narrow.substring(0, narrow.length() - 1), when.zone()).bounds()
                : when.bounds();
    }

    private String days(LocalDate first, LocalDate last) {
        return days(first, last, "between");
    }

    private String days(LocalDate first, LocalDate last, String pattern) {
        if (first.equals(last)) {
            return day(first);
        }
        if (pattern.equals("between") && first.plusDays(1).equals(last)) {
            return say("either", shortened(first, last), day(last));
        }
        return say(pattern, shortened(first, last), day(last));
    }

    private String dayRange(LocalDate first, LocalDate last) {
        return say("range", shortened(first, last), day(last));
    }

    /// The first of two days, without what the second repeats.
    private String shortened(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return day(first);
        }
        String pattern = first.getMonth() == last.getMonth() ? "d" : "d MMMM";
        return DateTimeFormatter.ofPattern(pattern, language).format(first);
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(date);
    }

    private String month(LocalDate date) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language).format(date);
    }

    private String year(LocalDate date) {
        return DateTimeFormatter.ofPattern("uuuu", language).format(date);
    }

    private static String clock(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    String say(String key, Object... parts) {
        return new MessageFormat(words.getString(key), language).format(parts);
    }
}
