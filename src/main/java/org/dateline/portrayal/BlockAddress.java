package org.dateline.portrayal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.event.DataState;
import org.dateline.time.IsoTime;

/// Where the browser fetches the events of a context, relative to the page.
public final class BlockAddress {
    private BlockAddress() {}

    /// The event block of a context: always of one revision, so that it never changes under a page.
    public static String of(DataState state, MapContext context) {
        List<String> query = new ArrayList<>();
        query.add("revision=" + state.revision());
        context.knownBy().ifPresent(k -> add(query, "known", IsoTime.write(k, context.zone())));
        addAll(query, "source", context.sources());
        addAll(query, "place", context.places());
        context.text().ifPresent(t -> add(query, "q", t));
        return "blocks/" + ContextQuery.encode(context.situation()) + "?" + String.join("&", query);
    }

    private static void addAll(List<String> query, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            add(query, name, values.stream().sorted().collect(Collectors.joining(",")));
        }
    }

    private static void add(List<String> query, String name, String value) {
        query.add(name + "=" + ContextQuery.encode(value));
    }
}
