package org.dateline.portrayal;

import java.time.Instant;
import java.util.Locale;
import org.dateline.time.CivilTime;

/// The period and the known-by of a map context in words, with the zone.
public final class PeriodText {
    private final Words words;
    private final CivilTime time;

    public PeriodText(Locale language) {
        this.words = Words.of("org.dateline.portrayal.wording", language);
        this.time = CivilTime.in(Locale.forLanguageTag(words.say("language")));
    }

    /// `Until 5 January 2022, 18:00 (UTC+6)`.
    public String period(MapContext context) {
        Instant start = context.interval().start();
        Instant end = context.interval().end();
        return switch (context.mode()) {
            case UNTIL -> words.say("period.until", time.write(end, context.zone()));
            case WINDOW ->
                    words.say(
                            "period.window",
                            time.write(start, context.zone()),
                            time.write(end, context.zone()));
            case MOMENT -> words.say("period.moment", time.write(start, context.zone()));
        };
    }

    /// `Known by 6 January 2022, 12:00 (UTC+6)`, or that nothing is held back.
    public String knownBy(MapContext context) {
        return context.knownBy()
                .map(k -> words.say("known.by", time.write(k, context.zone())))
                .orElseGet(() -> words.say("known.all"));
    }
}
