package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dateline.event.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few of the kills of `./dateline bench kills`.
class KillsTest {
    @TempDir Path folder;

    @Test
    void a_killed_process_leaves_every_acknowledged_revision_and_no_half_one() throws Exception {
        Kills kills = new Kills(folder.resolve("data").toString(), folder, 5);
        for (int i = 0; i < 9; i++) {
            kills.kill(Kills.Moment.values()[i % Kills.Moment.values().length]);
        }
        kills.lookAtAll();
        assertThat(kills.losses()).isEmpty();
        assertThat(kills.count()).isEqualTo(9);
        assertThat(kills.revisions()).isGreaterThan(12);
    }

    @Test
    void with_postgresql_neither_a_killed_process_nor_a_killed_server_loses_anything()
            throws Exception {
        try (PostgresServer server = PostgresServer.in(folder.resolve("server"))) {
            Kills kills = new Kills(server.emptyDatabase(), folder, 6);
            kills.kill(Kills.Moment.IMPORT);
            kills.kill(Kills.Moment.EDIT);
            for (int i = 0; i < 2; i++) {
                kills.killServer(server::kill, server::startAgain);
            }
            kills.lookAtAll();
            assertThat(kills.losses()).isEmpty();
            assertThat(kills.revisions()).isGreaterThan(12);
        }
    }
}
