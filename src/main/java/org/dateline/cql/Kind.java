package org.dateline.cql;

import java.util.Locale;

/// What sort of value something has.
public enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    /// An instant or an interval.
    TIME,
    /// A geometry in OGC:CRS84.
    SHAPE,
    /// A list of texts.
    LIST;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
