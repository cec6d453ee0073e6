package org.dateline.guard;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does small things one after the other, for which no answer waits. A thousand may wait; where
/// somebody floods the doors, what is more is dropped.
final class Beside implements Executor, AutoCloseable {
    private static final int MOST_WAITING = 1_000;
    private static final int PATIENCE_SECONDS = 5;

    private final ThreadPoolExecutor thread;

    Beside() {
        thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(MOST_WAITING),
                        Thread.ofPlatform().name("beside").daemon().factory(),
                        new ThreadPoolExecutor.DiscardPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /// Does what still waits.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
