package org.dateline.feature;

import java.util.function.Function;
import org.dateline.cql.Kind;
import org.jspecify.annotations.Nullable;

/// A property of a kind of feature.
///
/// @param name as in files and filters, `snake_case`
/// @param about one sentence for developers
/// @param value a `String`, `Double`, `Boolean`, `java.time.Instant` or `List` of `String`, as the
///   kind says; null where the feature has none
public record Field<T>(String name, Kind kind, String about, Function<T, @Nullable Object> value) {}
