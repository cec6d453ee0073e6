package org.dateline.reading;

import java.util.ArrayList;
import java.util.List;

/// The names that a Russian word may be a case of: `Москве` and `Москвы` of `Москва`, `Жанаозене`
/// of `Жанаозен`. A guess by the ending, for the gazetteer to confirm.
final class RussianCases {
    private static final int SHORTEST = 5;

    private record Ending(String ending, List<String> instead) {}

    /// The longest first.
    private static final List<Ending> ENDINGS =
            List.of(
                    new Ending("ом", List.of("", "о")),
                    new Ending("ем", List.of("ь", "е")),
                    new Ending("ой", List.of("а", "ая")),
                    new Ending("ей", List.of("я")),
                    new Ending("ью", List.of("ь")),
                    new Ending("ии", List.of("ия")),
                    new Ending("ию", List.of("ия")),
                    new Ending("е", List.of("", "а", "о", "ь")),
                    new Ending("у", List.of("", "а")),
                    new Ending("ы", List.of("а")),
                    new Ending("и", List.of("ь", "а", "я")),
                    new Ending("а", List.of("", "о")),
                    new Ending("я", List.of("ь")),
                    new Ending("ю", List.of("ь", "я")));

    private RussianCases() {}

    /// Likelier ones first; none for what is no Russian word or too short to tell.
    static List<String> nominatives(String word) {
        List<String> names = new ArrayList<>();
        if (word.length() < SHORTEST || !isCyrillic(word)) {
            return names;
        }
        for (Ending e : ENDINGS) {
            if (word.endsWith(e.ending())) {
                String stem = word.substring(0, word.length() - e.ending().length());
                e.instead().forEach(ending -> names.add(stem + ending));
            }
        }
        return names;
    }

    private static boolean isCyrillic(String word) {
        return word.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }
}
