package org.dateline.feature;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Keeps filters from taking the machine away from other readers. What is quick goes through at
/// once; what turns out to take long waits for a place, of which there is one less than there are
/// processors, and may have it for so long at most.
final class Gate {
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final long LONGEST_WORK_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int LOOKS_AT_CLOCK_EVERY = 64;

    private final Semaphore places;
    private final Duration longestWait;

    Gate() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), LONGEST_WAIT);
    }

    /// @param longestWait for a place
    Gate(int places, Duration longestWait) {
        this.places = new Semaphore(places, true);
        this.longestWait = longestWait;
    }

    /// The time that a piece of work has left, from the first value that it looks at: columns are
    /// made before, once for all.
    final class Budget {
        private long from;
        private int spent;
        private boolean hasPlace;

        /// To be called for each value that is looked at.
        ///
        /// @throws TooMuch if no place gets free, or the time is over
        void spend() {
            if (spent == 0) {
                from = System.nanoTime();
            }
            if (++spent % LOOKS_AT_CLOCK_EVERY > 0) {
                return;
            }
            long passed = System.nanoTime() - from;
            if (passed > LONGEST_WORK_NANOS) {
                throw new TooMuch("The filter takes too long here; a simpler one does not.");
            }
            if (!hasPlace && passed > QUICK_NANOS) {
                enter();
                hasPlace = true;
                from = System.nanoTime();
            }
        }
    }

    /// @throws TooMuch if the work needs a place and none gets free, or takes too long
    <R> R pass(Function<Budget, R> work) {
        var budget = new Budget();
        try {
            return work.apply(budget);
        } finally {
            if (budget.hasPlace) {
                places.release();
            }
        }
    }

    /// Work of which is known that it takes long, and that is worth it whatever it takes.
    ///
    /// @throws TooMuch if no place gets free
    <R> R alone(Supplier<R> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooMuch("Too many filters are being worked on; ask again soon.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMuch("Interrupted.");
        }
    }
}
