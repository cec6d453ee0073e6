package org.dateline.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of one kind with their columns.
///
/// @param name as files, sheets and layers are named
/// @param description one sentence, in English
/// @param key how many columns at the start tell a row from all others; 0 where none do
record Table<R>(String name, String description, int key, List<Column<R>> columns, Flow<R> rows) {

    Table {
        columns = List.copyOf(columns);
    }

    /// The values of one row, in the order of the columns.
    List<Optional<?>> values(R row) {
        List<Optional<?>> values = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            values.add(column.value().apply(row));
        }
        return values;
    }

    /// Goes through all rows.
    void each(Sink<List<Optional<?>>> sink) throws IOException {
        rows.each(row -> sink.take(values(row)));
    }
}
