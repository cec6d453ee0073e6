package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/// Tries to change and to forget rows of every table, those included that a later migration makes:
/// whatever is not named here as one that changes must refuse.
final class OnlyAppends {
    private static final Set<String> CHANGING = Set.of("account", "flyway_schema_history");

    private OnlyAppends() {}

    /// @param ways `update`, `delete` and `truncate`, as far as the database knows them
    static void check(DataSource database, List<String> ways) throws SQLException {
        try (Connection connection = database.getConnection()) {
            fill(connection);
            Set<String> tables = tables(connection);
            assertThat(tables).contains("revision", "record", "snapshot", "audit");
            for (String table : tables) {
                long rows = count(connection, table);
                assertThat(rows).as(table).isPositive();
                for (String way : ways) {
                    String sql =
                            switch (way) {
                                case "update" ->
                                        "update " + table + " set " + column(table) + " = 'x'";
                                case "delete" -> "delete from " + table;
                                default -> "truncate " + table + " cascade";
                            };
                    assertThatThrownBy(() -> run(connection, sql))
                            .as(sql)
                            .hasMessageContaining("is never");
                }
                assertThat(count(connection, table)).as(table).isEqualTo(rows);
                assertThat(changed(connection, table)).as(table).isZero();
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        run(
                connection,
                "insert into snapshot (situation, id, revision, painter, request, at)"
                        + " values ('kz', 'abc', 1, 1, 'r', 'now')");
        run(
                connection,
                "insert into audit (number, at, person, door, action, situation, revision, subject)"
                        + " values (1, 'now', 'p', 'd', 'a', 'kz', 1, 's')");
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        String schema =
                connection.getMetaData().getDatabaseProductName().equals("SQLite")
                        ? null
                        : "public";
        try (var rows =
                connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        tables.removeAll(CHANGING);
        return tables;
    }

    /// One that holds text.
    private static String column(String table) {
        return switch (table) {
            case "revision" -> "author";
            case "record" -> "body";
            case "snapshot" -> "request";
            case "audit" -> "person";
            default -> throw new IllegalStateException("Name a column of the new table " + table);
        };
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        return number(connection, "select count(*) from " + table);
    }

    private static long changed(Connection connection, String table) throws SQLException {
        return number(
                connection, "select count(*) from " + table + " where " + column(table) + " = 'x'");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
