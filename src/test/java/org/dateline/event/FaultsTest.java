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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

/// What becomes of a store whose folder is full, read-only, locked or missing.
class FaultsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir Path folder;

    private static SqliteFolder data(Path folder) {
        return SqliteFolder.in(folder, SHORT);
    }

    /// Some 2 MB in one revision.
    private static DataState large(String title) {
        return state(
                "kz",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> event("e" + i, title + " ".repeat(500) + i))
                        .toArray(Event[]::new));
    }

    private static void refuses(EventStore store, Fault fault) {
        DataState wanted = state("kz", event("b", "B"));
        assertThatThrownBy(() -> store.save(wanted, "Aigul", "refused"))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        e -> assertThat(e.fault()).as("fault").isEqualTo(fault))
                .hasMessage("Nothing was saved: " + fault.sentence());
    }

    private static void saves(EventStore store, long number) {
        assertThat(store.save(state("kz", event("after", "After")), "Aigul", "after").number())
                .isEqualTo(number);
        assertThat(store.latest("kz").orElseThrow().events())
                .extracting(Event::id)
                .containsExactly("after");
    }

    @Test
    void a_read_only_folder_is_read_and_written_again_once_it_may_be() throws IOException {
        try (SmallDisk disk = SmallDisk.of(8)) {
            data(disk.folder()).open(CLOCK).save(state("kz", event("a", "A")), "Aigul", "load");
            disk.makeReadOnly();

            SqliteFolder data = data(disk.folder());
            EventStore store = data.open(CLOCK);
            assertThat(data.fault()).contains(Fault.READ_ONLY);
            assertThat(data.isSheltered()).as("reads a copy").isFalse();
            assertThat(store.latest("kz").orElseThrow().events()).hasSize(1);
            refuses(store, Fault.READ_ONLY);

            disk.makeWritable();
            data.look();
            assertThat(data.fault()).isEmpty();
            saves(store, 2);
        }
    }

    @Test
    void a_folder_that_becomes_read_only_meanwhile_is_read_on() throws IOException {
        try (SmallDisk disk = SmallDisk.of(8)) {
            SqliteFolder data = data(disk.folder());
            EventStore store = data.open(CLOCK);
            store.save(state("kz", event("a", "A")), "Aigul", "load");
            disk.makeReadOnly();
            data.look();
            assertThat(data.fault()).contains(Fault.READ_ONLY);
            assertThat(store.history("kz")).hasSize(1);
            refuses(store, Fault.READ_ONLY);
            disk.makeWritable();
            saves(store, 2);
        }
    }

    @Test
    void what_a_killed_process_left_in_the_log_is_read_from_a_read_only_folder()
            throws IOException, SQLException {
        try (SmallDisk disk = SmallDisk.of(8)) {
            leaveInLog(disk.folder());
            Files.delete(disk.folder().resolve("dateline.db-shm"));
            disk.makeReadOnly();
            SqliteFolder data = data(disk.folder());
            EventStore store = data.open(CLOCK);
            assertThat(data.isSheltered()).as("stands in").isFalse();
            assertThat(store.latest("kz").orElseThrow().events())
                    .extracting(Event::id)
                    .containsExactly("in-the-log");
        }
    }

    /// A database of which the newest revision stands in the log alone.
    private void leaveInLog(Path target) throws IOException, SQLException {
        Path source = folder.resolve("killed");
        SqliteFolder data = data(source);
        EventStore store = data.open(CLOCK);
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        try (Connection open = data.source().getConnection()) {
            assertThat(open.isClosed()).isFalse();
            store.save(state("kz", event("in-the-log", "B")), "Aigul", "more");
            for (String end : List.of("", "-wal", "-shm")) {
                Files.copy(
                        source.resolve("dateline.db" + end), target.resolve("dateline.db" + end));
            }
        }
        assertThat(Files.size(target.resolve("dateline.db-wal"))).isPositive();
    }

    @Test
    void a_full_disk_keeps_what_was_saved_and_saves_again_when_there_is_room() throws IOException {
        try (SmallDisk disk = SmallDisk.of(8)) {
            SqliteFolder data = data(disk.folder());
            EventStore store = data.open(CLOCK);
            store.save(state("kz", event("a", "A")), "Aigul", "load");
            disk.fill(1 << 20);

            assertThatThrownBy(() -> store.save(large("x"), "Aigul", "too much"))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class,
                            e -> assertThat(e.fault()).isEqualTo(Fault.FULL));
            assertThat(store.history("kz")).as("nothing half").hasSize(1);
            assertThat(store.latest("kz").orElseThrow().events()).hasSize(1);

            disk.fill(0);
            data.look();
            assertThat(data.fault()).contains(Fault.FULL);
            assertThat(store.latest("kz").orElseThrow().events()).as("reading goes on").hasSize(1);
            refuses(store, Fault.FULL);

            disk.empty();
            data.look();
            assertThat(data.fault()).isEmpty();
            saves(store, 2);
        }
    }

    @Test
    void a_disk_that_is_full_at_the_start_is_read() throws IOException {
        try (SmallDisk disk = SmallDisk.of(8)) {
            data(disk.folder()).open(CLOCK).save(state("kz", event("a", "A")), "Aigul", "load");
            disk.fill(0);
            SqliteFolder data = data(disk.folder());
            EventStore store = data.open(CLOCK);
            assertThat(data.fault()).contains(Fault.FULL);
            assertThat(data.isSheltered()).as("reads a copy").isFalse();
            assertThat(store.latest("kz").orElseThrow().events()).hasSize(1);
            refuses(store, Fault.FULL);
            disk.empty();
            data.look();
            saves(store, 2);
        }
    }

    @Test
    void a_full_disk_without_a_store_shows_what_is_shipped_until_there_is_room()
            throws IOException {
        try (SmallDisk disk = SmallDisk.of(8)) {
            disk.fill(0);
            SqliteFolder data = data(disk.folder());
            standsIn(data, Fault.FULL);
            disk.empty();
            takesOver(data);
        }
    }

    @Test
    void a_disk_that_fills_up_while_the_tables_are_made_makes_them_when_there_is_room()
            throws IOException {
        for (int left : List.of(20_000, 60_000, 150_000, 300_000)) {
            try (SmallDisk disk = SmallDisk.of(8)) {
                disk.fill(left);
                SqliteFolder data = data(disk.folder());
                EventStore store = data.open(CLOCK);
                disk.empty();
                data.look();
                assertThat(data.fault()).as("%d bytes left", left).isEmpty();
                saves(store, 1);
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_made_shows_what_is_shipped_until_it_can() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        SqliteFolder data = data(file.resolve("data"));
        standsIn(data, Fault.MISSING);
        Files.delete(file);
        takesOver(data);
    }

    private EventStore standing = new InMemoryEventStore(CLOCK);

    private void standsIn(SqliteFolder data, Fault fault) {
        standing = data.open(CLOCK);
        assertThat(data.fault()).contains(fault);
        data.openForShipped(CLOCK).save(state("shipped", event("s", "S")), "files", "read");
        assertThat(standing.latest("shipped").orElseThrow().events()).hasSize(1);
        refuses(standing, fault);
        assertThat(data.look()).as("found its place").isFalse();
    }

    private void takesOver(SqliteFolder data) {
        assertThat(data.look()).as("found its place").isTrue();
        assertThat(data.fault()).isEmpty();
        assertThat(standing.situations()).as("nothing passing stays").isEmpty();
        saves(standing, 1);
    }

    @Test
    void a_folder_locked_by_another_program_is_read() throws SQLException {
        SqliteFolder data = data(folder);
        EventStore store = data.open(CLOCK);
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        try (Connection other = data(folder).source().getConnection();
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            data.look();
            assertThat(data.fault()).as("somebody writes just now").isEmpty();
            data.look();
            assertThat(data.fault()).as("somebody writes for long").contains(Fault.LOCKED);
            assertThat(store.latest("kz").orElseThrow().events()).hasSize(1);
            refuses(store, Fault.LOCKED);

            SqliteFolder second = data(folder);
            assertThat(second.open(CLOCK).latest("kz").orElseThrow().events()).hasSize(1);
            assertThat(second.fault()).contains(Fault.LOCKED);
            assertThat(second.isSheltered()).as("reads a copy").isFalse();
            statement.execute("rollback");
            assertThat(second.look()).isTrue();
        }
        data.look();
        assertThat(data.fault()).isEmpty();
        saves(store, 2);
    }

    @Test
    void a_folder_that_another_program_has_for_itself_shows_what_is_shipped() throws SQLException {
        data(folder).open(CLOCK).save(state("kz", event("a", "A")), "Aigul", "load");
        SqliteFolder data = data(folder);
        try (Connection other = data(folder).source().getConnection();
                var statement = other.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin immediate");
            statement.execute("create table theirs (x)");
            statement.execute("commit");
            standsIn(data, Fault.LOCKED);
        }
        assertThat(data.look()).isTrue();
        assertThat(standing.situations()).containsExactly("kz");
        saves(standing, 2);
    }

    @Test
    void tables_of_an_older_release_in_a_read_only_folder_are_read_as_a_copy() throws Exception {
        try (SmallDisk disk = SmallDisk.of(8)) {
            older(disk.folder());
            disk.makeReadOnly();
            SqliteFolder data = data(disk.folder());
            EventStore store = data.open(CLOCK);
            assertThat(data.fault()).contains(Fault.READ_ONLY);
            assertThat(store.latest("kz").orElseThrow().events()).hasSize(1);
            refuses(store, Fault.READ_ONLY);
            disk.makeWritable();
            assertThat(data.look()).isTrue();
            saves(store, 2);
        }
    }

    /// Takes away what the newest migration brought.
    private static void older(Path folder) throws SQLException {
        data(folder).open(CLOCK).save(state("kz", event("a", "A")), "Aigul", "load");
        try (Connection connection = data(folder).source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop table audit");
            statement.execute("drop table account");
            statement.execute("delete from flyway_schema_history where version like '5%'");
        }
    }

    @Test
    void a_commit_that_the_database_refuses_for_want_of_room_leaves_nothing_half()
            throws SQLException {
        SqliteFolder data = data(folder);
        EventStore store = data.open(CLOCK);
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        var narrow =
                new SqlEventStore(
                        new Narrow(folder.resolve("dateline.db"), 60), Dialect.SQLITE, CLOCK);
        assertThatThrownBy(() -> narrow.save(large("x"), "Aigul", "too much"))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, e -> assertThat(e.fault()).isEqualTo(Fault.FULL));
        assertThat(store.history("kz")).hasSize(1);
        assertThat(store.latest("kz").orElseThrow().events()).hasSize(1);
        saves(store, 2);
    }

    /// A database that may not grow beyond some pages, which is like a full disk and can be tried
    /// everywhere.
    private static final class Narrow extends org.sqlite.SQLiteDataSource {
        private final SqliteSource wide;
        private final int pages;

        Narrow(Path file, int pages) {
            this.wide = new SqliteSource(file.toAbsolutePath(), SHORT);
            this.pages = pages;
        }

        @Override
        public SQLiteConnection getConnection(String user, String password) throws SQLException {
            SQLiteConnection connection = wide.getConnection(user, password);
            try (var statement = connection.createStatement()) {
                statement.execute("pragma max_page_count = " + pages);
            }
            return connection;
        }
    }

    @Test
    void whoever_is_told_of_a_commit_and_fails_does_not_undo_it() {
        EventStore store = data(folder).open(CLOCK);
        store.listen(
                revision -> {
                    throw new IllegalStateException("no");
                });
        assertThat(store.save(state("kz", event("a", "A")), "Aigul", "load").number()).isEqualTo(1);
        assertThat(store.newest()).containsEntry("kz", 1L);
        assertThat(Optional.of(store.history("kz").size())).contains(1);
    }
}
