package org.dateline.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dateline.access.AccountRefused.Reason;

/// Accounts and log over plain JDBC; `db/migration` makes the tables. Every method throws
/// [RegisterUnavailable] where the database cannot be used.
public final class SqlRegister implements Register {
    private static final String ACCOUNT =
            "select name, role, enabled, password, identity, version, since from account";
    private static final int TRIES = 5;

    private final DataSource database;

    /// @param database migrated
    public SqlRegister(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String name) {
        return accounts(ACCOUNT + " where id = ?", AccountName.key(name)).stream().findFirst();
    }

    @Override
    public Optional<Account> findByIdentity(String identity) {
        return accounts(ACCOUNT + " where identity = ?", identity).stream().findFirst();
    }

    @Override
    public List<Account> accounts() {
        return accounts(ACCOUNT + " where id <> ? order by id", "");
    }

    @Override
    public void add(Account account, AuditEntry entry) {
        write(
                connection -> {
                    if (isTaken(connection, account)) {
                        throw new AccountRefused(Reason.NAME_TAKEN);
                    }
                    try (var row =
                            connection.prepareStatement(
                                    "insert into account (name, role, enabled, password, identity,"
                                            + " version, since, id) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                        fill(row, account);
                        row.executeUpdate();
                    }
                    insert(connection, entry);
                });
    }

    private static boolean isTaken(Connection connection, Account account) throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "select count(*) from account where id = ? or identity = ?")) {
            query.setString(1, AccountName.key(account.name()));
            query.setString(2, account.identity().orElse(null));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        }
    }

    @Override
    public void change(Account account, AuditEntry entry) {
        write(
                connection -> {
                    try (var row =
                            connection.prepareStatement(
                                    "update account set name = ?, role = ?, enabled = ?,"
                                            + " password = ?, identity = ?, version = ?, since = ?"
                                            + " where id = ?")) {
                        fill(row, account);
                        if (row.executeUpdate() == 0) {
                            throw new AccountRefused(Reason.NO_SUCH_ACCOUNT);
                        }
                    }
                    insert(connection, entry);
                });
    }

    private static void fill(PreparedStatement row, Account account) throws SQLException {
        row.setString(1, account.name());
        row.setString(2, account.role().name());
        row.setBoolean(3, account.enabled());
        row.setString(4, account.password());
        row.setString(5, account.identity().orElse(null));
        row.setLong(6, account.version());
        row.setString(7, account.since().toString());
        row.setString(8, AccountName.key(account.name()));
    }

    @Override
    public void log(AuditEntry entry) {
        write(connection -> insert(connection, entry));
    }

    private static void insert(Connection connection, AuditEntry entry) throws SQLException {
        try (var row =
                connection.prepareStatement(
                        "insert into audit (number, at, person, door, action, situation, revision,"
                                + " subject) select coalesce(max(number), 0) + 1,"
                                + " ?, ?, ?, ?, ?, ?, ? from audit")) {
            row.setString(1, entry.at().toString());
            row.setString(2, kept(entry.person()));
            row.setString(3, kept(entry.door()));
            row.setString(4, entry.action());
            row.setString(5, entry.situation());
            row.setLong(6, entry.revision());
            row.setString(7, kept(entry.subject()));
            row.executeUpdate();
        }
    }

    /// PostgreSQL takes no NUL.
    private static String kept(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public List<AuditEntry> entries(long before, int most) {
        return read(
                connection -> {
                    List<AuditEntry> entries = new ArrayList<>();
                    try (var query =
                            connection.prepareStatement(
                                    "select number, at, person, door, action, situation, revision,"
                                            + " subject from audit where number < ?"
                                            + " order by number desc limit ?")) {
                        query.setLong(1, before);
                        query.setInt(2, most);
                        try (ResultSet rows = query.executeQuery()) {
                            while (rows.next()) {
                                entries.add(entry(rows));
                            }
                        }
                    }
                    return List.copyOf(entries);
                });
    }

    private static AuditEntry entry(ResultSet rows) throws SQLException {
        return new AuditEntry(
                rows.getLong(1),
                Instant.parse(rows.getString(2)),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getLong(7),
                rows.getString(8));
    }

    @Override
    public long newestRevision(String situation) {
        return read(
                connection -> {
                    try (var query =
                            connection.prepareStatement(
                                    "select max(revision) from audit where situation = ?")) {
                        query.setString(1, situation);
                        try (ResultSet rows = query.executeQuery()) {
                            rows.next();
                            return rows.getLong(1);
                        }
                    }
                });
    }

    private List<Account> accounts(String sql, String value) {
        return read(
                connection -> {
                    List<Account> found = new ArrayList<>();
                    try (var query = connection.prepareStatement(sql)) {
                        query.setString(1, value.replace("\0", ""));
                        try (ResultSet rows = query.executeQuery()) {
                            while (rows.next()) {
                                found.add(
                                        new Account(
                                                rows.getString(1),
                                                Role.valueOf(rows.getString(2)),
                                                rows.getBoolean(3),
                                                rows.getString(4),
                                                Optional.ofNullable(rows.getString(5)),
                                                rows.getLong(6),
                                                Instant.parse(rows.getString(7))));
                            }
                        }
                    }
                    return List.copyOf(found);
                });
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private interface Writing {
        void to(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new RegisterUnavailable("The accounts cannot be read: " + e.getMessage(), e);
        }
    }

    /// Tries again where somebody else took the number of the entry at the same time.
    private void write(Writing writing) {
        for (int tried = 1; ; tried++) {
            try {
                writeOnce(writing);
                return;
            } catch (SQLException e) {
                boolean taken = "23505".equals(e.getSQLState());
                if (!taken || tried == TRIES) {
                    throw new RegisterUnavailable(
                            "The accounts cannot be written: " + e.getMessage(), e);
                }
            }
        }
    }

    private void writeOnce(Writing writing) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                writing.to(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
