package org.dateline.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// What the columns of CSV files mean, for programs: metadata of the W3C's CSV on the Web.
final class Csvw {
    private final Export export;
    private final JsonGenerator json;

    private Csvw(Export export, JsonGenerator json) {
        this.export = export;
        this.json = json;
    }

    /// Of one file.
    static void table(Export export, String url, Table<?> table, OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            Csvw csvw = new Csvw(export, json);
            csvw.start();
            csvw.about();
            csvw.body(url, table, false);
            json.writeEndObject();
        }
    }

    /// Of several files that refer to each other.
    static void group(Export export, List<Table<?>> tables, OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            Csvw csvw = new Csvw(export, json);
            csvw.start();
            csvw.about();
            json.writeArrayPropertyStart("tables");
            for (Table<?> table : tables) {
                json.writeStartObject();
                csvw.body(table.name() + ".csv", table, true);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static JsonGenerator generator(OutputStream out) {
        return new JsonFactory()
                .rebuild()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    private void start() {
        json.writeStartObject();
        json.writeArrayPropertyStart("@context");
        json.writeString("http://www.w3.org/ns/csvw");
        json.writeStartObject();
        json.writeStringProperty("@language", "en");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void about() {
        Map<String, String> about = export.about();
        json.writeStringProperty("dc:title", about.getOrDefault("title", ""));
        json.writeStringProperty("dc:identifier", export.fileName());
        json.writeStringProperty("dc:modified", export.revisedAt().toString());
        json.writeArrayPropertyStart("notes");
        json.writeStartObject();
        about.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void body(String url, Table<?> table, boolean keys) {
        json.writeStringProperty("url", url);
        json.writeStringProperty("dc:description", table.description());
        json.writeObjectPropertyStart("dialect");
        json.writeStringProperty("encoding", "utf-8");
        json.writeBooleanProperty("header", true);
        json.writeStringProperty("delimiter", ",");
        json.writeEndObject();
        json.writeObjectPropertyStart("tableSchema");
        json.writeArrayPropertyStart("columns");
        table.columns().forEach(this::column);
        json.writeEndArray();
        if (keys) {
            keys(table);
        }
        json.writeEndObject();
    }

    private void column(Column<?> column) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeStringProperty("titles", column.name());
        json.writeStringProperty("dc:description", column.description());
        json.writeStringProperty("datatype", datatype(column.kind()));
        json.writeEndObject();
    }

    private static String datatype(Kind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "double";
            case INSTANT -> "dateTimeStamp";
            case FLAG -> "boolean";
        };
    }

    private void keys(Table<?> table) {
        if (table.key() == 1) {
            json.writeStringProperty("primaryKey", table.columns().getFirst().name());
        }
        json.writeArrayPropertyStart("foreignKeys");
        if (!table.name().equals("events")) {
            key(table, "event", "events");
        }
        if (!table.name().equals("reports")) {
            key(table, "report", "reports");
        }
        json.writeEndArray();
    }

    private void key(Table<?> table, String column, String to) {
        if (table.columns().stream().noneMatch(c -> c.name().equals(column))) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("columnReference", column);
        json.writeObjectPropertyStart("reference");
        json.writeStringProperty("resource", to + ".csv");
        json.writeStringProperty("columnReference", column);
        json.writeEndObject();
        json.writeEndObject();
    }
}
