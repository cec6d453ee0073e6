package org.dateline.feature;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for, by one caller while the others wait. Where
/// that fails, it fails for all who waited, so that nobody waits twice; who asks later tries again.
final class Once<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;
    private @Nullable FutureTask<T> making;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private T make() {
        FutureTask<T> task;
        boolean mine = false;
        synchronized (this) {
            if (making == null) {
                making = new FutureTask<>(maker::get);
                mine = true;
            }
            task = making;
        }
        if (mine) {
            task.run();
        }
        try {
            return keep(task);
        } finally {
            if (mine) {
                synchronized (this) {
                    making = null;
                }
            }
        }
    }

    private T keep(FutureTask<T> task) {
        try {
            T value = task.get();
            made = value;
            return value;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMuch("Interrupted.");
        }
    }
}
