package org.dateline.gazetteer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A gazetteer over an index of names and whatever keeps its places.
final class IndexedGazetteer implements Gazetteer {
    private static final int MAX_TYPED = 100;
    private static final long LIKE_A_TOWN = 50_000;

    private final LinkedPlaces curated;
    private final NameIndex index;
    private final Places places;
    private final Resolver resolver;
    private final ClassWords words = ClassWords.load();

    IndexedGazetteer(NameIndex index, Places places, LinkedPlaces curated) {
        this.index = index;
        this.places = places;
        this.curated = curated;
        resolver = new Resolver(index, new Surroundings(places), words);
    }

    @Override
    public Resolution resolve(String toponym, ResolutionContext context) {
        return resolver.resolve(toponym, context);
    }

    @Override
    public List<Resolution> resolve(List<String> toponyms, ResolutionContext context) {
        return resolver.resolveTogether(toponyms, context);
    }

    @Override
    public List<Bearer> named(String name) {
        if (name.length() > MAX_TYPED) {
            return List.of();
        }
        return index.find(name, Set.of()).stream()
                .filter(m -> m.agreement().compareTo(NameIndex.Agreement.FOLDED) <= 0)
                .map(m -> new Bearer(m.place(), m.toponym()))
                .toList();
    }

    @Override
    public List<Bearer> called(String name, PlaceClass kind) {
        if (name.length() > MAX_TYPED) {
            return List.of();
        }
        return words.without(name, kind).stream()
                .flatMap(bare -> index.find(bare, Set.of(kind)).stream())
                .filter(m -> m.place().placeClass() == kind)
                .map(m -> new Bearer(m.place(), m.toponym()))
                .toList();
    }

    @Override
    public List<Suggestion> search(String typed, String language, int limit) {
        String text = NameForms.visible(typed.length() > MAX_TYPED ? "" : typed);
        Map<String, NameIndex.Match> best = new LinkedHashMap<>();
        index.completions(text).stream()
                .sorted(
                        Comparator.comparing(NameIndex.Match::agreement)
                                .thenComparing(m -> !m.toponym().language().equals(language))
                                .thenComparing(m -> m.toponym().usage()))
                .forEach(match -> best.putIfAbsent(match.place().id(), match));
        return best.values().stream()
                .sorted(
                        Comparator.comparing(NameIndex.Match::agreement)
                                .thenComparing(m -> !m.toponym().isLabel())
                                .thenComparing(m -> -people(m.place()))
                                .thenComparing(m -> m.place().id()))
                .limit(Math.max(0, limit))
                .map(match -> new Suggestion(match.place(), match.toponym()))
                .toList();
    }

    /// What has no people is offered between towns and villages.
    private static long people(Place place) {
        return place.population().orElse(place.placeClass().isPopulated() ? 0 : LIKE_A_TOWN);
    }

    @Override
    public Optional<Place> place(String id) {
        return places.place(id);
    }

    @Override
    public List<Place> curated() {
        return curated.places();
    }

    @Override
    public long count() {
        return places.count();
    }

    @Override
    public List<RejectedPlace> rejected() {
        return curated.rejected();
    }
}
