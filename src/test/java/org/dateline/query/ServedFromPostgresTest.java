package org.dateline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.event.EventStore;
import org.dateline.event.PostgresDatabase;
import org.dateline.event.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ServedFromPostgresTest extends ServedContract {
    private final List<AutoCloseable> opened = new ArrayList<>();
    private PostgresServer server;
    private String address = "";

    @BeforeEach
    void start() throws IOException {
        server = PostgresServer.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        server.close();
    }

    @Override
    EventStore emptyStore() {
        address = server.emptyDatabase();
        return again();
    }

    @Override
    EventStore again() {
        PostgresDatabase database = PostgresDatabase.at(address);
        opened.add(database);
        return database.open(CLOCK);
    }
}
