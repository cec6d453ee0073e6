package org.dateline.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.dateline.event.DataState;
import org.dateline.event.EventStore;
import org.dateline.event.Revision;

/// The reading doors of all situations: one [Events] for each situation and revision, built when
/// first asked for. Safe to share between threads.
public final class Situations {
    private static final int OLDER_KEPT = 8;

    private final EventStore store;
    private final Function<DataState, Events> index;
    private final Set<String> hidden;
    private final Map<String, Events> newest = new ConcurrentHashMap<>();
    private volatile Optional<Set<String>> known = Optional.empty();
    private final Map<Key, Events> older =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Events> eldest) {
                    return size() > OLDER_KEPT;
                }
            };

    private record Key(String situation, long revision) {}

    /// @param index builds the index of one data state
    public Situations(EventStore store, Function<DataState, Events> index) {
        this(store, index, Set.of());
    }

    /// @param hidden ids of situations that are as if they were not there
    public Situations(EventStore store, Function<DataState, Events> index, Set<String> hidden) {
        this.store = store;
        this.index = index;
        this.hidden = Set.copyOf(hidden);
    }

    /// Ids of all but the archived ones, sorted; those that hold no event come last, so that the
    /// first is one to show.
    public List<String> ids() {
        return known().stream()
                .filter(id -> !isArchived(id))
                .sorted(
                        Comparator.comparing(this::isEmpty)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// Ids of the archived ones, sorted; they can be read by their ids like any other.
    public List<String> archived() {
        return known().stream().filter(this::isArchived).toList();
    }

    /// Asked of the store once; what is added later is heard of.
    private Set<String> known() {
        if (known.isEmpty()) {
            known = Optional.of(shown(store.situations()));
        }
        return known.get();
    }

    private Set<String> shown(Collection<String> ids) {
        Set<String> shown = new ConcurrentSkipListSet<>(ids);
        shown.removeAll(hidden);
        return shown;
    }

    private boolean isArchived(String situation) {
        return newest(situation)
                .map(e -> e.state().situation().archived().isPresent())
                .orElse(false);
    }

    private boolean isEmpty(String situation) {
        return newest(situation).map(e -> e.state().events().isEmpty()).orElse(true);
    }

    /// The newest revision of a situation.
    public Optional<Events> newest(String situation) {
        Events shown = newest.get(situation);
        if (shown != null) {
            return Optional.of(shown);
        }
        if (!known().contains(situation)) {
            return Optional.empty();
        }
        Optional<Events> built = store.latest(situation).map(index);
        built.ifPresent(b -> newest.put(situation, b));
        return built;
    }

    /// A situation as it was at `revision`.
    public Optional<Events> at(String situation, long revision) {
        Optional<Events> latest = newest(situation);
        if (latest.isEmpty() || latest.get().state().revision() == revision) {
            return latest;
        }
        synchronized (older) {
            Key key = new Key(situation, revision);
            Events known = older.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<Events> built = store.at(situation, revision).map(index);
            built.ifPresent(b -> older.put(key, b));
            return built;
        }
    }

    /// What changed, newest first.
    public List<Revision> history(String situation) {
        return store.history(situation);
    }

    /// Reads after a commit what changed. One at a time for each situation, so that of two commits
    /// the later one is shown in the end. Where the store cannot be read, what was shown stays.
    public void refresh(String situation) {
        if (hidden.contains(situation)) {
            return;
        }
        known().add(situation);
        newest.compute(
                situation,
                (id, shown) ->
                        shown == null ? store.latest(id).map(index).orElse(null) : newer(shown));
    }

    private Events newer(Events shown) {
        return store.latest(shown.state())
                .filter(state -> state.revision() != shown.state().revision())
                .map(index)
                .orElse(shown);
    }

    /// Shows what others wrote meanwhile, other processes included.
    public void catchUp() {
        store.newest()
                .forEach(
                        (situation, number) -> {
                            Events shown = newest.get(situation);
                            if (shown == null || shown.state().revision() != number) {
                                refresh(situation);
                            }
                        });
    }

    /// Reads everything anew, from a store that is another one than before.
    public void readAnew() {
        Map<String, Events> read = new LinkedHashMap<>();
        for (String situation : shown(store.situations())) {
            store.latest(situation).map(index).ifPresent(events -> read.put(situation, events));
        }
        synchronized (older) {
            older.clear();
            newest.putAll(read);
            newest.keySet().retainAll(read.keySet());
            known = Optional.of(shown(read.keySet()));
        }
    }
}
