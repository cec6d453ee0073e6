package org.dateline.editing;

import java.util.List;
import java.util.Optional;
import org.dateline.event.Revision;

/// What became of something that was to be saved.
public sealed interface Saving {

    /// It stands in the store.
    ///
    /// @param id of the event or report
    record Saved(Revision revision, String id) implements Saving {}

    /// Nothing was written, because of these.
    record Refused(List<Problem> problems) implements Saving {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Nothing was written: somebody else changed the same records meanwhile.
    ///
    /// @param newest the revision that holds their change
    /// @param clash what both made of it; empty where one of the two withdrew it, or where it is no
    ///   event
    record Overtaken(Revision newest, Optional<Clash> clash, List<String> records)
            implements Saving {
        public Overtaken {
            records = List.copyOf(records);
        }
    }
}
