package org.dateline.cql;

import org.dateline.time.Rfc3339;
import org.dateline.time.TimeFormatException;

/// Dates and timestamps of CQL2 (RFC 3339). A date is its whole day in UTC.
final class TimeText {
    private TimeText() {}

    static Period date(String text) {
        try {
            return Period.of(Rfc3339.day(text));
        } catch (TimeFormatException e) {
            throw new FilterRefused(String.valueOf(e.getMessage()));
        }
    }

    static Period timestamp(String text) {
        try {
            return Period.at(Rfc3339.instant(text));
        } catch (TimeFormatException e) {
            throw new FilterRefused(String.valueOf(e.getMessage()));
        }
    }

    static Period either(String text) {
        return text.length() == 10 ? date(text) : timestamp(text);
    }
}
