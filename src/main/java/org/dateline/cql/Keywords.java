package org.dateline.cql;

import java.util.Set;

/// Words of CQL2 text that name no property unless they stand in double quotes.
final class Keywords {
    static final Set<String> ALL =
            Set.of(
                    "AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE",
                    "DIV");

    private Keywords() {}
}
