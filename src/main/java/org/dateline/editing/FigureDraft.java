package org.dateline.editing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.report.Figure;

/// A figure as it is typed; none where all but the qualifier is empty.
public record FigureDraft(
        String metric,
        String low,
        String high,
        Figure.Qualifier qualifier,
        String unit,
        String words) {
    public static final FigureDraft NONE =
            new FigureDraft("", "", "", Figure.Qualifier.EXACTLY, "", "");

    static FigureDraft of(Optional<Figure> figure) {
        return figure.map(
                        f ->
                                new FigureDraft(
                                        f.metric(),
                                        number(f.low()),
                                        number(f.high()),
                                        f.qualifier(),
                                        f.unit(),
                                        f.words().orElse("")))
                .orElse(NONE);
    }

    private static String number(OptionalDouble number) {
        return number.isPresent()
                ? BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString()
                : "";
    }

    public boolean isEmpty() {
        return (metric + low + high + unit + words).isBlank();
    }
}
