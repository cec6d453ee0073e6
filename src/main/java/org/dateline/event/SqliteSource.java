package org.dateline.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/// Connections to one database file: such that write where that is possible, else such that still
/// read.
///
/// A database that writes ahead wants to make two files beside its own, also for reading. Where it
/// cannot, there are three more ways, tried in this order: the files are there already and need not
/// grow; the log is empty, so that the database's own file is the whole truth and nobody changes
/// it; or file and log are copied to where there is room.
final class SqliteSource extends SQLiteDataSource {
    private final Path file;
    private final Duration patience;
    private final boolean writes;
    private volatile Optional<Path> shelter = Optional.empty();
    private @Nullable Copy copy;

    private record Copy(Path file, Stand ofFile, Stand ofLog) {}

    /// What tells whether a file has changed.
    private record Stand(long bytes, Optional<FileTime> changed) {
        static Stand of(Path file) throws IOException {
            return Files.exists(file)
                    ? new Stand(Files.size(file), Optional.of(Files.getLastModifiedTime(file)))
                    : new Stand(0, Optional.empty());
        }
    }

    /// @param patience how long a connection waits for others that write
    SqliteSource(Path file, Duration patience) {
        this(file, patience, true);
    }

    private SqliteSource(Path file, Duration patience, boolean writes) {
        super(writing(patience));
        this.file = file;
        this.patience = patience;
        this.writes = writes;
        setUrl("jdbc:sqlite:" + file);
    }

    /// Writes ahead, waits for the disk, checks foreign keys, and has the write lock from the
    /// beginning of a transaction.
    private static SQLiteConfig writing(Duration patience) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return config;
    }

    /// Connections that do not try to write, and wait for nobody who does.
    SqliteSource reading() {
        return new SqliteSource(file, patience, false);
    }

    /// From now on another file is read, and nothing is written.
    void shelter(Path other) {
        shelter = Optional.of(other);
    }

    /// From now on the file itself is read and written.
    void leaveShelter() {
        shelter = Optional.empty();
    }

    Optional<Path> sheltered() {
        return shelter;
    }

    @Override
    public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
            throws SQLException {
        if (shelter.isPresent()) {
            return reading(shelter.get().toString());
        }
        try {
            return writes ? usable(super.getConnection(user, password)) : reading(file.toString());
        } catch (SQLException e) {
            if (!mayStillBeRead(e)) {
                throw e;
            }
            return readingSomehow(e);
        }
    }

    private boolean mayStillBeRead(SQLException e) {
        return switch (Fault.of(e)) {
            case READ_ONLY, FULL -> Files.exists(file);
            case LOCKED, MISSING, UNREACHABLE, OTHER -> false;
        };
    }

    private SQLiteConnection readingSomehow(SQLException why) throws SQLException {
        try {
            return reading(file.toString());
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
        try {
            if (Stand.of(log()).bytes() == 0) {
                return reading("file:" + file + "?immutable=1");
            }
            return reading(copied().toString());
        } catch (SQLException | IOException e) {
            why.addSuppressed(e);
            throw why;
        }
    }

    private Path log() {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private SQLiteConnection reading(String name) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + name);
        return usable(source.getConnection(null, null));
    }

    /// Whether a connection can be used shows only when it reads.
    private static SQLiteConnection usable(SQLiteConnection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from sqlite_schema")) {
            rows.next();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Made anew only where file or log changed since.
    private synchronized Path copied() throws IOException, SQLException {
        Stand ofFile = Stand.of(file);
        Stand ofLog = Stand.of(log());
        Copy last = copy;
        if (last != null && last.ofFile.equals(ofFile) && last.ofLog.equals(ofLog)) {
            return last.file;
        }
        Path made = passing();
        Path madeLog = made.resolveSibling(log().getFileName());
        Files.copy(file, made, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(log(), madeLog, StandardCopyOption.REPLACE_EXISTING);
        if (!ofFile.equals(Stand.of(file)) || !ofLog.equals(Stand.of(log()))) {
            throw new SQLException(
                    "another program writes it", "", SQLiteErrorCode.SQLITE_BUSY.code);
        }
        copy = new Copy(made, ofFile, ofLog);
        return made;
    }

    /// The name of the database in a new folder, which goes when the process ends.
    Path passing() throws IOException {
        Path folder = Files.createTempDirectory("dateline-");
        Path made = folder.resolve(String.valueOf(file.getFileName()));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> forget(folder)));
        return made;
    }

    private static void forget(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException gone) {
            // as it should be
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        }
    }
}
