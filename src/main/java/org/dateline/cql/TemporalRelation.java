package org.dateline.cql;

/// How two times lie to each other (Allen), as `T_…` in a filter.
public enum TemporalRelation {
    AFTER,
    BEFORE,
    CONTAINS,
    DISJOINT,
    DURING,
    EQUALS,
    FINISHEDBY,
    FINISHES,
    INTERSECTS,
    MEETS,
    METBY,
    OVERLAPPEDBY,
    OVERLAPS,
    STARTEDBY,
    STARTS;

    boolean holds(Period a, Period b) {
        int starts = a.start().compareTo(b.start());
        int ends = a.end().compareTo(b.end());
        return switch (this) {
            case AFTER -> b.before(a);
            case BEFORE -> a.before(b);
            case CONTAINS -> starts < 0 && ends > 0;
            case DISJOINT -> a.before(b) || b.before(a);
            case DURING -> starts > 0 && ends < 0;
            case EQUALS -> starts == 0 && ends == 0;
            case FINISHEDBY -> starts < 0 && ends == 0;
            case FINISHES -> starts > 0 && ends == 0;
            case INTERSECTS -> !a.before(b) && !b.before(a);
            case MEETS -> a.end().equals(b.start());
            case METBY -> a.start().equals(b.end());
            case OVERLAPPEDBY -> starts > 0 && ends > 0 && a.start().isBefore(b.end());
            case OVERLAPS -> starts < 0 && ends < 0 && b.start().isBefore(a.end());
            case STARTEDBY -> starts == 0 && ends > 0;
            case STARTS -> starts == 0 && ends < 0;
        };
    }
}
