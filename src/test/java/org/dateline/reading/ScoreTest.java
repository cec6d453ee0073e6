package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.dateline.geo.Position;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Position ALMATY = new Position(76.9, 43.25);

    private static Corpus.Gold gold(int start, int end, Position at) {
        return new Corpus.Gold(start, end, "x", Optional.ofNullable(at));
    }

    private static Score.Answer answer(int start, int end, Position at) {
        return new Score.Answer(start, end, Optional.ofNullable(at), true, "");
    }

    /// Four gold toponyms, one of them without a position; one found exactly, one half a degree
    /// north, one in part, one not; one found that is not gold.
    private static Score scored() {
        var score = new Score();
        score.add(
                List.of(
                        gold(0, 5, ALMATY),
                        gold(10, 15, ALMATY),
                        gold(20, 25, ALMATY),
                        gold(30, 35, null)),
                List.of(
                        answer(0, 5, ALMATY),
                        answer(10, 15, new Position(76.9, 45.25)),
                        answer(20, 24, ALMATY),
                        answer(40, 45, ALMATY)));
        return score;
    }

    @Test
    void spans_count_when_both_ends_agree() {
        Score score = scored();
        assertThat(score.precision()).isEqualTo(2 / 4.0);
        assertThat(score.recall()).isEqualTo(2 / 4.0);
        assertThat(score.f1()).isEqualTo(0.5);
        assertThat(score.overlap()).isEqualTo(3 / 4.0);
    }

    @Test
    void accuracy_counts_what_has_a_position_and_lies_within_a_hundred_miles() {
        Score score = scored();
        assertThat(score.placeable()).isEqualTo(3);
        assertThat(score.accuracyOverAll()).isEqualTo(1 / 3.0);
        assertThat(score.accuracyOverAnswered()).isEqualTo(1 / 2.0);
    }

    @Test
    void errors_are_kilometres_on_the_ellipsoid() {
        Score score = scored();
        double twoDegrees = 222.2;
        assertThat(score.meanErrorKm()).isCloseTo(twoDegrees / 2, within(0.2));
        assertThat(score.medianErrorKm()).isCloseTo(twoDegrees / 2, within(0.2));
    }

    @Test
    void the_area_under_exact_answers_is_nothing_and_under_antipodes_all() {
        assertThat(Score.auc(0, 0, 0)).isZero();
        assertThat(Score.auc(Score.FARTHEST_KM, Score.FARTHEST_KM)).isCloseTo(1, within(1e-5));
    }

    @Test
    void the_area_is_that_of_the_trapezoids_under_the_logarithms() {
        double a = Math.log(11) / Math.log(20_039);
        double b = Math.log(101) / Math.log(20_039);
        assertThat(Score.auc(0, 10, 100)).isCloseTo((a / 2 + (a + b) / 2) / 2, within(1e-9));
    }

    @Test
    void what_has_no_answer_lies_at_the_other_side_of_the_world() {
        Score score = scored();
        assertThat(score.aucOverAll()).isGreaterThan(score.aucOverAnswered());
    }
}
