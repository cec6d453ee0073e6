package org.dateline.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dateline.time.Interval;
import org.junit.jupiter.api.Test;

class ToldTimeTest {
    private static final Instant FIRST = Instant.parse("2022-01-02T00:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2022-01-05T06:00:00Z");
    private static final Instant LAST = Instant.parse("2022-01-08T00:00:00Z");
    private final ToldTime told = new ToldTime();

    @Test
    void it_reaches_from_the_first_to_the_last_told_instant() {
        told.add(new Interval(MIDDLE, LAST));
        told.add(new Interval(FIRST, MIDDLE));
        assertThat(told.interval()).hasValue(new Interval(FIRST, LAST));
    }

    @Test
    void an_end_that_nobody_stated_yet_adds_nothing() {
        told.add(new Interval(FIRST, MIDDLE));
        told.add(new Interval(LAST, Interval.OPEN_END));
        told.add(new Interval(Interval.OPEN_START, MIDDLE));
        assertThat(told.interval()).hasValue(new Interval(FIRST, LAST));
    }

    @Test
    void one_told_instant_is_a_second_and_none_is_nothing() {
        assertThat(told.interval()).isEmpty();
        told.add(Interval.ALL);
        assertThat(told.interval()).isEmpty();
        told.add(new Interval(FIRST, Interval.OPEN_END));
        assertThat(told.interval()).hasValue(new Interval(FIRST, FIRST.plusSeconds(1)));
    }
}
