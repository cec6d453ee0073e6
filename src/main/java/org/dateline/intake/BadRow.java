package org.dateline.intake;

/// A row that becomes no event, and why.
final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;

    BadRow(String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
