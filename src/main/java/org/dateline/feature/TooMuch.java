package org.dateline.feature;

/// A filter that takes too long, or that came while too many others were being worked on.
public final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message);
    }
}
