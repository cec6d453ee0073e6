package org.dateline.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.event.StateCodec.Body;
import org.dateline.event.StateCodec.Key;
import org.dateline.event.StateCodec.Kind;
import org.dateline.report.Claim;
import org.dateline.report.Report;

/// Writes the records of one [Change] under the next revision number, inside a transaction that
/// somebody else begins and ends. Looks at the records that the change names and at no others.
final class SqlCommit implements AutoCloseable {
    private static final int TOGETHER = 1_000;

    private final String situation;
    private final long number;
    private final OptionalLong basis;
    private final StateCodec codec;
    private final PreparedStatement newest;
    private final PreparedStatement beginningWith;
    private final RecordWriter writer;
    private final RepeatedLists repeated;
    private final List<String> stale = new ArrayList<>();
    private final Set<String> replacedClaims = new HashSet<>();

    private record Stored(long revision, String digest, String body, boolean withdrawn) {}

    /// @param number of the revision to write
    SqlCommit(
            Connection connection,
            StateCodec codec,
            String situation,
            long number,
            OptionalLong basis)
            throws SQLException {
        this.situation = situation;
        this.number = number;
        this.basis = basis;
        this.codec = codec;
        newest =
                connection.prepareStatement(
                        "select revision, digest, body, withdrawn from record"
                                + " where situation = ? and kind = ? and id = ?"
                                + " order by revision desc limit 1");
        beginningWith =
                connection.prepareStatement(
                        "select id, digest from record r where situation = ? and kind = ?"
                                + " and id >= ? and id < ? and not withdrawn"
                                + " and revision = (select max(revision) from record newest"
                                + " where newest.situation = r.situation and newest.kind = r.kind"
                                + " and newest.id = r.id)");
        repeated = codec.repeated();
        writer = new RecordWriter(connection, situation, number);
    }

    /// @return how many records were written
    int write(Change change) throws SQLException {
        if (number == 1 && change.described().isEmpty()) {
            throw new IllegalArgumentException("A new situation is described first: " + situation);
        }
        if (change.described().isPresent()) {
            put(codec.key(Kind.SITUATION, situation), change.described().get());
        }
        for (Report report : change.reports()) {
            put(codec.key(Kind.REPORT, report.id()), report);
        }
        for (Event event : change.events()) {
            put(codec.key(Kind.EVENT, event.id()), event).ifPresent(this::takeBindings);
        }
        putBound(change.bound().iterator());
        for (String id : change.withdrawnReports()) {
            withdraw(codec.key(Kind.REPORT, id));
        }
        for (String id : change.withdrawnEvents()) {
            withdraw(codec.key(Kind.EVENT, id)).ifPresent(this::takeBindings);
        }
        replaceBindings(change.bindings());
        replaceRejections(change.readFiles(), change.rejections());
        writer.flush();
        return writer.count();
    }

    /// What was changed after the basis, as kind and id.
    List<String> stale() {
        return stale;
    }

    /// @return what stood there before, unless it was the same
    private Optional<Stored> put(Key key, Object value) throws SQLException {
        return put(key, codec.body(value, repeated));
    }

    private Optional<Stored> put(Key key, Body body) throws SQLException {
        Optional<Stored> before = stored(key);
        if (before.isPresent()
                && !before.get().withdrawn()
                && before.get().digest().equals(body.digest())) {
            return Optional.empty();
        }
        before.ifPresent(b -> compareWithBasis(key, b));
        writer.write(key, Optional.of(body));
        return before.filter(b -> !b.withdrawn());
    }

    /// An event and its bindings as they are stored.
    private record Encoded(Key key, Body body, NavigableMap<Key, Body> bindings) {}

    /// Several processors write JSON, one writes records.
    private void putBound(Iterator<Change.Bound> all) throws SQLException {
        List<Change.Bound> some = new ArrayList<>(TOGETHER);
        while (all.hasNext()) {
            some.add(all.next());
            if (some.size() == TOGETHER || !all.hasNext()) {
                for (Encoded each : some.parallelStream().map(this::encoded).toList()) {
                    putBound(each);
                }
                some.clear();
            }
        }
    }

