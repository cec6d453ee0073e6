package org.dateline.intake;

import java.util.List;
import java.util.stream.Collectors;

/// A row that becomes no event, and why.
final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;

    BadRow(String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    /// Several problems of one row as one: the columns they are in, and all the reasons.
    static BadRow of(List<BadRow> problems) {
        return problems.size() == 1
                ? problems.getFirst()
                : new BadRow(
                        problems.stream()
                                .map(BadRow::column)
                                .filter(c -> !c.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        problems.stream()
                                .map(BadRow::reason)
                                .collect(Collectors.joining("; also: ")));
    }

    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
