package org.dateline.editing;

import java.util.List;
import java.util.Optional;
import org.dateline.event.Binding;

/// What a draft comes to.
///
/// @param value empty where there are problems
/// @param receipts how its toponyms were resolved, also where there are problems
public record Read<T>(Optional<T> value, List<Binding> receipts, List<Problem> problems) {
    public Read {
        receipts = List.copyOf(receipts);
        problems = List.copyOf(problems);
    }
}
