package org.dateline.ogc;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.Interval;
import org.dateline.time.Rfc3339;
import org.dateline.time.TimeFormatException;

/// The parameter `datetime`: closed intervals outside, half-open ones inside, so that its last
/// nanosecond still counts. One end may be a length of time instead: the standard does not speak of
/// it, but its own test suite asks for it.
final class Datetime {
    private static final String FORM =
            "2022-01-05T12:00:00Z, 2022-01-05 (the day in UTC), or two of them with a slash between, of which"
                    + " one may be .. or nothing, or a length such as P2D or PT12H";

    private static final Pattern LENGTH =
            Pattern.compile("P(?=[0-9T])((?:[0-9]{1,6}[YMWD])*)(T(?:[0-9]{1,9}[HMS])+)?");

    private Datetime() {}

    static Interval closed(String given) {
        // An unescaped plus sign arrives as a space.
        String text = given.replace(' ', '+');
        if (text.length() > 100) {
            throw refused("datetime");
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return stretch("datetime", text);
        }
        String left = text.substring(0, slash);
        String right = text.substring(slash + 1);
        if (left.startsWith("P")) {
            Interval last = stretch("datetime", right);
            return new Interval(away(last.start(), left, -1), last.end());
        }
        if (right.startsWith("P")) {
            Instant first = stretch("datetime", left).start();
            return new Interval(first, away(first, right, 1).plusNanos(1));
        }
        Optional<Interval> from = end(left);
        Optional<Interval> to = end(right);
        Instant start = from.map(Interval::start).orElse(Interval.OPEN_START);
        Instant end = to.map(Interval::end).orElse(Interval.OPEN_END);
        boolean reversed = from.isPresent() && to.isPresent() && to.get().start().isBefore(start);
        if (reversed) {
            throw refused("datetime", "ends before it starts");
        }
        if (from.isEmpty() && to.isEmpty()) {
            throw refused("datetime", "has neither a start nor an end");
        }
        return new Interval(start, end);
    }

    /// An instant as far from another as the text says (RFC 3339 appendix A, `duration`), in UTC.
    private static Instant away(Instant from, String length, int direction) {
        try {
            Matcher parts = LENGTH.matcher(length);
            if (parts.matches()) {
                Period days =
                        parts.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + parts.group(1));
                Duration rest =
                        parts.group(2) == null
                                ? Duration.ZERO
                                : Duration.parse("P" + parts.group(2));
                OffsetDateTime moved =
                        from.atOffset(ZoneOffset.UTC)
                                .plus(days.multipliedBy(direction))
                                .plus(rest.multipliedBy(direction));
                Instant there = moved.toInstant();
                if (there.isAfter(Interval.OPEN_START) && there.isBefore(Interval.OPEN_END)) {
                    return there;
                }
            }
        } catch (DateTimeException | ArithmeticException impossible) {
            throw refused("datetime");
        }
        throw refused("datetime");
    }

    /// The first instant that the text names.
    static Instant moment(String parameter, String given) {
        return stretch(parameter, given.replace(' ', '+')).start();
    }

    private static Optional<Interval> end(String text) {
        return text.isEmpty() || text.equals("..")
                ? Optional.empty()
                : Optional.of(stretch("datetime", text));
    }

    private static Interval stretch(String parameter, String text) {
        try {
            if (Rfc3339.isDate(text)) {
                return Rfc3339.day(text);
            }
            Instant instant = Rfc3339.instant(text);
            return new Interval(instant, instant.plusNanos(1));
        } catch (TimeFormatException e) {
            throw refused(parameter);
        }
    }

    private static Refused refused(String parameter) {
        return refused(parameter, "is no time");
    }

    private static Refused refused(String parameter, String why) {
        return Refused.bad(
                parameter,
                "\"" + parameter + "\" " + why + ".",
                parameter.equals("datetime") ? FORM : "2022-01-05T12:00:00Z or 2022-01-05");
    }
}
