package org.dateline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GateTest {
    private final Gate gate = new Gate(1, Duration.ofMillis(100));

    @Test
    void what_is_quick_does_not_wait_for_what_takes_long() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> slow = threads.submit(() -> gate.alone(() -> stay(begun, end)));
            begun.await();

            assertThat(gate.<String>pass(budget -> spend(budget, 1_000))).isEqualTo("done");

            end.countDown();
            assertThat(slow.get()).isTrue();
        }
    }

    @Test
    void what_takes_long_waits_for_a_place_and_is_refused_where_none_gets_free() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> gate.alone(() -> stay(begun, end)));
            begun.await();

            assertThatThrownBy(() -> gate.pass(GateTest::spendLong)).isInstanceOf(TooMuch.class);

            end.countDown();
        }
        assertThat(gate.<String>pass(GateTest::spendLong)).isEqualTo("done");
    }

    @Test
    void a_place_is_given_back_when_the_work_fails() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(
                            () ->
                                    gate.pass(
                                            budget -> {
                                                spendLong(budget);
                                                throw new IllegalStateException("on purpose");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(gate.<String>pass(GateTest::spendLong)).isEqualTo("done");
    }

    private static boolean stay(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            return end.await(50, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String spend(Gate.Budget budget, int values) {
        for (int i = 0; i < values; i++) {
            budget.spend();
        }
        return "done";
    }

    /// Longer than what is quick.
    private static String spendLong(Gate.Budget budget) {
        long until = System.nanoTime() + 60_000_000;
        while (System.nanoTime() < until) {
            budget.spend();
        }
        return "done";
    }
}
