package org.dateline.access;

/// An account cannot become what was asked for. Nothing was changed.
public final class AccountRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        NAME,
        NAME_TAKEN,
        PASSWORD_LENGTH,
        PASSWORD_EASY,
        PASSWORD_WRONG,
        PASSWORD_ELSEWHERE,
        LAST_ADMINISTRATOR,
        NO_SUCH_ACCOUNT,
        TOO_MANY_ATTEMPTS
    }

    private final Reason reason;

    public AccountRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
