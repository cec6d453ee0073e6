package org.dateline.ogc;

import java.time.Instant;
import java.util.Optional;
import org.dateline.time.Interval;
import org.dateline.time.Rfc3339;
import org.dateline.time.TimeFormatException;

/// The parameter `datetime`: closed intervals outside, half-open ones inside, so that its last
/// nanosecond still counts.
final class Datetime {
    private static final String FORM =
            "2022-01-05T12:00:00Z, 2022-01-05 (the day in UTC), or two of them with a slash between, of which"
                    + " one may be .. or nothing";

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
        Optional<Interval> from = end(text.substring(0, slash));
        Optional<Interval> to = end(text.substring(slash + 1));
        Instant start = from.map(Interval::start).orElse(Interval.OPEN_START);
        Instant end = to.map(Interval::end).orElse(Interval.OPEN_END);
        boolean reversed = from.isPresent() && to.isPresent() && to.get().start().isBefore(start);
        if (from.isEmpty() && to.isEmpty() || reversed) {
            throw refused("datetime");
        }
        return new Interval(start, end);
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
        return Refused.bad(
                parameter,
                "\"" + parameter + "\" is no time, or ends before it starts.",
                parameter.equals("datetime") ? FORM : "2022-01-05T12:00:00Z or 2022-01-05");
    }
}
