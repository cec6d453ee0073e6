package org.dateline.publish;

import java.time.Duration;

/// The desk has more to do than it takes on; worth asking again.
final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    Busy(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
