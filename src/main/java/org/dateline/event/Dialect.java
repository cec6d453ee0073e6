package org.dateline.event;

import java.sql.Connection;
import java.sql.SQLException;

/// The little in which the databases differ; all other SQL is the same text for both.
enum Dialect {
    SQLITE {
        /// Whoever begins a transaction has the whole file.
        @Override
        void lock(Connection connection, String situation) {}
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
    };

    /// Called first in a transaction that appends to `situation`: until its end no other
    /// transaction can append to it.
    abstract void lock(Connection connection, String situation) throws SQLException;
}
