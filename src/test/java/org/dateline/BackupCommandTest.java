package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.Samples.event;
import static org.dateline.event.Samples.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.dateline.event.EventStore;
import org.dateline.event.SqliteFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(Object... args) {
        return new BackupCommand(new PrintStream(told))
                .run(List.of(args).stream().map(String::valueOf).toList());
    }

    @Test
    void a_backup_that_is_made_while_somebody_writes_restores_what_was_there()
            throws IOException, SQLException {
        SqliteFolder data = SqliteFolder.in(folder.resolve("data"));
        EventStore store = data.open(Clock.systemUTC());
        store.save(state("kz", event("a", "A")), "Aigul", "load");
        Path file = folder.resolve("backup.db");
        try (var writing = data.source().getConnection();
                var statement = writing.createStatement()) {
            statement.execute("begin immediate");
            assertThat(run("backup", file, "--data", folder.resolve("data"))).isZero();
            statement.execute("rollback");
        }
        store.save(state("kz", event("a", "later")), "Aigul", "edit");

        assertThat(run("restore", file, "--data", folder.resolve("again"))).isZero();
        EventStore again = SqliteFolder.in(folder.resolve("again")).open(Clock.systemUTC());
        assertThat(again.history("kz")).isEqualTo(store.history("kz").subList(1, 2));
        assertThat(again.latest("kz")).isEqualTo(store.at("kz", 1)).isPresent();

        assertThat(run("backup", file, "--data", folder.resolve("data")))
                .as("a file that is there is kept")
                .isEqualTo(1);
        assertThat(run("restore", file, "--data", folder.resolve("data")))
                .as("a store that is there is kept")
                .isEqualTo(1);
    }

    @Test
    void what_is_no_backup_is_refused_with_a_reason() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no database\n".repeat(100));
        assertThat(run("restore", text, "--data", folder.resolve("new"))).isEqualTo(1);
        assertThat(told.toString()).contains("cannot be restored");
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(run("restore", folder.resolve("none"))).isEqualTo(1);
        assertThat(run("backup", "x", "--data", folder.resolve("new"))).isEqualTo(1);
        assertThat(run("backup")).isEqualTo(2);
    }
}
