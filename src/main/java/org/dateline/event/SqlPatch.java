package org.dateline.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dateline.event.StateCodec.Key;
import org.dateline.event.StateCodec.Kind;
import org.dateline.report.Report;

/// Brings an older state of a situation up to date by reading the records that changed since, and
/// no others: after an edit a situation of a million events is not read again.
final class SqlPatch {
    /// Ends a query of `record r`: what holds at the revision that the last parameter gives.
    static final String NEWEST =
            " and not withdrawn and revision = (select max(revision) from record newest"
                    + " where newest.situation = r.situation and newest.kind = r.kind"
                    + " and newest.id = r.id and newest.revision <= ?)";

    /// Ids are escaped, so that none has a character below the blank.
    private static final char FIRST_BEHIND = '\u0001';

    private static final int MOST = 10_000;

    private final Connection connection;
    private final StateCodec codec;
    private final DataState known;
    private final long revision;
    private final Set<Key> changed;

    private SqlPatch(
            Connection connection,
            StateCodec codec,
            DataState known,
            long revision,
            Set<Key> changed) {
        this.connection = connection;
        this.codec = codec;
        this.known = known;
        this.revision = revision;
        this.changed = changed;
    }

    /// Nothing where so much changed that reading everything is quicker.
    ///
    /// @param revision that the state is brought to
    static Optional<SqlPatch> of(
            Connection connection, StateCodec codec, DataState known, long revision)
            throws SQLException {
        Set<Key> changed = changed(connection, known, revision);
        return changed.size() > MOST
                ? Optional.empty()
                : Optional.of(new SqlPatch(connection, codec, known, revision, changed));
    }

    DataState apply() throws SQLException {
        String situation = known.situation().id();
        Map<Key, String> bodies = new HashMap<>();
        for (Key key : changed) {
            if (key.kind().isNamed()) {
                bodies.putAll(bodies(key.kind(), key.id(), key.id() + FIRST_BEHIND));
            }
        }
        String described = bodies.get(codec.key(Kind.SITUATION, situation));
        return new DataState(
                described == null ? known.situation() : codec.read(described, Situation.class),
                revision,
                patched(known.reports(), Kind.REPORT, Report::id, Report.class, bodies),
                patched(known.events(), Kind.EVENT, Event::id, Event.class, bodies),
                regrouped(known.bindings(), Kind.BINDING, Binding::claim, Binding.class),
                regrouped(known.rejections(), Kind.REJECTION, Rejection::file, Rejection.class));
    }

    private <T> List<T> patched(
            List<T> before,
            Kind kind,
            Function<T, String> id,
            Class<T> type,
            Map<Key, String> bodies) {
        Set<String> gone = new HashSet<>();
        List<T> added = new ArrayList<>();
        changed.stream()
                .filter(key -> key.kind() == kind)
                .sorted()
                .forEach(
                        key -> {
                            gone.add(codec.read("\"" + key.id() + "\"", String.class));
                            if (bodies.containsKey(key)) {
                                added.add(codec.read(bodies.get(key), type));
                            }
                        });
        return gone.isEmpty()
                ? before
                : spliced(
                        before,
                        each -> gone.contains(id.apply(each)),
                        added,
                        each -> codec.key(kind, id.apply(each)).id());
    }

    /// Records without an id of their own: all of a claim or of a file are read again.
    private <T> List<T> regrouped(
            List<T> before, Kind kind, Function<T, String> group, Class<T> type)
            throws SQLException {
        NavigableMap<String, String> groups = new TreeMap<>();
        changed.stream()
                .filter(key -> key.kind() == kind)
                .map(key -> codec.firstOf(key.id()))
                .forEach(each -> groups.put(codec.beginning(each), each));
        if (groups.isEmpty()) {
            return before;
        }
        Set<String> gone = new HashSet<>(groups.values());
        List<T> added = new ArrayList<>();
        for (String from : groups.keySet()) {
            bodies(kind, from, StateCodec.behind(from)).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> added.add(codec.read(e.getValue(), type)));
        }
        return spliced(
                before,
                each -> gone.contains(group.apply(each)),
                added,
                each -> codec.beginning(group.apply(each)));
    }

    /// Asks for the keys of few, since a key is written anew each time.
    ///
    /// @param before in the order of `key`
    /// @param added in the order of `key`
    private static <T> List<T> spliced(
            List<T> before, Predicate<T> gone, List<T> added, Function<T, String> key) {
        List<T> after = new ArrayList<>(before.size() + added.size());
        int from = 0;
        for (T each : added) {
            int to = firstNotBefore(before, key.apply(each), key);
            before.subList(from, to).stream().filter(gone.negate()).forEach(after::add);
            after.add(each);
            from = to;
        }
        before.subList(from, before.size()).stream().filter(gone.negate()).forEach(after::add);
        return after;
    }

    private static <T> int firstNotBefore(List<T> sorted, String wanted, Function<T, String> key) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.apply(sorted.get(middle)).compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Set<Key> changed(Connection connection, DataState known, long revision)
            throws SQLException {
        Set<Key> changed = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select kind, id from record where situation = ?"
                                + " and revision > ? and revision <= ? limit ?")) {
            query.setString(1, known.situation().id());
            query.setLong(2, known.revision());
            query.setLong(3, revision);
            query.setInt(4, MOST + 1);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    changed.add(new Key(Kind.ofCode(rows.getString(1)), rows.getString(2)));
                }
            }
        }
        return changed;
    }

    /// Bodies of the records whose id is in `[from, to)`, as they are at the revision.
    private Map<Key, String> bodies(Kind kind, String from, String to) throws SQLException {
        Map<Key, String> bodies = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select id, body from record r where situation = ? and kind = ?"
                                + " and id >= ? and id < ?"
                                + NEWEST)) {
            query.setString(1, known.situation().id());
            query.setString(2, kind.code);
            query.setString(3, from);
            query.setString(4, to);
            query.setLong(5, revision);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    bodies.put(new Key(kind, rows.getString(1)), rows.getString(2));
                }
            }
        }
        return bodies;
    }
}
