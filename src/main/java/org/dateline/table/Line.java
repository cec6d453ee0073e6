package org.dateline.table;

import java.util.List;

/// What a reader gives for one row of a file.
public sealed interface Line {

    /// Where it begins: a line of a text, a row of a sheet, counted from 1.
    long number();

    /// A row.
    ///
    /// @param cells in the order of the reader's columns; cells that are missing at the end are
    ///   empty
    record Row(long number, List<String> cells) implements Line {

        public Row {
            cells = List.copyOf(cells);
        }

        /// The cell of a column; empty where the row is shorter.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /// A row that cannot be read; the ones after it can.
    ///
    /// @param column its name where one is to blame, else empty
    /// @param excerpt how it starts
    record Broken(long number, String column, String reason, String excerpt) implements Line {

        private static final int EXCERPT = 200;

        public Broken {
            excerpt = excerpt.length() > EXCERPT ? excerpt.substring(0, EXCERPT) + "…" : excerpt;
        }
    }
}
