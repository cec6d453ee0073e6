package org.dateline.export;

/// What a column holds; each format writes it in its own type.
enum Kind {
    /// [String], cleaned of what no format can hold.
    TEXT,
    /// [Long].
    INTEGER,
    /// [Double], finite.
    NUMBER,
    /// [java.time.Instant], in UTC.
    INSTANT,
    /// [Boolean].
    FLAG
}
