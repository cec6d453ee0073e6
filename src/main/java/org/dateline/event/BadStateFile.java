package org.dateline.event;

/// A file that is no situation's, or a damaged one: the message says where and why, fit to be
/// shown.
public final class BadStateFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadStateFile(String message) {
        super(message);
    }
}
