package org.dateline.event;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/// Where the store lies: a folder of this machine, or a PostgreSQL server.
public sealed interface Database permits SqliteFolder, PostgresDatabase {

    /// Connections to it, for others that keep their tables beside the store's.
    DataSource source();

    /// Makes the tables or brings them up to date, and gives the store on them. Where nothing can
    /// be saved for the time being, [#fault] says so and the store only reads; throws
    /// [StoreUnavailable] where it cannot be used at all.
    EventStore open(Clock clock);

    /// The store for what is read from files at every start: where [#open]'s has no place of its
    /// own yet, it takes this up for the time being, but nothing else.
    EventStore openForShipped(Clock clock);

    /// Why nothing can be saved, as far as is known; empty where it can.
    Optional<Fault> fault();

    /// Finds out whether something can be saved now, so that [#fault] says how it stands.
    ///
    /// @return whether the store has found its place just now, so that everything is to be read
    ///   anew
    boolean look();
}
