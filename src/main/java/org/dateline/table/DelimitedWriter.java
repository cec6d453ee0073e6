package org.dateline.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Delimited text with a byte order mark, so that spreadsheets read it rightly.
final class DelimitedWriter implements RowWriter {
    private final Writer out;
    private final CsvWriter csv;

    DelimitedWriter(OutputStream stream, char delimiter) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        csv = new CsvWriter(out, delimiter);
        out.write('\uFEFF');
    }

    @Override
    public void columns(List<String> names) throws IOException {
        csv.row(names);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        csv.row(cells);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
