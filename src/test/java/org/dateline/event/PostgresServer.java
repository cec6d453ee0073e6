package org.dateline.event;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// A PostgreSQL server that a test starts, with as many empty databases as it asks for.
public final class PostgresServer implements AutoCloseable {
    private final Optional<Path> folder;
    private EmbeddedPostgres server;
    private int databases;

    private PostgresServer(Optional<Path> folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    public static PostgresServer start() throws IOException {
        return new PostgresServer(Optional.empty(), builder().start());
    }

    /// One that can be killed.
    public static PostgresServer in(Path folder) throws IOException {
        return new PostgresServer(Optional.of(folder), at(folder).start());
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8");
    }

    private static EmbeddedPostgres.Builder at(Path folder) {
        return builder().setDataDirectory(folder).setCleanDataDirectory(false);
    }

    /// The address of a new database.
    public String emptyDatabase() {
        String name = "dateline" + ++databases;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /// Kills the server as the loss of its machine's power would, save that the disk lives on.
    public void kill() throws IOException {
        Path lock = folder.orElseThrow().resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// Starts the killed server again, on its old port.
    public void startAgain() throws IOException {
        server.close(); // lets go of the folder; there is nothing left to stop
        server = at(folder.orElseThrow()).setPort(server.getPort()).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
