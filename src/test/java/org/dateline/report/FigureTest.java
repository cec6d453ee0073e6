package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.report.Figure.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource({
        "EXACTLY,  8,    EXACTLY,  13,   true",
        "EXACTLY,  13,   EXACTLY,  13,   false",
        "AT_LEAST, 13,   EXACTLY,  18,   false",
        "AT_LEAST, 13,   EXACTLY,  8,    true",
        "AT_MOST,  20,   EXACTLY,  18,   false",
        "ABOUT,    2500, EXACTLY,  2400, false",
        "ABOUT,    2500, EXACTLY,  2000, true",
        "AT_LEAST, 26,   AT_LEAST, 1000, false",
    })
    void figures_contradict_where_no_value_suits_both(
            Qualifier a, double valueOfA, Qualifier b, double valueOfB, boolean expected) {
        Figure one = figure("deaths", a, valueOfA);
        Figure other = figure("deaths", b, valueOfB);
        assertThat(one.contradicts(other)).isEqualTo(expected);
        assertThat(other.contradicts(one)).isEqualTo(expected);
    }

    @Test
    void figures_of_different_metrics_never_contradict() {
        assertThat(
                        figure("deaths", Qualifier.EXACTLY, 8)
                                .contradicts(figure("injured", Qualifier.EXACTLY, 300)))
                .isFalse();
    }

    private static Figure figure(String metric, Qualifier qualifier, double value) {
        OptionalDouble stated = OptionalDouble.of(value);
        return new Figure(
                metric,
                qualifier == Qualifier.AT_MOST ? OptionalDouble.empty() : stated,
                qualifier == Qualifier.AT_LEAST ? OptionalDouble.empty() : stated,
                qualifier,
                "people",
                Optional.empty());
    }
}
