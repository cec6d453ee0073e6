package org.dateline.portrayal;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes labels as the browser reads them; `src/docs/base-map.md` gives the layout.
public final class BaseLabelJson {
    private BaseLabelJson() {}

    public static String of(List<BaseLabel> labels) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (var label : labels) {
                json.writeStartArray();
                json.writeString(label.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.writeString(label.code());
                json.writeNumber(label.lon());
                json.writeNumber(label.lat());
                json.writeNumber(label.minZoom());
                json.writeStartArray();
                for (var name : label.names()) {
                    json.writeStartArray();
                    json.writeString(name.language());
                    json.writeString(name.text());
                    second(json, name.from(), Long.MIN_VALUE);
                    second(json, name.to(), Long.MAX_VALUE);
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void second(JsonGenerator json, long second, long open) {
        if (second == open) {
            json.writeNull();
        } else {
            json.writeNumber(second);
        }
    }
}
