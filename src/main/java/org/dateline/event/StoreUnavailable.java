package org.dateline.event;

/// The store cannot be read or written at the moment: the message says which file and why, in words
/// fit for the person who runs Dateline. Nothing was written.
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
