package org.dateline.event;

import java.sql.Connection;
import java.sql.SQLException;

/// The little in which the databases differ; all other SQL is the same text for both.
enum Dialect {
    SQLITE {
        /// Whoever begins a transaction has the whole file. A commit of a million records touches
        /// pages all over the indexes; those that do not fit into the cache go to the log again and
        /// again. The cache takes memory only as far as it is filled.
        @Override
        void lock(Connection connection, String situation) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("pragma cache_size = -" + CACHE_KIBIBYTES);
            }
        }
    },
    POSTGRESQL {
        @Override
        void lock(Connection connection, String situation) throws SQLException {
            try (var query =
                    connection.prepareStatement(
                            "select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                query.setString(1, situation);
                query.execute();
            }
        }

        /// The driver fetches rows bit by bit only within a transaction.
        @Override
        void beginReading(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
        }

        @Override
        void endReading(Connection connection) throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    };

    private static final int CACHE_KIBIBYTES = 64 << 10;

    /// Called first in a transaction that appends to `situation`: until its end no other
    /// transaction can append to it.
    abstract void lock(Connection connection, String situation) throws SQLException;

    /// Called before many rows are read.
    void beginReading(Connection connection) throws SQLException {}

    /// Called after that.
    void endReading(Connection connection) throws SQLException {}
}
