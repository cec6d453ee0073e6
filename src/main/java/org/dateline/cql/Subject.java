package org.dateline.cql;

import org.jspecify.annotations.Nullable;

/// What a filter is asked about.
@FunctionalInterface
public interface Subject {

    /// The value of a property: a `String`, `Double`, `Boolean`, [Period], JTS `Geometry` or `List`
    /// of `String`, as its [Kind] says; null where it has none.
    @Nullable Object value(String property);
}
