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
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.event.StateCodec.Body;
import org.dateline.event.StateCodec.Key;
import org.dateline.event.StateCodec.Kind;

/// An [EventStore] that forgets everything at the end of a test; passes the same contract as the
/// one on a database.
public final class InMemoryEventStore implements EventStore {
    private record Saved(Revision revision, NavigableMap<Key, Body> bodies) {}

    private final Map<String, List<Saved>> situations = new TreeMap<>();
    private final StateCodec codec = new StateCodec();
    private final List<Consumer<Revision>> listeners = new ArrayList<>();
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
    public synchronized List<EventVersion> versions(String situation, String event) {
        Key key = codec.key(Kind.EVENT, event);
        List<EventVersion> versions = new ArrayList<>();
        Body before = null;
        for (Saved saved : saved(situation)) {
            Body now = saved.bodies.get(key);
            if (!Objects.equals(before, now)) {
                versions.add(
                        new EventVersion(
                                saved.revision,
                                Optional.ofNullable(now)
                                        .map(body -> codec.read(body.json(), Event.class))));
            }
            before = now;
        }
        return List.copyOf(versions.reversed());
    }

    @Override
    public synchronized Revision save(DataState wanted, String author, String reason) {
        return append(wanted.situation().id(), codec.write(wanted), author, reason);
    }

    @Override
    public synchronized Revision commit(
            Change change, OptionalLong basis, String author, String reason) {
        NavigableMap<Key, Body> bodies = new TreeMap<>(newest(change.situation()));
        Set<Key> touched = new TreeSet<>();
        Set<String> claims = new HashSet<>();
        Map<Key, Object> put = new TreeMap<>();
        change.described().ifPresent(d -> put(put, Kind.SITUATION, d.id(), d));
        change.reports().forEach(r -> put(put, Kind.REPORT, r.id(), r));
        change.events().forEach(e -> put(put, Kind.EVENT, e.id(), e));
        List<Change.Bound> bound = new ArrayList<>();
        change.bound().forEach(bound::add);
        bound.forEach(b -> put(put, Kind.EVENT, b.event().id(), b.event()));
        if (saved(change.situation()).isEmpty() && change.described().isEmpty()) {
            throw new IllegalArgumentException("A new situation is described first");
        }
        put.forEach((key, value) -> replace(bodies, key, codec.body(value), touched, claims));
        change.withdrawnReports()
                .forEach(id -> withdraw(bodies, codec.key(Kind.REPORT, id), touched, claims));
        change.withdrawnEvents()
                .forEach(id -> withdraw(bodies, codec.key(Kind.EVENT, id), touched, claims));
        List<String> stale =
                touched.stream()
                        .filter(
                                key ->
                                        basis.isPresent()
                                                && changedAfter(change, key, basis.getAsLong()))
                        .map(key -> key.kind().code + " " + key.id())
                        .toList();
        if (!stale.isEmpty()) {
            throw new StaleBasis(saved(change.situation()).getLast().revision(), stale);
        }
        claims.forEach(claim -> forget(bodies, Kind.BINDING, claim));
        change.bindings().forEach(binding -> codec.put(bodies, binding));
        bound.forEach(b -> b.bindings().forEach(binding -> codec.put(bodies, binding)));
        change.readFiles().forEach(file -> forget(bodies, Kind.REJECTION, file));
        change.rejections().forEach(rejection -> codec.put(bodies, rejection));
        return append(change.situation(), bodies, author, reason);
    }

    @Override
    public synchronized Listening listen(Consumer<Revision> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void put(Map<Key, Object> put, Kind kind, String id, Object value) {
        if (put.putIfAbsent(codec.key(kind, id), value) != null) {
            throw new IllegalArgumentException("A record is given twice in one change");
        }
    }

    private void replace(
            NavigableMap<Key, Body> bodies,
            Key key,
            Body body,
            Set<Key> touched,
            Set<String> claims) {
        if (!body.equals(bodies.get(key))) {
            withdraw(bodies, key, touched, claims);
            bodies.put(key, body);
        }
    }

    private void withdraw(
            NavigableMap<Key, Body> bodies, Key key, Set<Key> touched, Set<String> claims) {
        touched.add(key);
        Body before = bodies.remove(key);
        if (before != null && key.kind() == Kind.EVENT) {
            codec.read(before.json(), Event.class)
                    .claims()
                    .forEach(claim -> claims.add(claim.id()));
        }
    }

    private void forget(NavigableMap<Key, Body> bodies, Kind kind, String first) {
        bodies.keySet()
                .removeIf(k -> k.kind() == kind && k.id().startsWith(codec.beginning(first)));
    }

    private boolean changedAfter(Change change, Key key, long basis) {
        List<Saved> all = saved(change.situation());
        return basis < all.size()
                && !Objects.equals(
                        basis < 1 ? null : all.get((int) basis - 1).bodies().get(key),
                        all.getLast().bodies().get(key));
    }

    private NavigableMap<Key, Body> newest(String situation) {
        List<Saved> before = saved(situation);
        return before.isEmpty() ? new TreeMap<>() : before.getLast().bodies();
    }

    private Revision append(
            String situation, NavigableMap<Key, Body> bodies, String author, String reason) {
        List<Saved> before = saved(situation);
        NavigableMap<Key, Body> old = newest(situation);
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
                        SqlEventStore.storable(author),
                        SqlEventStore.storable(reason),
                        changed.size());
        situations
                .computeIfAbsent(situation, s -> new ArrayList<>())
                .add(new Saved(revision, bodies));
        List.copyOf(listeners).forEach(listener -> listener.accept(revision));
        return revision;
    }

    private List<Saved> saved(String situation) {
        return situations.getOrDefault(situation, List.of());
    }
}
