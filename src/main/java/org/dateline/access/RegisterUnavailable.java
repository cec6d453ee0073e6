package org.dateline.access;

/// Accounts and log cannot be read or written now.
public final class RegisterUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegisterUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
