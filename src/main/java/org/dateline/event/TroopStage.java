package org.dateline.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far foreign troops are, in the order of a deployment.
public enum TroopStage {
    /// A country asks for troops.
    REQUEST,
    /// A country or an alliance agrees to send them.
    DECISION,
    /// They are said to be about to come, or expected; not that they left or arrived.
    ANNOUNCEMENT,
    DEPARTURE,
    ARRIVAL,
    /// They are said to be there, whenever they came.
    PRESENCE;

    /// The word used in files and parameters.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TroopStage> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
