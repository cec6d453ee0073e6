package org.dateline.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads the features of a GeoJSON file (RFC 7946) as rows: properties are columns, the position of
/// the geometry stands in columns of its own, a third coordinate is passed over.
final class GeoJsonReader implements RowReader {
    private final TableLimits limits;
    private final Columns columns;
    private final CountingInput input;
    private final long bytes;
    private final JsonParser json;
    private final List<String> notes = new ArrayList<>();
    private boolean single;
    private long rows;

    private Map<String, String> properties = new LinkedHashMap<>();
    private Shapes shape = new Shapes();
    private String complaint = "";
    private String blamed = "";

    GeoJsonReader(Path file, TableLimits limits) throws IOException {
        this.limits = limits;
        columns = new Columns(limits);
        Decoding decoding = Decoding.of(file);
        decoding.note().ifPresent(notes::add);
        bytes = Math.max(1, Files.size(file));
        input = new CountingInput(Files.newInputStream(file), Long.MAX_VALUE, "");
        try {
            input.skipNBytes(decoding.mark());
            var constraints =
                    StreamReadConstraints.builder()
                            .maxNestingDepth(limits.depth())
                            .maxStringLength(limits.rowChars())
                            .maxNumberLength(400)
                            .maxNameLength(1_000)
                            .build();
            json =
                    JsonFactory.builder()
                            .streamReadConstraints(constraints)
                            .build()
                            .createParser(
                                    ObjectReadContext.empty(),
                                    new BufferedReader(
                                            new InputStreamReader(input, decoding.charset())));
            for (String name : Shapes.COLUMNS) {
                columns.of(0, name);
            }
            reading(this::open);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T reading(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (StreamConstraintsException e) {
            String said = String.valueOf(e.getOriginalMessage());
            String why =
                    said.contains("nesting") || said.contains("depth")
                            ? "nested deeper than " + limits.depth() + " levels"
                            : "a name, text or number is too long";
            throw new UnreadableFile(line(), why);
        } catch (JacksonException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableFile(
                    Math.max(0, at), "this is no whole JSON: it breaks off or is not well-formed");
        }
    }

    private long line() {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }

    /// Goes to the first feature.
    private boolean open() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile(
                    line(), "this is no GeoJSON: it does not begin with an object");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                return true;
            }
            if (name.equals("type") && "Feature".equals(json.getValueAsString())) {
                single = true;
                return true;
            }
            json.skipChildren();
        }
        throw new UnreadableFile(
                1, "this is no GeoJSON: there is no \"features\", and it is no Feature");
    }

    @Override
    public Optional<Line> next() throws IOException {
        return reading(this::feature);
    }

    private Optional<Line> feature() throws IOException {
        if (rows > 0 && single) {
            return Optional.empty();
        }
        long line = line();
        if (!single) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.END_ARRAY) {
                finish();
                return Optional.empty();
            }
            line = line();
            if (token != JsonToken.START_OBJECT) {
                if (token == null) {
                    throw new UnreadableFile(line, "the file breaks off in the middle");
                }
                json.skipChildren();
                return Optional.of(broken(line, "a feature is an object"));
            }
        }
        if (++rows > limits.rows()) {
            throw new UnreadableFile(line, "there are more than " + limits.rows() + " features");
        }
        properties = new LinkedHashMap<>();
        shape = new Shapes();
        complaint = "";
        blamed = "";
        members();
        return Optional.of(complaint.isEmpty() ? row(line) : broken(line, complaint));
    }

    /// Reads what follows the features, so that a file that breaks off is noticed.
    private void finish() throws IOException {
        single = true;
        rows = Math.max(1, rows);
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_OBJECT) {
            if (token == null) {
                throw new UnreadableFile(line(), "the file breaks off in the middle");
            }
            json.skipChildren();
            token = json.nextToken();
        }
    }

    private Line broken(long line, String why) {
        return new Line.Broken(line, blamed, why, properties.toString());
    }

    private void members() throws IOException {
        Set<String> seen = new HashSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (!seen.add(name)) {
                blame(name, "\"" + name + "\" is there twice");
            }
            JsonToken value = json.nextToken();
            switch (name) {
                case "geometry" -> geometry(value);
                case "properties" -> flatten("", value);
                case "id" -> put("id", value);
                default -> json.skipChildren();
            }
        }
    }

    private void flatten(String prefix, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        Set<String> seen = new HashSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + json.currentName();
            if (!seen.add(name)) {
                blame(name, "\"" + name + "\" is there twice");
            }
            JsonToken inner = json.nextToken();
            if (inner == JsonToken.START_OBJECT) {
                flatten(name + ".", inner);
            } else if (inner == JsonToken.START_ARRAY) {
                list(name);
            } else {
                put(name, inner);
            }
        }
    }

    private void list(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        int nested = 0;
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
            if (t == null) {
                throw new UnreadableFile(line(), "the file breaks off in the middle");
            }
            if (t.isScalarValue()) {
                texts.add(json.getValueAsString(""));
            } else {
                nested++;
                json.skipChildren();
            }
        }
        if (nested == 0) {
            keep(name, String.join("; ", texts));
        }
    }

    private void put(String name, JsonToken value) {
        if (value == JsonToken.VALUE_NUMBER_FLOAT && !Double.isFinite(json.getDoubleValue())) {
            blame(name, "\"" + name + "\" is a number too large to keep");
        }
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            keep(name, json.getValueAsString(""));
        } else {
            json.skipChildren();
        }
    }

    private void keep(String name, String text) {
        if (text.length() > limits.cellChars()) {
            blame(name, "a text is longer than " + limits.cellChars() + " characters");
        }
        CharCheck.complaint(text)
                .or(() -> CharCheck.complaint(name))
                .ifPresent(c -> blame(name, c));
        properties.putIfAbsent(name, text);
    }

    private void blame(String name, String why) {
        if (complaint.isEmpty()) {
            complaint = why;
            blamed = name;
        }
    }

    private void geometry(JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken inner = json.nextToken();
            if (name.equals("type") && inner == JsonToken.VALUE_STRING) {
                shape.type(json.getString());
            } else if (name.equals("coordinates") && inner == JsonToken.START_ARRAY) {
                coordinates();
            } else if (name.equals("geometries") && inner == JsonToken.START_ARRAY) {
                for (JsonToken t = json.nextToken();
                        t == JsonToken.START_OBJECT;
                        t = json.nextToken()) {
                    geometry(t);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void coordinates() throws IOException {
        double[] numbers = new double[2];
        int count = 0;
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
            if (t == null) {
                throw new UnreadableFile(line(), "the file breaks off in the middle");
            }
            if (t == JsonToken.START_ARRAY) {
                coordinates();
            } else if (t.isNumeric()) {
                if (count < 2) {
                    numbers[count] = json.getDoubleValue();
                }
                count++;
            } else {
                blame("geometry", "a coordinate is no number");
                json.skipChildren();
            }
        }
        if (count == 1) {
            blame("geometry", "a position has two numbers, longitude first");
        } else if (count > 1) {
            if (!Double.isFinite(numbers[0]) || !Double.isFinite(numbers[1])) {
                blame("geometry", "a coordinate is too large");
            } else if (!shape.add(numbers[0], numbers[1])) {
                blame("geometry", "the geometry has too many positions");
            }
        }
    }

    private Line row(long line) throws UnreadableFile {
        List<String> middle = shape.middle();
        List<String> cells = new ArrayList<>(List.of(middle.get(0), middle.get(1), shape.type()));
        for (var property : properties.entrySet()) {
            int place = columns.of(line, property.getKey());
            while (cells.size() <= place) {
                cells.add("");
            }
            cells.set(place, property.getValue());
        }
        return new Line.Row(line, cells);
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
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        json.close();
        input.close();
    }
}
