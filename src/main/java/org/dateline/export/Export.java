package org.dateline.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.event.Event;
import org.dateline.table.CsvWriter;
import org.dateline.table.XlsxWriter;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes events as one file, a page of them in memory at a time.
public final class Export {
    private Export() {}

    /// @param file is made or written over
    public static void write(Selected selected, ExportKind kind, Path file) throws IOException {
        if (kind == ExportKind.GPKG) {
            GeoPackage.write(selected, file);
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            switch (kind) {
                case CSV -> csv(selected, out);
                case XLSX -> xlsx(selected, out);
                case GEOJSON -> geoJson(selected, out);
                case KML -> EventKml.write(selected, out);
                case GPKG -> throw new IllegalStateException("Written above");
            }
        }
    }

    private static EventRows rows(Selected selected) {
        return new EventRows(selected.reports(), selected.language(), selected.namesAt());
    }

    private static void csv(Selected selected, OutputStream out) throws IOException {
        EventRows rows = rows(selected);
        try (Writer text =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            text.write('\uFEFF');
            var csv = new CsvWriter(text, ',');
            csv.row(EventRows.COLUMNS);
            for (Event event : selected.inOrder()) {
                for (List<String> row : rows.of(event)) {
                    csv.row(row);
                }
            }
        }
    }

    private static void xlsx(Selected selected, OutputStream out) throws IOException {
        EventRows rows = rows(selected);
        try (var sheet = new XlsxWriter(out, "claims")) {
            sheet.columns(EventRows.COLUMNS);
            for (Event event : selected.inOrder()) {
                for (List<String> row : rows.of(event)) {
                    sheet.row(row);
                }
            }
        }
    }

    private static void geoJson(Selected selected, OutputStream out) {
        try (var json =
                new JsonFactory()
                        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("title", selected.events().state().situation().title());
            json.writeNumberProperty("revision", selected.events().state().revision());
            json.writeArrayPropertyStart("features");
            var features =
                    new EventFeature(
                            json, selected.reports(), selected.language(), selected.namesAt());
            selected.inOrder().forEach(features::feature);
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
