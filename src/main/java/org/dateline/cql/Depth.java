package org.dateline.cql;

import java.util.function.Supplier;

/// How deep a filter may be nested, and how much it may hold.
final class Depth {
    static final int DEEPEST = 50;
    static final int MOST_NODES = 20_000;

    private int depth;
    private int nodes;

    /// Reads something one level further down.
    ///
    /// @throws FilterRefused beyond [#DEEPEST] levels
    <T> T within(Supplier<T> read) {
        if (++depth > DEEPEST) {
            throw new FilterRefused("nested more than " + DEEPEST + " deep");
        }
        node();
        T result = read.get();
        depth--;
        return result;
    }

    /// @throws FilterRefused where there are more than [#MOST_NODES]
    void node() {
        if (++nodes > MOST_NODES) {
            throw new FilterRefused("more than " + MOST_NODES + " parts");
        }
    }
}
