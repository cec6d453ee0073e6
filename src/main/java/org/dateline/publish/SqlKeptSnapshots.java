package org.dateline.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.dateline.event.StoreUnavailable;

/// Keeps requests in a table that only grows, over plain JDBC; `db/migration` makes the table. SQL
/// that SQLite and PostgreSQL both take. Every method throws [StoreUnavailable] where the database
/// cannot be used.
public final class SqlKeptSnapshots implements KeptSnapshots {
    private final DataSource database;
    private final Clock clock;

    /// @param database migrated
    public SqlKeptSnapshots(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(KeptSnapshot snapshot) {
        if (find(snapshot.id()).isPresent()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into snapshot (situation, id, revision, painter, request, at)"
                                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, snapshot.situation());
            insert.setString(2, snapshot.id());
            insert.setLong(3, snapshot.revision());
            insert.setInt(4, snapshot.painter());
            insert.setString(5, snapshot.request());
            insert.setString(6, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw StoreUnavailable.because("The snapshot was not kept", e);
        }
    }

    @Override
    public Optional<KeptSnapshot> find(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select situation, revision, painter, request from snapshot where id = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new KeptSnapshot(
                                        id,
                                        rows.getString(1),
                                        rows.getLong(2),
                                        rows.getInt(3),
                                        rows.getString(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreUnavailable.because("Kept snapshots cannot be read", e);
        }
    }
}
