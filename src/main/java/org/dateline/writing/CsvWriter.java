package org.dateline.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.feature.Feature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// Comma-separated values (RFC 4180) in UTF-8, with the fields as columns, the position of the
/// finest place in `lon` and `lat`, and the whole geometry as WKT. A line has no position: its
/// middle is a place where nothing happened. A cell that a spreadsheet would take for a formula
/// gets an apostrophe in front.
public final class CsvWriter {

    public void write(FeaturePage page, OutputStream out) throws IOException {
        Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        List<String> head = new ArrayList<>(List.of("id"));
        page.type().fields().forEach(field -> head.add(field.name()));
        head.addAll(List.of("lon", "lat", "wkt"));
        row(csv, head);
        for (Feature feature : page.features()) {
            List<String> cells = new ArrayList<>(List.of(safe(feature.id())));
            for (Object value : feature.values().values()) {
                String text = Cells.text(value);
                cells.add(value instanceof Double ? text : safe(text));
            }
            place(feature, page, cells);
            row(csv, cells);
        }
        csv.flush();
    }

    private static void place(Feature feature, FeaturePage page, List<String> cells) {
        Geometry geometry = feature.geometry().orElse(null);
        if (geometry == null) {
            cells.addAll(List.of("", "", ""));
            return;
        }
        if (geometry.getDimension() == 0) {
            Coordinate finest = geometry.getCoordinates()[0];
            cells.add(Double.toString(finest.x));
            cells.add(Double.toString(finest.y));
        } else {
            cells.addAll(List.of("", ""));
        }
        cells.add(page.crs().fromCrs84(geometry).map(Geometry::toText).orElse(""));
    }

    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void row(Writer csv, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                csv.write(',');
            }
            String cell = cells.get(i);
            boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
            csv.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        csv.write("\r\n");
    }
}
