package org.dateline.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dateline.snapshot.Progress;

/// Where files are ordered: so many are made at a time, so many may wait, the rest are sent away
/// with [Busy]. Who asks for a file that is being made gets the same one; finished ones are kept on
/// a shelf. Work is done in the thread that asks.
public final class Desk {
    private final Press press;
    private final Limits limits;
    private final InstantSource clock;
    private final Shelf shelf;
    private final FilmBook films = new FilmBook();
    private final Semaphore places;
    private final Semaphore large = new Semaphore(1, true);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger insideLarge = new AtomicInteger();
    private final Map<String, CompletableFuture<byte[]>> making = new ConcurrentHashMap<>();

    public Desk(Press press, Limits limits, InstantSource clock) {
        this.press = press;
        this.limits = limits;
        this.clock = clock;
        this.shelf = new Shelf(limits.shelfBytes());
        this.places = new Semaphore(limits.running(), true);
    }

    Press press() {
        return press;
    }

    FilmBook films() {
        return films;
    }

    static String key(Commission commission, FileOrder order) {
        return commission.id() + "." + order.key();
    }

    /// How large a file is, where it was made not long ago.
    Optional<Integer> sizeBytes(Commission commission, FileOrder order) {
        return shelf.find(key(commission, order)).map(file -> file.length);
    }

    long shelfBytes() {
        return shelf.bytes();
    }

    /// @throws Busy if there is too much to do
    byte[] file(Commission commission, FileOrder order) {
        String key = key(commission, order);
        Optional<byte[]> finished = shelf.find(key);
        if (finished.isPresent()) {
            return finished.get();
        }
        var mine = new CompletableFuture<byte[]>();
        CompletableFuture<byte[]> other = making.putIfAbsent(key, mine);
        if (other != null) {
            return await(other, order);
        }
        try {
            byte[] file = make(commission, order, key);
            shelf.put(key, file);
            mine.complete(file);
            return file;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            making.remove(key);
        }
    }

    private byte[] make(Commission commission, FileOrder order, String key) {
        boolean isLarge = order.isLarge(commission.request().size());
        if (!order.kind().isFilm() && order.slides() != SlideSet.DAYS) {
            return work(isLarge, () -> press.make(commission, order, (done, of) -> true));
        }
        Progress progress = films.begin(key);
        try {
            byte[] film =
                    work(
                            isLarge,
                            () ->
                                    press.make(
                                            commission,
                                            order,
                                            progress.within(limits.longest(), clock)));
            films.end(key, FilmBook.State.DONE);
            return film;
        } catch (RuntimeException | Error e) {
            films.end(key, FilmBook.State.FAILED);
            throw e;
        }
    }

    /// Does something that paints or composes when its turn comes.
    ///
    /// @param isLarge one of these at a time
    /// @throws Busy if too many wait or the turn does not come soon
    <T> T work(boolean isLarge, Supplier<T> job) {
        if (!isLarge) {
            return queued(inside, limits.running() + limits.waiting(), places, job);
        }
        return queued(
                insideLarge,
                1 + limits.waitingLarge(),
                large,
                () -> queued(inside, Integer.MAX_VALUE, places, job));
    }

    private <T> T queued(AtomicInteger queue, int most, Semaphore turn, Supplier<T> job) {
        try {
            if (queue.incrementAndGet() > most) {
                throw busy();
            }
            if (!turn.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            queue.decrementAndGet();
            Thread.currentThread().interrupt();
            throw busy();
        } catch (Busy busy) {
            queue.decrementAndGet();
            throw busy;
        }
        try {
            return job.get();
        } finally {
            turn.release();
            queue.decrementAndGet();
        }
    }

    private byte[] await(CompletableFuture<byte[]> other, FileOrder order) {
        Duration most =
                order.kind().isFilm() || order.slides() != SlideSet.ONE
                        ? limits.longest()
                        : limits.patience();
        try {
            return other.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof RuntimeException same) {
                throw same;
            }
            throw new IllegalStateException("The file was not made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (TimeoutException | CancellationException e) {
            throw busy();
        }
    }

    private Busy busy() {
        return new Busy(
                "More snapshots are asked for than can be made at once.", Duration.ofSeconds(5));
    }
}
