package org.dateline.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Makes items in a thread of its own, a little ahead of whoever takes them, so that two processors
/// share the work. What goes wrong there is thrown here. Closing ends the thread.
final class Ahead<T> implements Iterator<T>, AutoCloseable {
    private static final int TOGETHER = 200;
    private static final int BATCHES = 6;

    private final BlockingQueue<Batch<T>> ready = new ArrayBlockingQueue<>(BATCHES);
    private final Thread maker;
    private final Closeable behind;
    private volatile boolean closed;
    private Batch<T> batch = new Batch<>(List.of(), Optional.empty(), false);
    private int at;

    private record Batch<T>(List<T> items, Optional<Throwable> failure, boolean last) {}

    /// Gives one item after the other.
    @FunctionalInterface
    interface Source<T> {
        /// Nothing at the end.
        Optional<T> next() throws IOException;
    }

    /// @param behind is closed together with this
    Ahead(String name, Source<T> source, Closeable behind) {
        this.behind = behind;
        maker = Thread.ofPlatform().daemon().name(name).start(() -> make(source));
    }

    private void make(Source<T> source) {
        List<T> items = new ArrayList<>(TOGETHER);
        Optional<Throwable> failure = Optional.empty();
        try {
            Optional<T> item = source.next();
            while (item.isPresent() && !closed) {
                items.add(item.get());
                if (items.size() == TOGETHER) {
                    offer(new Batch<>(List.copyOf(items), Optional.empty(), false));
                    items.clear();
                }
                item = source.next();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = Optional.of(e);
        }
        offer(new Batch<>(List.copyOf(items), failure, true));
    }

    private void offer(Batch<T> made) {
        try {
            while (!closed && !ready.offer(made, 100, TimeUnit.MILLISECONDS)) {
                // whoever takes them is busy
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public boolean hasNext() {
        while (at == batch.items.size()) {
            batch.failure.ifPresent(Ahead::fail);
            if (batch.last || closed) {
                return false;
            }
            at = 0;
            try {
                batch = ready.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while reading ahead", e);
            }
        }
        return true;
    }

    private static void fail(Throwable failure) {
        switch (failure) {
            case IOException e -> throw new UncheckedIOException(e);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.items.get(at++);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            maker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        behind.close();
    }
}
