package org.dateline.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dateline.report.Report;

/// Remembers every revision. It only appends: what a revision held can be read again for ever. The
/// order of reports, events, bindings and rejections within a state is not kept; they come back in
/// the order of their ids.
public interface EventStore {

    /// Ids of all situations, sorted.
    List<String> situations();

    /// The number of the newest revision of each situation, also where another process wrote it.
    default Map<String, Long> newest() {
        Map<String, Long> newest = new TreeMap<>();
        situations()
                .forEach(
                        id ->
                                history(id).stream()
                                        .findFirst()
                                        .ifPresent(r -> newest.put(id, r.number())));
        return newest;
    }

    /// The newest state of a situation.
    Optional<DataState> latest(String situation);

    /// The newest state of the situation of `known`, equal to that of [#latest(String)]; what has
    /// not changed since `known` is taken from it and not read again.
    ///
    /// @param known a state that this store gave out
    default Optional<DataState> latest(DataState known) {
        return latest(known.situation().id());
    }

    /// The situation itself as it is now, without reading what it holds.
    default Optional<Situation> described(String situation) {
        return latest(situation).map(DataState::situation);
    }

    /// The reports of a situation as they are now, without reading its events.
    default List<Report> reports(String situation) {
        return latest(situation).map(DataState::reports).orElse(List.of());
    }

    /// Some events of a situation as they are now; ids that it does not hold are passed over.
    default List<Event> events(String situation, Collection<String> ids) {
        return latest(situation)
                .map(s -> s.events().stream().filter(e -> ids.contains(e.id())).toList())
                .orElse(List.of());
    }

    /// The state of a situation as it was at `revision`.
    Optional<DataState> at(String situation, long revision);

    /// What changed, when, by whom and why; newest first.
    List<Revision> history(String situation);

    /// Every version of one event, newest first; empty where there never was one of this id.
    List<EventVersion> versions(String situation, String event);

    /// The change that restores what stood before a revision: former bodies come back, and what the
    /// revision added is withdrawn. To commit it deletes nothing. Empty for the first revision of a
    /// situation, which is its beginning, and for one that is not there.
    default Optional<Change> reversal(String situation, long revision) {
        return at(situation, revision - 1)
                .flatMap(before -> at(situation, revision).map(now -> Reversal.of(before, now)));
    }

    /// Appends whatever differs between the newest state and `wanted` (its revision number is
    /// ignored) as one revision, all or nothing. Writes nothing and returns the newest revision
    /// where nothing differs.
    Revision save(DataState wanted, String author, String reason);

    /// Appends a change as one revision, all or nothing. It reads and writes only the records that
    /// the change names. Writes nothing and returns the newest revision where nothing differs.
    ///
    /// @param basis the revision that the author had before them; empty where it does not matter
    /// @throws StaleBasis where an event, a report or the situation that the change names was
    ///   changed after `basis`
    /// @throws IllegalArgumentException where the situation is new and not described, or a record
    ///   is given twice
    Revision commit(Change change, OptionalLong basis, String author, String reason);

    /// Calls back after each save or commit that wrote something, in the thread that wrote, until
    /// the answer is closed.
    Listening listen(Consumer<Revision> listener);

    /// Ends with [#close].
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
