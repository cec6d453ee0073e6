package org.dateline.event;

import java.sql.Connection;
import java.sql.SQLException;

/// The little in which the databases differ; all other SQL is the same text for both.
enum Dialect {
    SQLITE {
        /// Whoever begins a transaction has the whole file.
        @Override
        void lock(Connection connection, String situation) {}

        @Override
        void stream(Connection connection, Work work) throws SQLException {
            work.go();
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

        /// The driver holds all rows of an answer, unless it is read inside a transaction.
        @Override
        void stream(Connection connection, Work work) throws SQLException {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                work.go();
            } finally {
                if (before) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        }
    };

    /// Called first in a transaction that appends to `situation`: until its end no other
    /// transaction can append to it.
    abstract void lock(Connection connection, String situation) throws SQLException;

    /// Does what reads an answer too long to be held in memory.
    abstract void stream(Connection connection, Work work) throws SQLException;

    @FunctionalInterface
    interface Work {
        void go() throws SQLException;
    }
}
