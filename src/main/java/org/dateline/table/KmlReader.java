package org.dateline.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the placemarks of a KML or KMZ file as rows: name, description, time stamp or span, the
/// position of the geometry, and extended data as columns of their own.
final class KmlReader implements RowReader {
    private static final List<String> TEXTS =
            List.of("name", "description", "when", "begin", "end");

    private final TableLimits limits;
    private final Columns columns;
    private final List<Closeable> open = new ArrayList<>();
    private final CountingInput input;
    private final SafeXml xml;
    private final long bytes;
    private long rows;
    private boolean seen;

    KmlReader(Path file, FileType type, TableLimits limits) throws IOException {
        this.limits = limits;
        columns = new Columns(limits);
        InputStream in;
        if (type == FileType.KMZ) {
            var zip = new ZipContainer(file, limits);
            open.add(zip);
            String name =
                    zip.ending(".kml")
                            .orElseThrow(
                                    () -> new UnreadableFile(0, "the container holds no .kml"));
            in = zip.open(name);
            bytes = Math.max(1, in.available());
        } else {
            in = Files.newInputStream(file);
            bytes = Math.max(1, Files.size(file));
        }
        open.add(in);
        input = new CountingInput(in, Long.MAX_VALUE, "");
        try {
            xml = new SafeXml(input, limits);
            for (String name : Shapes.COLUMNS) {
                columns.of(0, name);
            }
            for (String name : TEXTS) {
                columns.of(0, name);
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (xml.next()) {
            if (!seen && xml.isStart()) {
                if (!xml.name().equals("kml")) {
                    throw new UnreadableFile(
                            xml.line(), "this is no KML: its root is another element");
                }
                seen = true;
            }
            if (xml.starts("Placemark")) {
                if (++rows > limits.rows()) {
                    throw new UnreadableFile(
                            xml.line(), "there are more than " + limits.rows() + " placemarks");
                }
                return Optional.of(placemark());
            }
        }
        return Optional.empty();
    }

    private Line placemark() throws IOException {
        long line = xml.line();
        Map<String, String> values = new LinkedHashMap<>();
        var shape = new Shapes();
        var text = new StringBuilder();
        String complaint = "";
        String data = "";
        while (xml.next() && !xml.ends("Placemark")) {
            if (xml.isStart()) {
                text.setLength(0);
                switch (xml.name()) {
                    case "Data", "SimpleData" -> data = xml.attribute("name").orElse("");
                    case "Point", "LineString", "Polygon", "MultiGeometry" ->
                            shape.type(xml.name());
                    default -> {}
                }
            } else if (xml.isText()) {
                if (!xml.addText(text)) {
                    complaint = "a text is longer than " + limits.cellChars() + " characters";
                }
            } else {
                String name = xml.name();
                String value = text.toString().strip();
                complaint = CharCheck.complaint(value).orElse(complaint);
                if (name.equals("coordinates")) {
                    complaint = positions(value, shape).orElse(complaint);
                } else if (TEXTS.contains(name)) {
                    values.putIfAbsent(name, value);
                } else if ((name.equals("value") || name.equals("SimpleData")) && !data.isBlank()) {
                    values.putIfAbsent(data, value);
                }
                text.setLength(0);
            }
        }
        if (!complaint.isEmpty()) {
            return new Line.Broken(line, "", complaint, values.toString());
        }
        List<String> middle = shape.middle();
        List<String> cells = new ArrayList<>(List.of(middle.get(0), middle.get(1), shape.type()));
        for (var value : values.entrySet()) {
            int place = columns.of(line, value.getKey());
            while (cells.size() <= place) {
                cells.add("");
            }
            cells.set(place, value.getValue());
        }
        return new Line.Row(line, cells);
    }

    private static Optional<String> positions(String text, Shapes shape) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (String position : text.split("\\s+")) {
            String[] numbers = position.split(",", 4);
            try {
                double lon = Double.parseDouble(numbers[0]);
                double lat = Double.parseDouble(numbers[1]);
                if (!Double.isFinite(lon) || !Double.isFinite(lat) || !shape.add(lon, lat)) {
                    return Optional.of("the geometry is too large");
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                return Optional.of("a position is written longitude,latitude");
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public double progress() {
        return Math.min(1, (double) input.count() / bytes);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        for (Closeable part : open.reversed()) {
            part.close();
        }
    }
}
