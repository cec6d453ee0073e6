package org.dateline.query;

import java.nio.file.Path;
import org.dateline.event.EventStore;
import org.dateline.event.SqliteFolder;
import org.junit.jupiter.api.io.TempDir;

class ServedFromSqliteTest extends ServedContract {
    @TempDir Path folder;

    @Override
    EventStore emptyStore() {
        return SqliteFolder.in(folder).open(CLOCK);
    }

    @Override
    EventStore again() {
        return SqliteFolder.in(folder).open(CLOCK);
    }
}
