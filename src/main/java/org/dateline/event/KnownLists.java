package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Lists that many records of one state share, such as the names of a place, by their JSON: read
/// once and handed out from then on. Safe to share between threads.
final class KnownLists {
    private static final int MOST = 100_000;

    private final Map<String, List<?>> lists = new ConcurrentHashMap<>();

    /// The text of the record that is being read, and what is known.
    record Reading(String text, KnownLists known) {}

    static final class Names extends Reader<PlaceName> {
        Names() {
            super(PlaceName.class);
        }
    }

    static final class Candidates extends Reader<Binding.Candidate> {
        Candidates() {
            super(Binding.Candidate.class);
        }
    }

    /// Reads a list as usual, or skips it where it is known.
    abstract static class Reader<T> extends ValueDeserializer<List<T>> {
        private final Class<T> type;

        Reader(Class<T> type) {
            this.type = type;
        }

        @Override
        @SuppressWarnings("unchecked") // the JSON of names is never that of candidates
        public List<T> deserialize(JsonParser in, DeserializationContext context) {
            if (!in.isExpectedStartArrayToken()) {
                return (List<T>)
                        context.handleUnexpectedToken(context.constructType(List.class), in);
            }
            if (!(context.getAttribute(Reading.class)
                    instanceof Reading(String text, KnownLists k))) {
                return list(in, context);
            }
            int from = (int) in.currentTokenLocation().getCharOffset();
            int to = end(text, from);
            String own = text.substring(from, to);
            List<?> known = k.lists.get(own);
            if (known != null) {
                in.skipChildren();
                return (List<T>) known;
            }
            List<T> read = List.copyOf(list(in, context));
            if (k.lists.size() < MOST) {
                k.lists.put(own, read);
            }
            return read;
        }

        private List<T> list(JsonParser in, DeserializationContext context) {
            List<T> read = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                read.add(context.readValue(in, type));
            }
            return read;
        }

        /// Behind the bracket that closes the one at `from`; the text is JSON that the store wrote.
        private static int end(String text, int from) {
            int depth = 0;
            boolean quoted = false;
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    if (c == '\\') {
                        i++;
                    } else if (c == '"') {
                        quoted = false;
                    }
                } else if (c == '"') {
                    quoted = true;
                } else if (c == '[') {
                    depth++;
                } else if (c == ']' && --depth == 0) {
                    return i + 1;
                }
            }
            return text.length();
        }
    }
}
