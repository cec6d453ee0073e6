package org.dateline.snapshot;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.export.EventRows;
import org.dateline.report.Report;
import org.dateline.table.CsvWriter;

/// The events on a sheet as a table, one row a claim (RFC 4180, UTF-8 with a byte order mark, so
/// that spreadsheets read it rightly).
final class EventTable {
    private EventTable() {}

    static byte[] csv(Snapshot snapshot) {
        var context = snapshot.request().context();
        var rows =
                new EventRows(
                        snapshot.depiction().reports().stream()
                                .collect(Collectors.toMap(Report::id, Function.identity())),
                        context.language(),
                        context.interval().end().minusSeconds(1));
        var out = new StringWriter();
        out.write('\uFEFF');
        var csv = new CsvWriter(out, ',');
        try {
            csv.row(EventRows.COLUMNS);
            for (Event event : snapshot.depiction().drawn()) {
                for (List<String> row : rows.of(event)) {
                    csv.row(row);
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String cell(String text) {
        return CsvWriter.cell(text, ',');
    }
}
