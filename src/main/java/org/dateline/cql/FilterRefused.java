package org.dateline.cql;

/// A filter that is no CQL2, or asks for what there is not; the message says what and where, and
/// what is allowed.
public final class FilterRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    FilterRefused(String why) {
        super(why);
    }

    /// What somebody wrote, in a length that fits a message.
    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
