package org.dateline.feature;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Lets a few conditions at a time be worked out, each for so long at most, so that filters never
/// take the machine away from other readers.
final class Gate {
    private static final long LONGEST_WAIT_SECONDS = 5;
    private static final long LONGEST_WORK_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int LOOKS_AT_CLOCK_EVERY = 256;

    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /// The time that a piece of work has left, from the first value that it looks at: columns are
    /// made before, once for all.
    static final class Budget {
        private long until;
        private int spent;

        /// To be called for each value that is looked at.
        ///
        /// @throws TooMuch when the time is over
        void spend() {
            if (spent == 0) {
                until = System.nanoTime() + LONGEST_WORK_NANOS;
            }
            if (++spent % LOOKS_AT_CLOCK_EVERY == 0 && System.nanoTime() - until > 0) {
                throw new TooMuch("The filter takes too long here; a simpler one does not.");
            }
        }
    }

    /// @throws TooMuch if no place gets free, or the work takes too long
    <R> R pass(Function<Budget, R> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooMuch("Too many filters are being worked on; ask again soon.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMuch("Interrupted.");
        }
        try {
            return work.apply(new Budget());
        } finally {
            places.release();
        }
    }
}
