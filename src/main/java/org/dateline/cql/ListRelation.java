package org.dateline.cql;

import java.util.Collection;
import java.util.Set;

/// How two lists lie to each other as sets, as `A_…` in a filter.
public enum ListRelation {
    EQUALS,
    CONTAINS,
    CONTAINEDBY,
    OVERLAPS;

    /// @param a a short list
    boolean holds(Collection<?> a, Set<?> b) {
        return switch (this) {
            case EQUALS -> b.containsAll(a) && contains(a, b);
            case CONTAINS -> contains(a, b);
            case CONTAINEDBY -> b.containsAll(a);
            case OVERLAPS -> a.stream().anyMatch(b::contains);
        };
    }

    private static boolean contains(Collection<?> a, Set<?> b) {
        return b.size() <= a.size() && a.containsAll(b);
    }
}
