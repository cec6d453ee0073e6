package org.dateline.event;

import java.util.List;
import java.util.Optional;

/// Remembers every revision. It only appends: what a revision held can be read again for ever. The
/// order of reports, events, bindings and rejections within a state is not kept; they come back in
/// the order of their ids.
public interface EventStore {

    /// Ids of all situations, sorted.
    List<String> situations();

    /// The newest state of a situation.
    Optional<DataState> latest(String situation);

    /// The state of a situation as it was at `revision`.
    Optional<DataState> at(String situation, long revision);

    /// What changed, when, by whom and why; newest first.
    List<Revision> history(String situation);

    /// Appends whatever differs between the newest state and `wanted` (its revision number is
    /// ignored) as one revision, all or nothing. Writes nothing and returns the newest revision
    /// where nothing differs.
    Revision save(DataState wanted, String author, String reason);
}
