package org.dateline.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.dateline.event.StateCodec.Body;
import org.dateline.event.StateCodec.Key;
import org.dateline.report.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps revisions in two tables that only grow, over plain JDBC; `db/migration` makes the tables.
///
/// A save is one transaction: its revision is there with all of its records or not at all. Saves at
/// the same time come one after the other; the primary key of `revision` refuses a second one of
/// the same number. Every method throws [StoreUnavailable] where the database cannot be used.
public final class SqlEventStore implements EventStore {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");

    private final DataSource database;
    private final Dialect dialect;
    private final Clock clock;
    private final Function<SQLException, Fault> faults;
    private final StateCodec codec = new StateCodec();
    private final List<Consumer<Revision>> listeners = new CopyOnWriteArrayList<>();

    /// @param database migrated; a [Database] makes one
    SqlEventStore(DataSource database, Dialect dialect, Clock clock) {
        this(database, dialect, clock, Fault::of);
    }

    /// @param faults says what a failure of the database means
    SqlEventStore(
            DataSource database,
            Dialect dialect,
            Clock clock,
            Function<SQLException, Fault> faults) {
        this.database = database;
        this.faults = faults;
        this.dialect = dialect;
        this.clock = clock;
    }

    @Override
    public List<String> situations() {
        return read(connection -> new SqlRevisions(connection).situations());
    }

    @Override
    public Map<String, Long> newest() {
        return read(connection -> new SqlRevisions(connection).newest());
    }

    @Override
    public Optional<DataState> latest(String situation) {
        return read(
                connection -> {
                    OptionalLong newest = new SqlRevisions(connection).newest(situation);
                    return newest.isPresent()
                            ? Optional.of(state(connection, situation, newest.getAsLong()))
                            : Optional.empty();
                });
    }

    @Override
    public Optional<DataState> latest(DataState known) {
        String situation = known.situation().id();
        return read(
                connection -> {
                    OptionalLong newest = new SqlRevisions(connection).newest(situation);
                    if (newest.isEmpty() || newest.getAsLong() == known.revision()) {
                        return newest.isEmpty() ? Optional.empty() : Optional.of(known);
                    }
                    Optional<SqlPatch> patch =
                            SqlPatch.of(connection, codec, known, newest.getAsLong());
                    return Optional.of(
                            patch.isPresent()
                                    ? patch.get().apply()
                                    : state(connection, situation, newest.getAsLong()));
                });
    }

    @Override
    public Optional<DataState> at(String situation, long revision) {
        return read(
                connection -> {
                    OptionalLong newest = new SqlRevisions(connection).newest(situation);
                    return newest.isPresent() && revision >= 1 && revision <= newest.getAsLong()
                            ? Optional.of(state(connection, situation, revision))
                            : Optional.empty();
                });
    }

    @Override
    public Optional<Situation> described(String situation) {
        return read(
                connection -> {
                    OptionalLong newest = new SqlRevisions(connection).newest(situation);
                    return newest.isPresent()
                            ? reader(connection, situation, newest.getAsLong()).described()
                            : Optional.empty();
                });
    }

    @Override
    public List<Report> reports(String situation) {
        return read(
                connection -> {
                    OptionalLong newest = new SqlRevisions(connection).newest(situation);
                    return newest.isPresent()
                            ? reader(connection, situation, newest.getAsLong()).reports()
                            : List.of();
                });
    }

    @Override
    public List<Event> events(String situation, Collection<String> ids) {
        return read(
                connection -> {
                    OptionalLong newest = new SqlRevisions(connection).newest(situation);
                    return newest.isPresent()
                            ? reader(connection, situation, newest.getAsLong()).events(ids)
                            : List.of();
                });
    }

    private SqlStateReader reader(Connection connection, String situation, long revision) {
        return new SqlStateReader(connection, codec, situation, revision);
    }

    @Override
    public List<Revision> history(String situation) {
        return read(connection -> new SqlRevisions(connection).history(situation));
    }

    @Override
    public List<EventVersion> versions(String situation, String event) {
        return read(connection -> new SqlRevisions(connection).versions(situation, event, codec));
    }

    /// Reads the records that the revision touched and no others.
    @Override
    public Optional<Change> reversal(String situation, long revision) {
        return read(
                connection -> {
                    OptionalLong newest = new SqlRevisions(connection).newest(situation);
                    return newest.isPresent() && revision > 1 && revision <= newest.getAsLong()
                            ? Optional.of(
                                    new SqlReversal(connection, codec, situation, revision).read())
                            : Optional.empty();
                });
    }

