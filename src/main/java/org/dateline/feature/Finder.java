package org.dateline.feature;

import java.time.Instant;
import java.util.Optional;

/// Finds items of one type at one revision.
interface Finder<T> {

    /// @param after as [Found#next] gave it
    /// @throws UnknownPage if `after` is no such text
    Found<T> find(Wanted wanted, Optional<String> after, int limit);

    Optional<T> one(String id, Optional<Instant> knownBy);
}
