package org.dateline.event;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.event.StateCodec.Body;
import org.dateline.event.StateCodec.Key;

/// An [EventStore] that forgets everything at the end of a test; passes the same contract as the
/// one on a database.
public final class InMemoryEventStore implements EventStore {
    private record Saved(Revision revision, NavigableMap<Key, Body> bodies) {}

    private final Map<String, List<Saved>> situations = new TreeMap<>();
    private final StateCodec codec = new StateCodec();
    private final Clock clock;

    public InMemoryEventStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<String> situations() {
        return List.copyOf(situations.keySet());
    }

    @Override
    public synchronized Optional<DataState> latest(String situation) {
        return at(situation, saved(situation).size());
    }

    @Override
    public synchronized Optional<DataState> at(String situation, long revision) {
        List<Saved> all = saved(situation);
        if (revision < 1 || revision > all.size()) {
            return Optional.empty();
        }
        NavigableMap<Key, String> bodies = new TreeMap<>();
        all.get((int) revision - 1).bodies.forEach((key, body) -> bodies.put(key, body.json()));
        return Optional.of(codec.read(revision, bodies));
    }

    @Override
    public synchronized List<Revision> history(String situation) {
        return saved(situation).stream().map(Saved::revision).toList().reversed();
    }

    @Override
    public synchronized Revision save(DataState wanted, String author, String reason) {
        String situation = wanted.situation().id();
        List<Saved> before = saved(situation);
        NavigableMap<Key, Body> old =
                before.isEmpty() ? new TreeMap<>() : before.getLast().bodies();
        NavigableMap<Key, Body> bodies = codec.write(wanted);
        Set<Key> keys = new HashSet<>(old.keySet());
        keys.addAll(bodies.keySet());
        Set<Key> changed =
                keys.stream()
                        .filter(key -> !Objects.equals(old.get(key), bodies.get(key)))
                        .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return before.getLast().revision();
        }
        var revision =
                new Revision(
                        situation,
                        before.size() + 1L,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        author,
                        reason,
                        changed.size());
        situations
                .computeIfAbsent(situation, s -> new ArrayList<>())
                .add(new Saved(revision, bodies));
        return revision;
    }

    private List<Saved> saved(String situation) {
        return situations.getOrDefault(situation, List.of());
    }
}
