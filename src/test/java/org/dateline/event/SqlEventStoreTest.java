package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.event.Samples.event;
import static org.dateline.event.Samples.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlEventStoreTest extends EventStoreContract {
    @TempDir Path folder;

    @Override
    EventStore emptyStore() {
        return SqliteFolder.in(folder.resolve("made/when/missing")).open(CLOCK);
    }

    private Path data() {
        return folder.resolve("made/when/missing");
    }

    @Test
    void everything_is_there_after_opening_it_again() {
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        EventStore again = SqliteFolder.in(data()).open(CLOCK);
        assertThat(again.latest("kz")).isEqualTo(store.latest("kz")).isPresent();
        assertThat(again.history("kz")).isEqualTo(store.history("kz"));
    }

    @Test
    void saves_at_the_same_time_come_one_after_the_other() {
        try (var pool = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 40)
                    .forEach(
                            i ->
                                    pool.submit(
                                            () ->
                                                    store.save(
                                                            state("kz", event("e" + i, "E")),
                                                            "Aigul",
                                                            "e" + i)));
        }
        assertThat(store.history("kz")).hasSize(40);
        for (Revision revision : store.history("kz")) {
            assertThat(store.at("kz", revision.number()).orElseThrow().events())
                    .extracting(Event::id)
                    .containsExactly(revision.reason());
        }
    }

    @Test
    void nobody_updates_or_deletes() throws SQLException {
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        OnlyAppends.check(SqliteFolder.in(data()).source(), List.of("update", "delete"));
    }

    @Test
    void every_connection_waits_for_the_disk_and_checks_foreign_keys() throws SQLException {
        try (Connection connection = SqliteFolder.in(data()).source().getConnection()) {
            assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(connection, "synchronous")).as("FULL").isEqualTo("2");
            assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(connection, "busy_timeout")).isEqualTo("10000");
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("pragma " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void a_database_locked_by_another_is_named_as_the_reason() throws SQLException {
        var impatient = SqliteFolder.in(data(), Duration.ofMillis(50));
        var store = new SqlEventStore(impatient.source(), Dialect.SQLITE, CLOCK);
        try (Connection other = SqliteFolder.in(data()).source().getConnection();
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThatThrownBy(() -> store.save(state("kz", event("a", "A")), "Aigul", "load"))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("locked");
            assertThat(store.latest("kz")).as("reading goes on").isEmpty();
            statement.execute("rollback");
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_by_name() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("dateline.db"), "this is no database\n".repeat(100));
        var data = SqliteFolder.in(broken);
        assertThatThrownBy(() -> data.open(CLOCK))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(broken.resolve("dateline.db").toString());
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> SqliteFolder.in(file))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(file.toString());
    }
}
