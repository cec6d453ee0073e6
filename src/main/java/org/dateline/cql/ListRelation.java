package org.dateline.cql;

import java.util.Set;

/// How two lists lie to each other as sets, as `A_…` in a filter.
public enum ListRelation {
    EQUALS,
    CONTAINS,
    CONTAINEDBY,
    OVERLAPS;

    boolean holds(Set<?> a, Set<?> b) {
        return switch (this) {
            case EQUALS -> a.equals(b);
            case CONTAINS -> a.containsAll(b);
            case CONTAINEDBY -> b.containsAll(a);
            case OVERLAPS -> a.stream().anyMatch(b::contains);
        };
    }
}
