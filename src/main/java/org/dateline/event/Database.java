package org.dateline.event;

import java.time.Clock;
import javax.sql.DataSource;

/// Where the store lies: a folder of this machine, or a PostgreSQL server.
public sealed interface Database permits SqliteFolder, PostgresDatabase {

    /// Connections to it, for others that keep their tables beside the store's.
    DataSource source();

    /// Makes the tables or brings them up to date, and gives the store on them. Throws
    /// [StoreUnavailable] where that is not possible.
    EventStore open(Clock clock);
}
