package org.dateline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OnceTest {
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void it_is_made_once_for_all_who_ask() throws Exception {
        var may = new CountDownLatch(1);
        var once = new Once<>(() -> made(may));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                asked.add(threads.submit(once::get));
            }
            may.countDown();
            for (Future<Integer> one : asked) {
                assertThat(one.get()).isEqualTo(1);
            }
        }
        assertThat(once.get()).isEqualTo(1);
    }

    @Test
    void where_it_fails_the_next_who_asks_tries_again() {
        var once =
                new Once<>(
                        () -> {
                            if (calls.incrementAndGet() < 3) {
                                throw new TooMuch("on purpose");
                            }
                            return calls.get();
                        });

        assertThatThrownBy(once::get).isInstanceOf(TooMuch.class);
        assertThatThrownBy(once::get).isInstanceOf(TooMuch.class);
        assertThat(once.get()).isEqualTo(3);
        assertThat(once.get()).isEqualTo(3);
    }

    private Integer made(CountDownLatch may) {
        try {
            may.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return calls.incrementAndGet();
    }
}
