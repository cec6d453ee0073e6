package org.dateline.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an interval `[start, end)` picks events. The event's time is `[earliest, latest)`.
public enum Mode {
    /// Everything that began in the interval, `start <= earliest < end`, and apart from it what
    /// began earlier and still lasts at `start`. The slider sets `start` to the beginning of the
    /// situation's period.
    UNTIL,
    /// Everything that began in the interval, and apart from it what began earlier and still lasts
    /// at `start`.
    WINDOW,
    /// What may be going on in the interval (one instant, so `[t, t + 1 s)`): `earliest < end` and
    /// `latest > start`.
    MOMENT;

    /// The word used in parameters.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> ofCode(String code) {
        return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
