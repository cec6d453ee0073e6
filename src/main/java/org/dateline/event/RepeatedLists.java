package org.dateline.event;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/// JSON of lists that many records of one commit share, such as the names of a place: written once
/// and copied from then on. Safe to share between threads.
final class RepeatedLists {
    private static final int MOST = 20_000;

    private final JsonMapper json;
    private final Map<Same, String> written = new ConcurrentHashMap<>();

    /// A list, equal only to itself.
    private record Same(List<?> list) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.list == list;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(list);
        }
    }

    RepeatedLists(JsonMapper json) {
        this.json = json;
    }

    private String text(List<?> list) {
        if (written.size() >= MOST) {
            written.clear();
        }
        return written.computeIfAbsent(new Same(list), same -> json.writeValueAsString(same.list));
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
