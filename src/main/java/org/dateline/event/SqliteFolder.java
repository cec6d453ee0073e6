package org.dateline.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The data folder with the embedded database `dateline.db` in it.
///
/// Every connection writes ahead (WAL) and waits for the disk (`synchronous` FULL), so that a save
/// that returned survives the end of the process and of the power; checks foreign keys; waits for
/// others that write; and takes the write lock when a transaction begins, so that two saves never
/// read the same newest revision. Other threads and processes read meanwhile.
public final class SqliteFolder implements Database {
    /// Where the migrations lie on the class path: those for every database and those for SQLite.
    public static final String[] MIGRATIONS = {"classpath:db/migration", "classpath:db/sqlite"};

    /// The database's name in the folder.
    public static final String FILE = "dateline.db";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final SQLiteDataSource database;

    private SqliteFolder(Path file, SQLiteDataSource database) {
        this.file = file;
        this.database = database;
    }

    /// Makes the folder where it is missing. Throws [StoreUnavailable] where that is not possible
    /// or the folder cannot be written.
    public static SqliteFolder in(Path folder) {
        return in(folder, PATIENCE);
    }

    static SqliteFolder in(Path folder, Duration patience) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreUnavailable(
                    "The data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        Path file = folder.resolve(FILE).toAbsolutePath();
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw unwritable(file, new IOException("no right to write"));
        }
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + file);
        return new SqliteFolder(file, database);
    }

    /// Opens a connection at every call; a pool in front of it saves less than a millisecond.
    @Override
    public DataSource source() {
        return database;
    }

    @Override
    public EventStore open(Clock clock) {
        try {
            Flyway.configure(SqliteFolder.class.getClassLoader())
                    .dataSource(database)
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw unwritable(file, e);
        }
        return new SqlEventStore(database, Dialect.SQLITE, clock);
    }

    /// Writes the database as it is at this moment into one new file, while others read and write.
    /// Throws [StoreUnavailable] where it cannot be written; nothing half is left.
    public void backUp(Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement("vacuum into ?")) {
                statement.setString(1, part.toAbsolutePath().toString());
                statement.execute();
            }
            check(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException e) {
            throw new StoreUnavailable(
                    "The backup " + target + " cannot be written: " + e.getMessage(), e);
        }
    }

    /// Puts a backup into a folder that holds no database yet, after a look whether it is whole.
    public static void restore(Path backup, Path folder) {
        try {
            check(backup);
            Files.createDirectories(folder);
            Path part = folder.resolve(FILE + ".part");
            Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException e) {
            throw new StoreUnavailable(
                    "The backup " + backup + " cannot be restored: " + e.getMessage(), e);
        }
    }

    private static void check(Path backup) throws SQLException, IOException {
        if (!Files.isRegularFile(backup)) {
            throw new IOException("there is no such file");
        }
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + backup.toAbsolutePath());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("pragma quick_check")) {
                if (!rows.next() || !rows.getString(1).equals("ok")) {
                    throw new SQLException("it is damaged");
                }
            }
            statement.executeQuery("select count(*) from revision").close();
        }
    }

    private static StoreUnavailable unwritable(Path file, Exception cause) {
        return new StoreUnavailable(
                "The database " + file + " cannot be opened for writing: " + cause.getMessage(),
                cause);
    }
}
