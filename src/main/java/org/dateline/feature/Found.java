package org.dateline.feature;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A page of what was asked for.
///
/// @param next where the next page begins; empty on the last one
/// @param matched how many there are on all pages
public record Found<T>(List<T> items, Optional<String> next, long matched) {

    public Found {
        items = List.copyOf(items);
    }

    <R> Found<R> map(Function<T, R> turn) {
        return new Found<>(items.stream().map(turn).toList(), next, matched);
    }
}
