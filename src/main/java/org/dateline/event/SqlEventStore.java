package org.dateline.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.dateline.event.StateCodec.Body;
import org.dateline.event.StateCodec.Key;
import org.dateline.event.StateCodec.Kind;

/// Keeps revisions in two tables that only grow, over plain JDBC; `db/migration` makes the tables.
///
/// A save is one transaction: its revision is there with all of its records or not at all. Saves at
/// the same time come one after the other; the primary key of `revision` refuses a second one of
/// the same number. Every method throws [StoreUnavailable] where the database cannot be used.
public final class SqlEventStore implements EventStore {
    private final DataSource database;
    private final Clock clock;
    private final StateCodec codec = new StateCodec();

    /// @param database migrated; [SqliteFolder] makes one
    public SqlEventStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<String> situations() {
        return read(
                connection -> {
                    List<String> ids = new ArrayList<>();
                    try (var query =
                                    connection.prepareStatement(
                                            "select distinct situation from revision");
                            var rows = query.executeQuery()) {
                        while (rows.next()) {
                            ids.add(rows.getString(1));
                        }
                    }
                    ids.sort(null);
                    return List.copyOf(ids);
                });
    }

    @Override
    public Optional<DataState> latest(String situation) {
        return read(
                connection -> {
                    OptionalLong newest = newest(connection, situation);
                    return newest.isPresent()
                            ? Optional.of(state(connection, situation, newest.getAsLong()))
                            : Optional.empty();
                });
    }

    @Override
    public Optional<DataState> at(String situation, long revision) {
        return read(
                connection -> {
                    OptionalLong newest = newest(connection, situation);
                    return newest.isPresent() && revision >= 1 && revision <= newest.getAsLong()
                            ? Optional.of(state(connection, situation, revision))
                            : Optional.empty();
                });
    }

    @Override
    public List<Revision> history(String situation) {
        return read(connection -> revisions(connection, situation));
    }

    @Override
    public Revision save(DataState wanted, String author, String reason) {
        NavigableMap<Key, Body> bodies = codec.write(wanted);
        String situation = wanted.situation().id();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Revision saved = append(connection, situation, bodies, author, reason);
                connection.commit();
                return saved;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unavailable("written", e);
        }
    }

    private Revision append(
            Connection connection,
            String situation,
            NavigableMap<Key, Body> wanted,
            String author,
            String reason)
            throws SQLException {
        long newest = newest(connection, situation).orElse(0);
        Map<Key, String> stored = digests(connection, situation, newest);
        NavigableMap<Key, Optional<Body>> changes = new TreeMap<>();
        wanted.forEach(
                (key, body) -> {
                    if (!body.digest().equals(stored.get(key))) {
                        changes.put(key, Optional.of(body));
                    }
                });
        stored.keySet().stream()
                .filter(key -> !wanted.containsKey(key))
                .forEach(key -> changes.put(key, Optional.empty()));
        if (changes.isEmpty()) {
            return revisions(connection, situation).getFirst();
        }
        Revision revision =
                new Revision(
                        situation,
                        newest + 1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        author,
                        reason,
                        changes.size());
        insert(connection, revision);
        insert(connection, revision, changes);
        return revision;
    }

    private static void insert(Connection connection, Revision revision) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement(
                        "insert into revision (situation, number, at, author, reason, changes)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            row.setString(1, revision.situation());
            row.setLong(2, revision.number());
            row.setString(3, revision.at().toString());
            row.setString(4, revision.author());
            row.setString(5, revision.reason());
            row.setInt(6, revision.changes());
            row.executeUpdate();
        }
    }

    private static void insert(
            Connection connection, Revision revision, NavigableMap<Key, Optional<Body>> changes)
            throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement(
                        "insert into record"
                                + " (situation, kind, id, revision, digest, body, withdrawn)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (var change : changes.entrySet()) {
                row.setString(1, revision.situation());
                row.setString(2, change.getKey().kind().code);
                row.setString(3, change.getKey().id());
                row.setLong(4, revision.number());
                row.setString(5, change.getValue().map(Body::digest).orElse(""));
                row.setString(6, change.getValue().map(Body::json).orElse(""));
                row.setBoolean(7, change.getValue().isEmpty());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static OptionalLong newest(Connection connection, String situation)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select max(number) from revision where situation = ?")) {
            query.setString(1, situation);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                long newest = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(newest);
            }
        }
    }

    private static List<Revision> revisions(Connection connection, String situation)
            throws SQLException {
        List<Revision> revisions = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select number, at, author, reason, changes from revision"
                                + " where situation = ? order by number desc")) {
            query.setString(1, situation);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    revisions.add(
                            new Revision(
                                    situation,
                                    rows.getLong(1),
                                    Instant.parse(rows.getString(2)),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getInt(5)));
                }
            }
        }
        return List.copyOf(revisions);
    }

    private DataState state(Connection connection, String situation, long revision)
            throws SQLException {
        NavigableMap<Key, String> bodies = new TreeMap<>();
        records(connection, "body", situation, revision, bodies);
        return codec.read(revision, bodies);
    }

    private static Map<Key, String> digests(Connection connection, String situation, long revision)
            throws SQLException {
        Map<Key, String> digests = new HashMap<>();
        records(connection, "digest", situation, revision, digests);
        return digests;
    }

    /// Reads one column of the records as they were at `revision`.
    private static void records(
            Connection connection,
            String column,
            String situation,
            long revision,
            Map<Key, String> into)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select kind, id, "
                                + column
                                + " from record r where situation = ? and not withdrawn"
                                + " and revision = (select max(revision) from record newest"
                                + " where newest.situation = r.situation and newest.kind = r.kind"
                                + " and newest.id = r.id and newest.revision <= ?)")) {
            query.setString(1, situation);
            query.setLong(2, revision);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    into.put(
                            new Key(Kind.ofCode(rows.getString(1)), rows.getString(2)),
                            rows.getString(3));
                }
            }
        }
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /// Needs no transaction: what a revision holds never changes once its number can be seen.
    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw unavailable("read", e);
        }
    }

    private static StoreUnavailable unavailable(String tried, SQLException cause) {
        return new StoreUnavailable(
                "The store cannot be " + tried + ": " + cause.getMessage(), cause);
    }
}
