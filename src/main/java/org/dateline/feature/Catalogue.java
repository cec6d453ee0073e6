package org.dateline.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.query.Events;
import org.dateline.query.Situations;

/// The collections of all situations, always of the newest revision. The id of a collection is that
/// of its situation, an underscore and its name, for example `kazakhstan-2022_events`: ids of
/// situations hold no underscore.
public final class Catalogue {
    private final Situations situations;
    private final Gate gate = new Gate();
    private final Map<String, SituationFeatures> kept = new ConcurrentHashMap<>();

    public Catalogue(Situations situations) {
        this.situations = situations;
    }

    public List<SituationFeatures> all() {
        return situations.ids().stream().flatMap(id -> situation(id).stream()).toList();
    }

    /// Made anew where the data have changed.
    public Optional<SituationFeatures> situation(String id) {
        Optional<Events> newest = situations.newest(id);
        if (newest.isEmpty()) {
            kept.remove(id);
            return Optional.empty();
        }
        SituationFeatures known = kept.get(id);
        if (known == null || known.events() != newest.get()) {
            known = new SituationFeatures(newest.get(), gate);
            kept.put(id, known);
        }
        return Optional.of(known);
    }

    /// A collection with the situation that it belongs to.
    public record Offered(String id, SituationFeatures situation, Collection<?> collection) {}

    public Optional<Offered> collection(String id) {
        int line = id.lastIndexOf('_');
        if (line < 0) {
            return Optional.empty();
        }
        return situation(id.substring(0, line))
                .flatMap(
                        found ->
                                Optional.ofNullable(found.collections().get(id.substring(line + 1)))
                                        .map(c -> new Offered(id, found, c)));
    }

    /// All of them, by id.
    public Map<String, Offered> collections() {
        Map<String, Offered> all = new LinkedHashMap<>();
        for (SituationFeatures situation : all()) {
            situation
                    .collections()
                    .forEach(
                            (name, collection) -> {
                                String id = situation.situation().id() + "_" + name;
                                all.put(id, new Offered(id, situation, collection));
                            });
        }
        return all;
    }
}
