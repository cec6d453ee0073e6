package org.dateline.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Revision;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.ContextRefused;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.StrictContext;
import org.dateline.query.Events;
import org.dateline.query.Situations;

/// Finds what an export is asked for: the situation, the revision, and what of it.
///
/// With any of the parameters that select events, the file holds exactly what a map with these
/// parameters shows. Without one it holds everything.
public final class ExportRequests {
    private static final Set<String> SELECTING =
            Set.of("mode", "at", "from", "to", "known", "bbox", "category", "source", "place", "q");

    private final Situations situations;

    public ExportRequests(Situations situations) {
        this.situations = situations;
    }

    /// Ids of all situations.
    public List<String> situations() {
        return situations.ids();
    }

    /// @param parameters decoded, as in the address of the map
    /// @return empty where there is no such situation
    /// @throws ContextRefused if a parameter is unknown, repeated, malformed or out of bounds
    public Optional<Export> read(String situation, Map<String, List<String>> parameters) {
        return situations.newest(situation).map(newest -> read(newest, parameters));
    }

    private Export read(Events newest, Map<String, List<String>> parameters) {
        Events named = revision(newest, parameters);
        MapContext context =
                new StrictContext(named.state().situation())
                        .read(new LinkedHashMap<>(parameters), Set.of());
        boolean whole =
                parameters.entrySet().stream()
                        .filter(p -> SELECTING.contains(p.getKey()))
                        .allMatch(p -> p.getValue().stream().allMatch(String::isBlank));
        return new Export(named, context, whole, made(named));
    }

    private Events revision(Events newest, Map<String, List<String>> parameters) {
        List<String> given = parameters.getOrDefault("revision", List.of());
        if (given.isEmpty() || given.getFirst().isBlank()) {
            return newest;
        }
        long last = newest.state().revision();
        String allowed = "1 to " + last;
        String text = given.getFirst().strip();
        long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
        if (number < 1 || number > last || given.size() > 1) {
            throw new ContextRefused(
                    "revision", given.size() > 1 ? "one value, given once" : allowed);
        }
        return situations
                .at(newest.state().situation().id(), number)
                .orElseThrow(() -> new ContextRefused("revision", allowed));
    }

    private Instant made(Events events) {
        return situations.history(events.state().situation().id()).stream()
                .filter(r -> r.number() == events.state().revision())
                .map(Revision::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /// The parameters of an address that exports what a map with the context shows.
    public static String query(MapContext context, Events events) {
        return new ContextQuery(events.state().situation())
                .write(context.at(events.state().revision()).with(MapContext.Theme.AUTO));
    }
}
