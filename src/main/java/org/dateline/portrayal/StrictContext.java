package org.dateline.portrayal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.event.Situation;

/// Reads a map context as [ContextQuery] does, but refuses what that would bend or leave out: who
/// takes a file away must not get another one than asked for.
public final class StrictContext {
    private final Situation situation;

    public StrictContext(Situation situation) {
        this.situation = situation;
    }

    /// @param parameters decoded
    /// @param others names that belong to somebody else and are passed over
    /// @throws ContextRefused if a parameter is unknown, repeated, malformed or out of bounds
    public MapContext read(Map<String, List<String>> parameters, Set<String> others) {
        ContextQuery.Reading reading = new ContextQuery(situation).read(parameters, others);
        reading.ignored().stream()
                .findFirst()
                .ifPresent(
                        ignored -> {
                            throw new ContextRefused(ignored.parameter(), allowed(ignored));
                        });
        return reading.context();
    }

    private String allowed(Ignored ignored) {
        return switch (ignored.reason()) {
            case REPEATED -> "one value, given once";
            case OUT_OF_RANGE, REVERSED -> range(ignored.parameter());
            case NOT_IN_THIS_MODE ->
                    ignored.parameter().equals("at")
                            ? "not with mode=window, which takes from and to"
                            : "only with mode=window";
            case NOT_FOUND ->
                    switch (ignored.parameter()) {
                        case "lang" -> String.join(", ", situation.languages());
                        case "situation" -> situation.id();
                        default -> usual(ignored);
                    };
            case UNKNOWN ->
                    "no parameter of that name, only " + String.join(", ", ContextQuery.PARAMETERS);
            case MALFORMED, TOO_LONG -> usual(ignored);
        };
    }

    private static String usual(Ignored ignored) {
        return new IgnoredText(Locale.ENGLISH).allowed(ignored.parameter());
    }

    private String range(String parameter) {
        return parameter.equals("bbox")
                ? "west,south,east,north in degrees, longitudes from -180 to 180, latitudes from -90"
                        + " to 90, south below north"
                : "a time from %s to %s, from before to"
                        .formatted(situation.period().start(), situation.period().end());
    }
}
