package org.dateline.atlas;

import java.util.Locale;
import java.util.function.Consumer;

/// Tells somebody who waits how far a long task has come.
public final class Progress {
    private static final long EVERY = 100_000;

    private final Consumer<String> lines;

    /// @param lines hears each line; it may come a few times a second
    public Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    public static Progress silent() {
        return new Progress(line -> {});
    }

    void step(String what) {
        lines.accept(what);
    }

    void count(String what, long number) {
        if (number % EVERY == 0) {
            lines.accept(String.format(Locale.ROOT, "%,d %s", number, what));
        }
    }
}
