package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.event.Samples.event;
import static org.dateline.event.Samples.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The contract on a PostgreSQL server that the test starts, each case on a database of its own.
class PostgresEventStoreTest extends EventStoreContract {
    private static PostgresServer server;

    private final List<PostgresDatabase> opened = new ArrayList<>();
    private String address = "";

    @BeforeAll
    static void start() throws IOException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    EventStore emptyStore() {
        address = server.emptyDatabase();
        return database().open(CLOCK);
    }

    private PostgresDatabase database() {
        PostgresDatabase database = PostgresDatabase.at(address);
        opened.add(database);
        return database;
    }

    @AfterEach
    void close() {
        opened.forEach(PostgresDatabase::close);
    }

    @Test
    void everything_is_there_after_opening_it_again() {
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        EventStore again = database().open(CLOCK);
        assertThat(again.latest("kz")).isEqualTo(store.latest("kz")).isPresent();
    }

    @Test
    void saves_at_the_same_time_come_one_after_the_other() {
        EventStore other = database().open(CLOCK);
        try (var pool = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, 60)
                    .forEach(
                            i ->
                                    pool.submit(
                                            () ->
                                                    (i % 2 == 0 ? store : other)
                                                            .save(
                                                                    state(
                                                                            "kz",
                                                                            event("e" + i, "E")),
                                                                    "Aigul",
                                                                    "e" + i)));
        }
        assertThat(store.history("kz")).hasSize(60);
        for (Revision revision : store.history("kz")) {
            assertThat(store.at("kz", revision.number()).orElseThrow().events())
                    .extracting(Event::id)
                    .containsExactly(revision.reason());
        }
    }

    @Test
    void nobody_updates_or_deletes() throws SQLException {
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        OnlyAppends.check(database().source(), List.of("update", "delete", "truncate"));
    }

    @Test
    void every_statement_is_planned_for_its_values() throws SQLException {
        try (Connection connection = database().source().getConnection();
                var rows = connection.createStatement().executeQuery("show plan_cache_mode")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("force_custom_plan");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_its_password() {
        assertThatThrownBy(
                        () ->
                                PostgresDatabase.at(
                                        "jdbc:postgresql://127.0.0.1:1/none?user=a&password=secret"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("127.0.0.1:1/none")
                .hasMessageNotContaining("secret");
    }
}
