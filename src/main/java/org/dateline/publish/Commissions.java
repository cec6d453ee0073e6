package org.dateline.publish;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Events;
import org.dateline.query.Situations;
import org.dateline.snapshot.SnapshotRefused;
import org.dateline.snapshot.SnapshotRequest;

/// Finds the situation and the revision that a request names, and reads the rest in their light.
public final class Commissions {
    private final Situations situations;

    public Commissions(Situations situations) {
        this.situations = situations;
    }

    /// Without a situation the first one is meant, as on the map; without a revision the newest.
    ///
    /// @throws SnapshotRefused if a parameter is unknown, repeated, malformed or out of bounds
    public Commission read(Map<String, List<String>> parameters) {
        var asked = new Parameters(parameters);
        asked.only(SnapshotQuery.PARAMETERS);
        List<String> ids = situations.ids();
        if (ids.isEmpty()) {
            throw new SnapshotRefused("situation", "none: the store holds no situation");
        }
        String id = asked.text("situation").orElse(ids.getFirst());
        Events newest =
                ids.contains(id)
                        ? situations.newest(id).orElseThrow()
                        : refuse("situation", String.join(", ", ids));
        // the newest state tells whether the parameters are well formed; the named one counts
        Events named = newest;
        Optional<String> revision = asked.text("revision");
        if (revision.isPresent()) {
            long last = newest.state().revision();
            String allowed = "1 to " + last;
            long number =
                    asked.word("revision", Commissions::number, allowed)
                            .filter(n -> n >= 1 && n <= last)
                            .orElseThrow(() -> new SnapshotRefused("revision", allowed));
            named = situations.at(id, number).orElseGet(() -> refuse("revision", allowed));
        }
        return pinned(new SnapshotQuery(named.state().situation()).read(parameters), named);
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Events refuse(String parameter, String allowed) {
        throw new SnapshotRefused(parameter, allowed);
    }

    /// The request that was kept, at its own revision; nothing where the store holds it no more or
    /// the request cannot be read any longer.
    public Optional<Commission> read(KeptSnapshot kept) {
        return situations
                .at(kept.situation(), kept.revision())
                .filter(e -> e.state().revision() == kept.revision())
                .flatMap(
                        events -> {
                            try {
                                var query = new SnapshotQuery(events.state().situation());
                                return Optional.of(
                                        pinned(query.read(decoded(kept.request())), events));
                            } catch (SnapshotRefused outdated) {
                                return Optional.empty();
                            }
                        });
    }

    /// The same request at the newest revision, where there is a newer one.
    public Optional<Commission> newer(Commission commission) {
        return situations
                .newest(commission.situation().id())
                .filter(newest -> newest.state().revision() > commission.revision())
                .map(newest -> pinned(commission.request(), newest));
    }

    /// Ids of all situations, those with events first.
    public List<String> situations() {
        return situations.ids();
    }

    /// The newest state of a situation.
    public Optional<Events> newest(String situation) {
        return situations.newest(situation);
    }

    /// A request of any form at a data state.
    static Commission pinned(SnapshotRequest request, Events events) {
        MapContext at = request.context().pinned(events.state().revision());
        return new Commission(request.with(at.with(MapContext.Theme.AUTO)), events);
    }

    /// Takes a query string apart.
    static Map<String, List<String>> decoded(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int is = part.indexOf('=');
            if (is > 0) {
                values.computeIfAbsent(decode(part.substring(0, is)), n -> new ArrayList<>())
                        .add(decode(part.substring(is + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