    @Override
    public Revision save(DataState wanted, String author, String reason) {
        NavigableMap<Key, Body> bodies = codec.write(wanted);
        return append(
                wanted.situation().id(),
                author,
                reason,
                (connection, newest) -> write(connection, wanted.situation().id(), newest, bodies));
    }

    @Override
    public Revision commit(Change change, OptionalLong basis, String author, String reason) {
        return append(
                change.situation(),
                author,
                reason,
                (connection, newest) -> write(connection, newest, change, basis));
    }

    @Override
    public Listening listen(Consumer<Revision> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private interface Writing {
        /// Writes records under `newest + 1` and says how many.
        int records(Connection connection, long newest) throws SQLException;
    }

    private Revision append(String situation, String author, String reason, Writing writing) {
        Optional<Revision> saved;
        Revision newest;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                dialect.lock(connection, situation);
                saved = appended(connection, situation, author, reason, writing);
                newest =
                        saved.isPresent()
                                ? saved.get()
                                : new SqlRevisions(connection).history(situation).getFirst();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw unavailable("Nothing was saved", e);
        }
        saved.ifPresent(this::tell);
        return newest;
    }

    /// What went wrong first is what is told.
    private static void rollBack(Connection connection, Exception first) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    /// The revision stands, whatever becomes of those who are told of it.
    private void tell(Revision revision) {
        for (Consumer<Revision> listener : listeners) {
            try {
                listener.accept(revision);
            } catch (RuntimeException e) {
                LOG.error("Not everybody was told of {}", revision, e);
            }
        }
    }

    private Optional<Revision> appended(
            Connection connection, String situation, String author, String reason, Writing writing)
            throws SQLException {
        long newest = new SqlRevisions(connection).newest(situation).orElse(0);
        int changes = writing.records(connection, newest);
        if (changes == 0) {
            return Optional.empty();
        }
        var revision =
                new Revision(
                        situation,
                        newest + 1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        storable(author),
                        storable(reason),
                        changes);
        new SqlRevisions(connection).insert(revision);
        return Optional.of(revision);
    }

    /// No database keeps NUL in a text, and UTF-8 no half of a surrogate pair.
    static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\0", "");
    }

    private static int write(
            Connection connection, String situation, long newest, NavigableMap<Key, Body> wanted)
            throws SQLException {
        Map<Key, String> stored = new SqlRevisions(connection).digests(situation, newest);
        try (var writer = new RecordWriter(connection, situation, newest + 1)) {
            for (var entry : wanted.entrySet()) {
                if (!entry.getValue().digest().equals(stored.get(entry.getKey()))) {
                    writer.write(entry.getKey(), Optional.of(entry.getValue()));
                }
            }
            for (Key key : stored.keySet()) {
                if (!wanted.containsKey(key)) {
                    writer.write(key, Optional.empty());
                }
            }
            writer.flush();
            return writer.count();
        }
    }

    private int write(Connection connection, long newest, Change change, OptionalLong basis)
            throws SQLException {
        String situation = change.situation();
        try (var commit = new SqlCommit(connection, codec, situation, newest + 1, basis)) {
            int changes = commit.write(change);
            if (!commit.stale().isEmpty()) {
                throw new StaleBasis(
                        new SqlRevisions(connection).history(situation).getFirst(), commit.stale());
            }
            return changes;
        } catch (SQLException e) {
            if (isConstraint(e)) {
                throw new IllegalArgumentException("A record is given twice in one change", e);
            }
            throw e;
        }
    }

    /// SQLite says 19, every other database SQLSTATE class 23.
    private static boolean isConstraint(SQLException e) {
        return (e.getErrorCode() & 0xff) == 19
                || Optional.ofNullable(e.getSQLState()).orElse("").startsWith("23");
    }

    private DataState state(Connection connection, String situation, long revision)
            throws SQLException {
        dialect.beginReading(connection);
        try {
            return reader(connection, situation, revision).state();
        } finally {
            dialect.endReading(connection);
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
            throw unavailable("The store cannot be read", e);
        }
    }

    private StoreUnavailable unavailable(String tried, SQLException cause) {
        return StoreUnavailable.because(tried, faults.apply(cause), cause);
    }
}
