package org.dateline;

import java.util.Set;
import java.util.TreeSet;
import org.dateline.event.EventStore;
import org.dateline.ingest.ConformanceSituation;

/// Whether the made-up situation for tests of standards is shown: not, with all others, or alone.
/// In settings `true` is [#ON] and `false` is [#OFF].
enum Conformance {
    OFF,
    ON,
    ONLY;

    /// Ids of situations in the store that are as if they were not there.
    Set<String> hidden(EventStore store) {
        if (this == ON || !ConformanceSituation.isIn(store)) {
            return Set.of();
        }
        if (this == OFF) {
            return Set.of(ConformanceSituation.ID);
        }
        Set<String> others = new TreeSet<>(store.situations());
        others.remove(ConformanceSituation.ID);
        return others;
    }
}