    private Encoded encoded(Change.Bound each) {
        NavigableMap<Key, Body> bindings = new TreeMap<>();
        each.bindings().forEach(binding -> codec.put(bindings, binding, repeated));
        return new Encoded(
                codec.key(Kind.EVENT, each.event().id()),
                codec.body(each.event(), repeated),
                bindings);
    }

    private void putBound(Encoded each) throws SQLException {
        int count = writer.count();
        Optional<Stored> before = put(each.key(), each.body());
        if (writer.count() == count) {
            return;
        }
        NavigableMap<Key, String> old = new TreeMap<>();
        if (before.isPresent()) {
            for (Claim claim : codec.read(before.get().body(), Event.class).claims()) {
                old.putAll(beginningWith(Kind.BINDING, claim.id()));
            }
        }
        replace(old, each.bindings());
        withdrawAll(old);
    }

    private Optional<Stored> withdraw(Key key) throws SQLException {
        Optional<Stored> before = stored(key).filter(b -> !b.withdrawn());
        if (before.isPresent()) {
            compareWithBasis(key, before.get());
            writer.write(key, Optional.empty());
        }
        return before;
    }

    private void compareWithBasis(Key key, Stored before) {
        if (basis.isPresent() && before.revision() > basis.getAsLong()) {
            stale.add(key.kind().code + " " + key.id());
        }
    }

    private void takeBindings(Stored event) {
        codec.read(event.body(), Event.class).claims().stream()
                .map(Claim::id)
                .forEach(replacedClaims::add);
    }

    private void replaceBindings(Iterable<Binding> bindings) throws SQLException {
        NavigableMap<Key, String> old = new TreeMap<>();
        for (String claim : replacedClaims) {
            old.putAll(beginningWith(Kind.BINDING, claim));
        }
        NavigableMap<Key, Body> ofOneClaim = new TreeMap<>();
        String claim = "";
        for (Binding binding : bindings) {
            if (!binding.claim().equals(claim)) {
                replace(old, ofOneClaim);
                ofOneClaim.clear();
                claim = binding.claim();
            }
            codec.put(ofOneClaim, binding);
        }
        replace(old, ofOneClaim);
        withdrawAll(old);
    }

    private void replaceRejections(Set<String> files, List<Rejection> rejections)
            throws SQLException {
        NavigableMap<Key, String> old = new TreeMap<>();
        for (String file : files) {
            old.putAll(beginningWith(Kind.REJECTION, file));
        }
        NavigableMap<Key, Body> wanted = new TreeMap<>();
        rejections.forEach(rejection -> codec.put(wanted, rejection));
        replace(old, wanted);
        withdrawAll(old);
    }

    /// Writes what differs and takes what is wanted out of `old`.
    private void replace(NavigableMap<Key, String> old, NavigableMap<Key, Body> wanted)
            throws SQLException {
        for (var entry : wanted.entrySet()) {
            if (!entry.getValue().digest().equals(old.remove(entry.getKey()))) {
                writer.write(entry.getKey(), Optional.of(entry.getValue()));
            }
        }
    }

    private void withdrawAll(NavigableMap<Key, String> left) throws SQLException {
        for (Key key : left.keySet()) {
            writer.write(key, Optional.empty());
        }
    }

    private Optional<Stored> stored(Key key) throws SQLException {
        if (number == 1) {
            return Optional.empty();
        }
        newest.setString(1, situation);
        newest.setString(2, key.kind().code);
        newest.setString(3, key.id());
        try (ResultSet row = newest.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Stored(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getBoolean(4)))
                    : Optional.empty();
        }
    }

    /// Digests by key of the records whose key is a list that begins with `first`.
    private NavigableMap<Key, String> beginningWith(Kind kind, String first) throws SQLException {
        String from = codec.beginning(first);
        beginningWith.setString(1, situation);
        beginningWith.setString(2, kind.code);
        beginningWith.setString(3, from);
        beginningWith.setString(4, StateCodec.behind(from));
        NavigableMap<Key, String> found = new TreeMap<>();
        try (ResultSet rows = beginningWith.executeQuery()) {
            while (rows.next()) {
                found.put(new Key(kind, rows.getString(1)), rows.getString(2));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        newest.close();
        beginningWith.close();
        writer.close();
    }
}
