package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// A name index in the heap: right for some ten thousand names, built in a few milliseconds.
final class MemoryNameIndex implements NameIndex {
    /// Below this many letters two different words resemble each other too easily.
    private static final int FUZZY_FROM = 5;

    private static final int TWO_OFF_FROM = 9;
    private static final int MAX_FUZZY = 40;

    private record Entry(Place place, Toponym toponym, NameForms forms, boolean stem) {}

    private final Map<String, List<Entry>> codes = new HashMap<>();
    private final NavigableMap<String, List<Entry>> folded = new TreeMap<>();
    private final NavigableMap<String, List<Entry>> skeletons = new TreeMap<>();
    private final NavigableMap<String, List<Entry>> words = new TreeMap<>();

    MemoryNameIndex(List<Place> places, ClassWords classWords) {
        for (Place place : places) {
            for (Toponym toponym : place.names()) {
                if (toponym.usage() == Toponym.Usage.CODE) {
                    put(
                            codes,
                            NameForms.code(toponym.text()),
                            entry(place, toponym, toponym.text(), false));
                    continue;
                }
                add(entry(place, toponym, toponym.text(), false));
                classWords
                        .stems(toponym.text(), place.placeClass())
                        .forEach(stem -> add(entry(place, toponym, stem, true)));
            }
        }
    }

    private static Entry entry(Place place, Toponym toponym, String text, boolean stem) {
        return new Entry(place, toponym, NameForms.of(text), stem);
    }

    private void add(Entry entry) {
        put(folded, entry.forms().folded(), entry);
        entry.forms().skeletons().forEach(skeleton -> put(skeletons, skeleton, entry));
        if (!entry.stem()) {
            for (String word : entry.forms().folded().split(" ")) {
                put(words, word, entry);
            }
        }
    }

    private static void put(Map<String, List<Entry>> map, String key, Entry entry) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
    }

    @Override
    public List<Match> find(String name, Set<PlaceClass> classes) {
        var best = new Best(classes);
        var abbreviated = new Best(classes);
        codes.getOrDefault(NameForms.code(name), List.of())
                .forEach(e -> abbreviated.add(e, Agreement.EXACT));
        NameIndex.asWritten(abbreviated.matches(), name).forEach(best::add);
        NameForms asked = NameForms.of(name);
        if (asked.isEmpty()) {
            return best.matches();
        }
        for (Entry entry : folded.getOrDefault(asked.folded(), List.of())) {
            boolean exact = entry.forms().plain().equals(asked.plain());
            best.add(entry, exact ? Agreement.EXACT : Agreement.FOLDED);
        }
        for (String skeleton : asked.skeletons()) {
            skeletons
                    .getOrDefault(skeleton, List.of())
                    .forEach(entry -> best.add(entry, Agreement.ROMANISED));
        }
        return best.matches();
    }

    @Override
    public List<Match> resembling(String name, Set<PlaceClass> classes) {
        var best = new Best(classes);
        NameForms.of(name).skeletons().forEach(skeleton -> addResembling(skeleton, best));
        return best.matches();
    }

    private void addResembling(String skeleton, Best best) {
        if (skeleton.length() < FUZZY_FROM || skeleton.length() > MAX_FUZZY) {
            return;
        }
        int allowed = skeleton.length() >= TWO_OFF_FROM ? 2 : 1;
        skeletons.forEach(
                (key, entries) -> {
                    if (key.length() < FUZZY_FROM) {
                        return;
                    }
                    int distance = EditDistance.between(skeleton, key, allowed);
                    if (distance <= allowed) {
                        Agreement agreement =
                                distance <= 1
                                        ? Agreement.ONE_LETTER_OFF
                                        : Agreement.TWO_LETTERS_OFF;
                        entries.forEach(entry -> best.add(entry, agreement));
                    }
                });
    }

    @Override
    public List<Match> completions(String typed) {
        var best = new Best(Set.of());
        NameForms asked = NameForms.of(typed);
        if (asked.isEmpty()) {
            return best.matches();
        }
        from(folded, asked.folded()).forEach(e -> best.add(e, Agreement.EXACT));
        for (String skeleton : asked.skeletons()) {
            from(skeletons, skeleton).forEach(e -> best.add(e, Agreement.ROMANISED));
        }
        from(words, asked.folded()).forEach(e -> best.add(e, Agreement.FOLDED));
        return best.isEmpty() ? resembling(typed, Set.of()) : best.matches();
    }

    private static List<Entry> from(NavigableMap<String, List<Entry>> map, String prefix) {
        return map.subMap(prefix, true, prefix + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private record Key(String place, Toponym toponym) {}

    /// Keeps the best match of every name of every place.
    private static final class Best {
        private final Set<PlaceClass> classes;
        private final Map<Key, Match> matches = new LinkedHashMap<>();

        Best(Set<PlaceClass> classes) {
            this.classes = classes;
        }

        void add(Entry entry, Agreement agreement) {
            if (entry.stem() && !classes.contains(entry.place().placeClass())) {
                return;
            }
            Agreement counted =
                    entry.stem() && agreement.compareTo(Agreement.STEM) < 0
                            ? Agreement.STEM
                            : agreement;
            Toponym toponym = entry.toponym();
            matches.merge(
                    new Key(entry.place().id(), toponym),
                    new Match(entry.place(), toponym, counted),
                    (a, b) -> a.agreement().compareTo(b.agreement()) <= 0 ? a : b);
        }

        void add(Match match) {
            matches.put(new Key(match.place().id(), match.toponym()), match);
        }

        boolean isEmpty() {
            return matches.isEmpty();
        }

        List<Match> matches() {
            return matches.values().stream()
                    .sorted(Comparator.comparing(Match::agreement))
                    .toList();
        }
    }
}
