package org.dateline.portrayal;

import java.util.Locale;
import java.util.OptionalDouble;
import org.dateline.query.Tally;
import org.dateline.report.Figure;

/// Figures in words that keep how their source hedges: `at least 13`, `about 2 500`, `dozens`, `5 %
/// of normal`.
public final class FigureText {
    private final Words words;

    public FigureText(Locale language) {
        this.words = Words.of("org.dateline.portrayal.messages", language);
    }

    /// The figure without what it counts; the report's own words where it gives no numeral.
    public String write(Figure figure) {
        if (figure.words().isPresent()) {
            return figure.words().get();
        }
        String number = range(figure.low(), figure.high(), figure.unit());
        return switch (figure.qualifier()) {
            case EXACTLY, BETWEEN -> number;
            case ABOUT -> words.say("figure.about", number);
            case AT_LEAST ->
                    words.say("figure.at-least", withUnit(figure.low().orElse(0), figure.unit()));
            case AT_MOST ->
                    words.say(
                            "figure.at-most",
                            withUnit(figure.high().orElse(figure.low().orElse(0)), figure.unit()));
        };
    }

    /// `8 to 18`, `8` where both are the same, `at least 8` where nobody gives a highest value.
    public String range(Tally tally) {
        if (tally.low().isPresent() && tally.high().isEmpty()) {
            return words.say("figure.at-least", withUnit(tally.low().getAsDouble(), tally.unit()));
        }
        return range(tally.low(), tally.high(), tally.unit());
    }

    /// What is counted, in words: the bundle's for the metrics it knows, else the code with spaces.
    public String metric(String code) {
        String key = "metric." + code;
        return words.has(key) ? words.say(key) : code.replace('.', ' ').replace('-', ' ');
    }

    private String range(OptionalDouble low, OptionalDouble high, String unit) {
        if (low.isEmpty()) {
            return high.isEmpty()
                    ? words.say("figure.none")
                    : words.say("figure.at-most", withUnit(high.getAsDouble(), unit));
        }
        if (high.isEmpty() || high.getAsDouble() == low.getAsDouble()) {
            return withUnit(low.getAsDouble(), unit);
        }
        return words.say(
                "figure.range",
                Numbers.write(low.getAsDouble()),
                withUnit(high.getAsDouble(), unit));
    }

    private String withUnit(double number, String unit) {
        String key = "unit." + unit;
        String text = Numbers.write(number);
        return words.has(key) ? words.say(key, text) : text;
    }
}
