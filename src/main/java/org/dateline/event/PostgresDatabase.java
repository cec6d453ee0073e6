package org.dateline.event;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// A PostgreSQL server, named by its JDBC address.
///
/// Every statement is planned for its values: the plan for any value, to which prepared statements
/// fall back after some calls, reads whole tables where the situations differ much in size. A
/// commit waits for the server's disk, whatever the server's own setting is.
public final class PostgresDatabase implements Database, AutoCloseable {
    public static final String PREFIX = "jdbc:postgresql:";

    private static final String[] MIGRATIONS = {
        "classpath:db/migration", "classpath:db/postgresql"
    };
    private static final String OPTIONS =
            "-c plan_cache_mode=force_custom_plan -c synchronous_commit=on";
    private static final int MOST_CONNECTIONS = 8;
    private static final long PATIENCE_MS = 10_000;

    private final HikariDataSource database;
    private final String address;
    private volatile Optional<Fault> fault = Optional.empty();

    private PostgresDatabase(HikariDataSource database, String address) {
        this.database = database;
        this.address = address;
    }

    /// Throws [StoreUnavailable] where it does not answer.
    ///
    /// @param address `jdbc:postgresql://host:port/database`, with `?user=…&password=…` where
    ///   needed
    public static PostgresDatabase at(String address) {
        String shown = address.replaceFirst("\\?.*", "");
        var config = new HikariConfig();
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MS);
        config.setPoolName("dateline");
        config.addDataSourceProperty("options", OPTIONS);
        try {
            return new PostgresDatabase(new HikariDataSource(config), shown);
        } catch (PoolInitializationException | IllegalArgumentException e) {
            throw unusable(shown, e);
        }
    }

    @Override
    public DataSource source() {
        return database;
    }

    @Override
    public EventStore open(Clock clock) {
        try {
            Flyway flyway =
                    Flyway.configure(PostgresDatabase.class.getClassLoader())
                            .dataSource(database)
                            .locations(MIGRATIONS)
                            .load();
            look();
            // A server that only reads is left alone where nothing needs to be done.
            if (fault.isEmpty() || flyway.info().pending().length > 0) {
                flyway.migrate();
            }
        } catch (FlywayException e) {
            throw unusable(address, e);
        }
        return new SqlEventStore(database, Dialect.POSTGRESQL, clock);
    }

    @Override
    public EventStore openForShipped(Clock clock) {
        return new SqlEventStore(database, Dialect.POSTGRESQL, clock);
    }

    @Override
    public Optional<Fault> fault() {
        return fault;
    }

    @Override
    public boolean look() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show transaction_read_only")) {
            rows.next();
            fault =
                    rows.getString(1).equals("on")
                            ? Optional.of(Fault.READ_ONLY)
                            : Optional.empty();
        } catch (SQLException e) {
            fault = Optional.of(Fault.of(e));
        }
        return false;
    }

    private static StoreUnavailable unusable(String address, Exception cause) {
        return new StoreUnavailable(
                "The database " + address + " cannot be used: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        database.close();
    }
}
