package org.dateline.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The data folder with the embedded database `dateline.db` in it.
///
/// Every connection writes ahead (WAL) and waits for the disk (`synchronous` FULL), so that a save
/// that returned survives the end of the process and of the power; checks foreign keys; waits for
/// others that write; and takes the write lock when a transaction begins, so that two saves never
/// read the same newest revision. Other threads and processes read meanwhile.
///
/// Where the folder cannot be written, what it holds can still be read. Where it holds nothing that
/// can be read, or only tables of an older release, a folder of the passing kind stands in for it,
/// into which nothing is saved but what is read from files at every start.
public final class SqliteFolder implements Database {
    /// The database's name in the folder.
    public static final String FILE = "dateline.db";

    private static final String[] MIGRATIONS = {"classpath:db/migration", "classpath:db/sqlite"};
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Short, since somebody may be kept waiting.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /// With less room than this it is tried out whether anything can be written.
    private static final long PLENTY_BYTES = 64L << 20;

    private static final int SAMPLE_BYTES = 256 << 10;

    private final Path folder;
    private final Path file;
    private final SqliteSource source;
    private final SqliteSource glance;
    private volatile Optional<Fault> fault = Optional.empty();
    private boolean settled;
    private boolean wasLocked;

    private SqliteFolder(Path folder, Duration patience) {
        this.folder = folder;
        this.file = folder.resolve(FILE).toAbsolutePath();
        this.source = new SqliteSource(file, patience);
        this.glance = new SqliteSource(file, GLANCE.compareTo(patience) < 0 ? GLANCE : patience);
    }

    /// Throws [StoreUnavailable] where there is something else than a folder.
    public static SqliteFolder in(Path folder) {
        return in(folder, PATIENCE);
    }

    static SqliteFolder in(Path folder, Duration patience) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreUnavailable(
                    "The data folder " + folder + " is a file", new IOException("not a folder"));
        }
        return new SqliteFolder(folder, patience);
    }

    /// Opens a connection at every call; a pool in front of it saves less than a millisecond.
    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public synchronized EventStore open(Clock clock) {
        settle();
        return store(source, clock);
    }

    @Override
    public synchronized EventStore openForShipped(Clock clock) {
        return store(source.sheltered().map(this::whole).orElse(source), clock);
    }

    private SqliteSource whole(Path other) {
        return new SqliteSource(other, PATIENCE);
    }

    private EventStore store(DataSource database, Clock clock) {
        return new SqlEventStore(database, Dialect.SQLITE, clock, this::fault);
    }

    private Fault fault(SQLException e) {
        Fault found = Fault.of(e);
        // A connection that only reads says so, but not why it does.
        return found == Fault.READ_ONLY ? fault.orElse(found) : found;
    }

    /// Whether something else stands in for the folder.
    boolean isSheltered() {
        return source.sheltered().isPresent();
    }

    @Override
    public Optional<Fault> fault() {
        return fault;
    }

    @Override
    public synchronized boolean look() {
        if (!settled) {
            try {
                makeReady();
                return true;
            } catch (IOException | SQLException | FlywayException e) {
                fault = Optional.of(whyOf(e));
                return false;
            }
        }
        try {
            demandRoom();
            demandLock();
            wasLocked = false;
            fault = Optional.empty();
        } catch (IOException | SQLException e) {
            Fault found = whyOf(e);
            // Whoever writes much holds the lock for a while; that is no fault.
            if (found != Fault.LOCKED || wasLocked) {
                fault = Optional.of(found);
            }
            wasLocked = found == Fault.LOCKED;
        }
        return false;
    }

    private void settle() {
        try {
            makeReady();
        } catch (IOException | SQLException | FlywayException e) {
            refuseDamaged(e);
            fault = Optional.of(whyOf(e));
            if (!isReadable()) {
                takeShelter();
            }
        }
    }

    private void makeReady() throws IOException, SQLException {
        Files.createDirectories(folder);
        demandRoom();
        demandLock();
        migrate(new SqliteSource(file, PATIENCE));
        source.leaveShelter();
        settled = true;
        fault = Optional.empty();
    }

    /// Writes a little and takes it away again, unless there is much room.
    private void demandRoom() throws IOException {
        if (!Files.isWritable(folder) || Files.exists(file) && !Files.isWritable(file)) {
            throw new java.nio.file.AccessDeniedException(folder.toString());
        }
        if (Files.getFileStore(folder).getUsableSpace() >= PLENTY_BYTES) {
            return;
        }
        Path sample = Files.createTempFile(folder, "room", ".probe");
        try (FileChannel channel = FileChannel.open(sample, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.allocate(SAMPLE_BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(sample);
        }
    }

    private void demandLock() throws SQLException {
        try (var connection = glance.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("begin immediate");
            statement.execute("rollback");
        }
    }

    /// Nothing that passes: the file is to be looked at, and a backup restored.
    private void refuseDamaged(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.sqlite.SQLiteException damaged) {
                switch (damaged.getResultCode()) {
                    case SQLITE_NOTADB, SQLITE_CORRUPT ->
                            throw new StoreUnavailable(
                                    "The database " + file + " cannot be read: " + e.getMessage(),
                                    e);
                    default -> {
                        // the next cause
                    }
                }
            }
        }
    }

    private Fault whyOf(Exception e) {
        if (e instanceof IOException) {
            if (!Files.isDirectory(folder)) {
                return Fault.MISSING;
            }
            return Files.isWritable(folder) && !(e instanceof java.nio.file.AccessDeniedException)
                    ? Fault.FULL
                    : Fault.READ_ONLY;
        }
        return Fault.of(e);
    }

    private boolean isReadable() {
        try {
            return Files.exists(file) && isUpToDate();
        } catch (FlywayException unreadable) {
            return false;
        }
    }

    private boolean isUpToDate() {
        var info = flyway(glance.reading()).info();
        return info.applied().length > 0 && info.pending().length == 0;
    }

    /// With what can be read of the database itself, where it can be read.
    private void takeShelter() {
        try {
            Path passing = source.passing();
            if (Files.exists(file)) {
                try {
                    SqliteBackup.copy(glance.reading(), passing);
                } catch (SQLException unreadable) {
                    Files.deleteIfExists(passing);
                }
            }
            migrate(new SqliteSource(passing, PATIENCE));
            source.shelter(passing);
        } catch (IOException | FlywayException e) {
            throw new StoreUnavailable(
                    "The data folder "
                            + folder
                            + " cannot be used, and neither can the folder for temporary files: "
                            + e.getMessage(),
                    e);
        }
    }

    private static void migrate(DataSource database) {
        flyway(database).migrate();
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure(SqliteFolder.class.getClassLoader())
                .dataSource(database)
                .locations(MIGRATIONS)
                .load();
    }

    /// Writes the database as it is at this moment into one new file, while others read and write.
    /// Throws [StoreUnavailable] where it cannot be written; nothing half is left.
    public void backUp(Path target) {
        SqliteBackup.write(source, target);
    }

    /// Puts a backup into a folder that holds no database yet, after a look whether it is whole.
    public static void restore(Path backup, Path folder) {
        SqliteBackup.restore(backup, folder);
    }
}
