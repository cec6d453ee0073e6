package org.dateline.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.table.CsvWriter;

/// A table as comma-separated values (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets
/// read it rightly, and no cell that they would take for a formula.
final class CsvFile {
    private CsvFile() {}

    /// Leaves the stream open.
    static void write(Table<?> table, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        CsvWriter csv = new CsvWriter(text, ',');
        csv.row(table.columns().stream().map(Column::name).toList());
        table.each(row -> csv.row(cells(row)));
        text.flush();
    }

    private static List<String> cells(List<Optional<?>> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (Optional<?> value : row) {
            cells.add(SafeText.write(value));
        }
        return cells;
    }
}
