package org.dateline.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an interval `[start, end)` picks events. The event's time is `[earliest, latest)`.
///
/// `UNTIL` and `WINDOW` pick what began in the interval, `start <= earliest < end`, so that every
/// dated event lies in exactly one part of a partition; and apart from it the lasting events that
/// began earlier and still last at `start`: `earliest < start < latest`. An event that happened at
/// one unknown instant of a day belongs to the start of that day.
public enum Mode {
    /// As `WINDOW`; the slider sets `start` to the beginning of the situation's period.
    UNTIL,
    /// What began in the interval, and what still lasts at its start.
    WINDOW,
    /// What may be going on in the interval (one instant, so `[t, t + 1 s)`), lasting or not:
    /// `earliest < end` and `latest > start`.
    MOMENT;

    /// The word used in parameters.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> ofCode(String code) {
        return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
