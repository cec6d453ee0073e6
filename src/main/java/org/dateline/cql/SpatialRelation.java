package org.dateline.cql;

import org.locationtech.jts.geom.Geometry;

/// How two geometries lie to each other (DE-9IM), as `S_…` in a filter.
public enum SpatialRelation {
    INTERSECTS,
    DISJOINT,
    CONTAINS,
    WITHIN,
    EQUALS,
    TOUCHES,
    CROSSES,
    OVERLAPS;

    boolean holds(Geometry a, Geometry b) {
        return switch (this) {
            case INTERSECTS -> a.intersects(b);
            case DISJOINT -> a.disjoint(b);
            case CONTAINS -> a.contains(b);
            case WITHIN -> a.within(b);
            case EQUALS -> a.equalsTopo(b);
            case TOUCHES -> a.touches(b);
            case CROSSES -> a.crosses(b);
            case OVERLAPS -> a.overlaps(b);
        };
    }
}
