package org.dateline.event;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/// JSON of lists that many records of one commit share, such as the names of a place: written once
/// and copied from then on. Belongs to one thread.
final class RepeatedLists {
    private static final int MOST = 20_000;

    private final JsonMapper json;
    private final Map<List<?>, String> written = new IdentityHashMap<>();

    RepeatedLists(JsonMapper json) {
        this.json = json;
    }

    private String text(List<?> list) {
        if (written.size() >= MOST) {
            written.clear();
        }
        return written.computeIfAbsent(list, json::writeValueAsString);
    }

    /// Writes as usual where nothing is remembered.
    static final class Writer extends ValueSerializer<List<?>> {
        @Override
        public void serialize(List<?> list, JsonGenerator out, SerializationContext context) {
            if (context.getAttribute(RepeatedLists.class) instanceof RepeatedLists repeated) {
                out.writeRawValue(repeated.text(list));
                return;
            }
            out.writeStartArray();
            for (Object each : list) {
                context.writeValue(out, each);
            }
            out.writeEndArray();
        }
    }
}
