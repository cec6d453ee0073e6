package org.dateline.event;

/// The store cannot be read or written at the moment: the message says why, in words fit for the
/// person who works with Dateline. Nothing was written.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public StoreUnavailable(String message, Throwable cause) {
        this(message, Fault.of(cause), cause);
    }

    StoreUnavailable(String message, Fault fault, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /// @param tried for example "The snapshot was not kept"
    public static StoreUnavailable because(String tried, Throwable cause) {
        return because(tried, Fault.of(cause), cause);
    }

    static StoreUnavailable because(String tried, Fault fault, Throwable cause) {
        String detail = fault == Fault.OTHER ? " (" + cause.getMessage() + ")" : "";
        return new StoreUnavailable(tried + ": " + fault.sentence() + detail, fault, cause);
    }

    public Fault fault() {
        return fault;
    }
}
