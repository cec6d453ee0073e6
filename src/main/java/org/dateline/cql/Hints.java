package org.dateline.cql;

/// What somebody probably meant, said behind what is wrong.
final class Hints {
    private Hints() {}

    /// A time was compared with something that only looks like one.
    static String time(Kind wanted, Kind found) {
        boolean mixed =
                wanted == Kind.TIME && found == Kind.TEXT
                        || wanted == Kind.TEXT && found == Kind.TIME;
        return mixed
                ? "; a time is written DATE('2022-01-05') or TIMESTAMP('2022-01-05T12:00:00Z'), in JSON"
                        + " {\"date\": \"2022-01-05\"} or {\"timestamp\": \"2022-01-05T12:00:00Z\"}"
                : "";
    }

    /// A word stands where a text is needed.
    static String quoted(String name, Kind wanted) {
        return wanted == Kind.TEXT
                ? "; a text stands in single quotes: '"
                        + FilterRefused.shown(name).replace("'", "''")
                        + "'"
                : "";
    }

    /// A sign of programming languages.
    static String sign(String written) {
        return switch (written) {
            case "==" -> "; equal is =";
            case "!=" -> "; unequal is <>";
            case "&&" -> "; that both hold is AND";
            case "||" -> "; that one of both holds is OR";
            default -> "";
        };
    }

    /// The other form of CQL2.
    static String form(String filter) {
        return filter.stripLeading().startsWith("{")
                ? "; a filter in JSON needs filter-lang=cql2-json"
                : "";
    }
}
