package org.dateline.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A database of SQLite as one file, and back.
final class SqliteBackup {
    private SqliteBackup() {}

    /// @see SqliteFolder#backUp
    static void write(DataSource database, Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            copy(database, part);
            check(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException e) {
            forget(part);
            throw new StoreUnavailable(
                    "The backup " + target + " cannot be written: " + e.getMessage(), e);
        }
    }

    /// Writes the database as it is at this moment into a file that is not there yet.
    static void copy(DataSource database, Path target) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toAbsolutePath().toString());
            statement.execute();
        }
    }

    /// @see SqliteFolder#restore
    static void restore(Path backup, Path folder) {
        Path part = folder.resolve(SqliteFolder.FILE + ".part");
        try {
            check(backup);
            Files.createDirectories(folder);
            Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(SqliteFolder.FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException e) {
            forget(part);
            throw new StoreUnavailable(
                    "The backup " + backup + " cannot be restored: " + e.getMessage(), e);
        }
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            part.toFile().deleteOnExit();
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
}
