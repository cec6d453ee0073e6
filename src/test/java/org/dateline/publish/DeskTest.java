package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Symbology;
import org.dateline.snapshot.Fonts;
import org.dateline.snapshot.Painter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void leave() {
        go.countDown();
        callers.shutdownNow();
    }

    @Test
    void so_many_are_made_at_a_time_so_many_wait_and_the_rest_are_sent_away() throws Exception {
        Desk desk = desk(new Limits(2, 3, 1, Duration.ofSeconds(20), Duration.ofMinutes(1), 1000));
        List<CompletableFuture<Boolean>> callers = call(desk, 20, false);
        long away = settled(callers, 15);
        assertThat(away).isEqualTo(15);
        go.countDown();
        assertThat(callers.stream().filter(CompletableFuture::join).count()).isEqualTo(5);
        assertThat(most).hasValue(2);
    }

    @Test
    void large_ones_are_made_one_by_one_and_leave_room_for_others() throws Exception {
        Desk desk = desk(new Limits(2, 3, 1, Duration.ofSeconds(20), Duration.ofMinutes(1), 1000));
        List<CompletableFuture<Boolean>> large = call(desk, 10, true);
        assertThat(settled(large, 8)).isEqualTo(8);
        assertThat(desk.<String>work(false, () -> "a picture meanwhile")).isNotEmpty();
        go.countDown();
        large.forEach(CompletableFuture::join);
        assertThat(most).hasValue(1);
    }

    @Test
    void nobody_waits_longer_than_agreed() {
        Desk desk = desk(new Limits(1, 3, 1, Duration.ofMillis(50), Duration.ofMinutes(1), 1000));
        call(desk, 1, false);
        while (running.get() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> desk.work(false, () -> "")).isInstanceOf(Busy.class);
    }

    @Test
    void a_job_that_fails_gives_its_place_back() {
        Desk desk = desk(new Limits(1, 0, 1, Duration.ofMillis(50), Duration.ofMinutes(1), 1000));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(
                            () ->
                                    desk.work(
                                            true,
                                            () -> {
                                                throw new IllegalStateException("torn");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(desk.<String>work(true, () -> "done")).isEqualTo("done");
    }

    @Test
    void the_shelf_forgets_what_was_not_asked_for_the_longest() {
        var shelf = new Shelf(100);
        for (int i = 0; i < 5; i++) {
            shelf.put("file " + i, new byte[20]);
        }
        assertThat(shelf.find("file 0")).isPresent();
        shelf.put("one more", new byte[20]);
        assertThat(shelf.find("file 0")).isPresent();
        assertThat(shelf.find("file 1")).isEmpty();
        shelf.put("too large", new byte[60]);
        assertThat(shelf.find("too large")).isEmpty();
        assertThat(shelf.bytes()).isEqualTo(100);
    }

    @Test
    void a_film_that_is_called_off_stops_and_one_that_is_not_goes_on() {
        var films = new FilmBook();
        var progress = films.begin("a");
        assertThat(progress.reached(1, 10)).isTrue();
        assertThat(films.find("a").state()).isEqualTo(FilmBook.State.MAKING);
        assertThat(films.stop("a")).isTrue();
        assertThat(progress.reached(2, 10)).isFalse();
        films.end("a", FilmBook.State.FAILED);
        assertThat(films.stop("a")).isFalse();
        assertThat(films.find("b").state()).isEqualTo(FilmBook.State.NONE);
        assertThat(films.begin("a").reached(1, 10)).isTrue();
    }

    /// True for each that was served, false for each that was sent away.
    private List<CompletableFuture<Boolean>> call(Desk desk, int times, boolean large) {
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(CompletableFuture.supplyAsync(() -> served(desk, large), callers));
        }
        return all;
    }

    private boolean served(Desk desk, boolean large) {
        try {
            return desk.work(large, this::job);
        } catch (Busy sentAway) {
            return false;
        }
    }

    private boolean job() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            return go.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            running.decrementAndGet();
        }
    }

    private static long settled(List<CompletableFuture<Boolean>> all, long expected)
            throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            if (all.stream().filter(CompletableFuture::isDone).count() >= expected) {
                break;
            }
            Thread.sleep(10);
        }
        return all.stream().filter(CompletableFuture::isDone).count();
    }

    private static Desk desk(Limits limits) {
        var painter =
                new Painter(
                        new Fonts(),
                        new BaseMap(Path.of("geodata/basemap")),
                        Symbology.shipped(),
                        "");
        return new Desk(new Press(painter, Optional.empty()), limits, Clock.systemUTC());
    }
}
