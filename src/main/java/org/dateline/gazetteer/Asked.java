package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One way to read a toponym: a name, what it is said to lie in, and what kind of place is asked
/// for.
///
/// @param name as written, or folded where words were taken off; empty where the place is only
///   described, as in "the airport"
/// @param within names of places around it, nearest first
/// @param classes what the toponym itself calls it; empty where it says nothing
/// @param one whether it speaks of one certain place and not of "a square" or "airports"
/// @param capital whether it is described as a capital
record Asked(
        String name, List<String> within, Set<PlaceClass> classes, boolean one, boolean capital) {
    private static final int MAX_PARTS = 5;
    private static final int MAX_NESTING = 2;
    private static final int MAX_READINGS = 40;

    /// A toponym of more words is looked up folded only.
    private static final int MAX_WORDS = 12;

    Asked {
        within = List.copyOf(within);
        classes = Set.copyOf(classes);
    }

    boolean isDescription() {
        return name.isEmpty();
    }

    /// Every reading, the most literal first.
    ///
    /// @param text visible text of at most a few hundred letters
    static List<Asked> readings(String text, ClassWords words) {
        Set<Asked> readings = new LinkedHashSet<>();
        new Reader(words, readings).read(text, List.of(), 0);
        return readings.stream().limit(MAX_READINGS).toList();
    }

    private record Split(String head, List<String> within) {}

    private record Reader(ClassWords words, Set<Asked> readings) {

        void read(String head, List<String> within, int depth) {
            String folded = NameForms.of(head).folded();
            if (folded.isEmpty() || readings.size() >= MAX_READINGS) {
                return;
            }
            add(head, folded, within);
            if (depth < MAX_NESTING) {
                for (Split split : splits(head)) {
                    List<String> around = new ArrayList<>(split.within());
                    around.addAll(within);
                    read(split.head(), around, depth + 1);
                }
            }
        }

        private void add(String head, String folded, List<String> within) {
            addOnce(head, folded, within);
            String spelt = words.speltOut(folded);
            if (!spelt.equals(folded)) {
                addOnce(spelt, spelt, within);
            }
        }

        private void addOnce(String head, String folded, List<String> within) {
            boolean one = !words.isIndefinite(folded);
            if (words.isCapital(folded)) {
                readings.add(new Asked("", within, Set.of(PlaceClass.CITY), one, true));
                return;
            }
            readings.add(new Asked(head, within, stated(folded), one, false));
            String bare = words.withoutIntroduction(folded);
            readings.add(new Asked(asWritten(head, bare), within, stated(bare), one, false));
            for (ClassWords.Stripped stripped : words.strip(folded)) {
                boolean definite = one && !stripped.plural();
                Set<PlaceClass> classes = Set.of(stripped.placeClass());
                if (words.describesOnly(stripped.name())) {
                    readings.add(new Asked("", within, classes, definite, false));
                    return;
                }
                String rest = words.withoutIntroduction(stripped.name());
                readings.add(new Asked(asWritten(head, rest), within, classes, definite, false));
            }
            words.afterClassWord(folded)
                    .ifPresent(
                            behind ->
                                    readings.add(
                                            new Asked(
                                                    behind.name(),
                                                    within,
                                                    Set.of(behind.placeClass()),
                                                    one,
                                                    false)));
        }

        /// The words of `text` that fold to `folded`, so that codes keep their capitals.
        private static String asWritten(String text, String folded) {
            String[] words = text.split(" ");
            if (words.length > MAX_WORDS) {
                return folded;
            }
            for (int from = 0; from < words.length; from++) {
                for (int to = words.length; to > from; to--) {
                    String part = String.join(" ", Arrays.asList(words).subList(from, to));
                    if (part.length() < folded.length()) {
                        break;
                    }
                    if (NameForms.of(part).folded().equals(folded)) {
                        return part;
                    }
                }
            }
            return folded;
        }

        private Set<PlaceClass> stated(String folded) {
            Set<PlaceClass> stated = new LinkedHashSet<>();
            words.strip(folded).forEach(stripped -> stated.add(stripped.placeClass()));
            return stated;
        }
    }

    /// "A, B, C", "A (B)", "A in B", "A of B", "B's A".
    private static List<Split> splits(String text) {
        List<Split> splits = new ArrayList<>();
        String[] parts = text.split("[,;()]", MAX_PARTS);
        if (parts.length > 1) {
            List<String> around = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                if (!parts[i].isBlank()) {
                    around.add(parts[i].strip());
                }
            }
            splits.add(new Split(parts[0].strip(), around));
        }
        for (String link : List.of(" in ", " of ", " near ", " в ")) {
            int at = text.lastIndexOf(link);
            if (at > 0) {
                splits.add(
                        new Split(
                                text.substring(0, at).strip(),
                                List.of(text.substring(at + link.length()).strip())));
            }
        }
        int possessive = Math.max(text.indexOf("'s "), text.indexOf("’s "));
        if (possessive > 0) {
            splits.add(
                    new Split(
                            text.substring(possessive + 3).strip(),
                            List.of(text.substring(0, possessive).strip())));
        }
        return splits;
    }
}
