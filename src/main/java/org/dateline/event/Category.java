package org.dateline.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of event it is, in the order of the legend. How each looks is said in one symbology
/// file.
public enum Category {
    PROTEST,
    CLASH,
    SEIZURE,
    CASUALTIES,
    ARRESTS,
    GOVERNMENT_MEASURE,
    COMMUNICATIONS_SHUTDOWN,
    TROOP_REQUEST,
    TROOP_MOVEMENT,
    TROOP_PRESENCE,
    REACTION_ABROAD,
    ECONOMY;

    /// Whether it is unrest by itself. Casualties are not: floods have them too.
    public boolean isUnrest() {
        return switch (this) {
            case PROTEST, CLASH, SEIZURE, ARRESTS -> true;
            case CASUALTIES,
                    GOVERNMENT_MEASURE,
                    COMMUNICATIONS_SHUTDOWN,
                    TROOP_REQUEST,
                    TROOP_MOVEMENT,
                    TROOP_PRESENCE,
                    REACTION_ABROAD,
                    ECONOMY ->
                    false;
        };
    }

    /// The word used in files and parameters, for example `troop-movement`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Category> ofCode(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
