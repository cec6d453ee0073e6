package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.dateline.event.DataState;
import org.dateline.event.SqliteFolder;
import org.dateline.event.StoreUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlKeptSnapshotsTest {
    private static final KeptSnapshot KEPT =
            new KeptSnapshot("0123456789abcdef", "a-case", 1, 1, "situation=a-case&title=%D2%9A");
    @TempDir private Path folder;
    private SqliteFolder database;

    @BeforeEach
    void open() {
        database = SqliteFolder.in(folder);
        database.open(Clock.systemUTC())
                .save(
                        new DataState(
                                SnapshotQueryTest.SITUATION,
                                0,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        "a test",
                        "to have a revision");
    }

    @Test
    void what_is_kept_is_found_after_a_restart() {
        kept().keep(KEPT);
        kept().keep(KEPT);
        var again = new SqlKeptSnapshots(SqliteFolder.in(folder).source(), Clock.systemUTC());
        assertThat(again.find(KEPT.id())).hasValue(KEPT);
        assertThat(again.find("0123456789abcdeg")).isEmpty();
        assertThat(again.find("' or 1=1 --")).isEmpty();
    }

    @Test
    void the_database_refuses_to_change_or_forget_it() throws SQLException {
        kept().keep(KEPT);
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update snapshot set request = ''"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.execute("delete from snapshot"))
                    .hasMessageContaining("never deleted");
        }
        assertThat(kept().find(KEPT.id())).isPresent();
    }

    @Test
    void a_revision_that_does_not_exist_cannot_be_kept() {
        assertThatThrownBy(
                        () -> kept().keep(new KeptSnapshot("0123456789abcdeh", "a-case", 7, 1, "")))
                .isInstanceOf(StoreUnavailable.class);
    }

    private KeptSnapshots kept() {
        return new SqlKeptSnapshots(database.source(), Clock.systemUTC());
    }
}
