package org.dateline.time;

/// A text that is no time; the message says why and what is allowed.
public final class TimeFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    TimeFormatException(String text, String reason) {
        super("\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\": " + reason);
    }
}
