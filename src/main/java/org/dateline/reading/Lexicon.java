package org.dateline.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The English words that tell what a capitalised word is: `words.json`, `first-names.txt` and
/// `ordinary-words.txt`. All are asked in lower case.
final class Lexicon {

    /// What a word does beside a name.
    enum Role {
        /// Persons follow: "Mr", "President".
        TITLES,
        /// "… province", "… residents".
        KINDS,
        /// Those kinds that are part of a name when capitalised: "Marion County".
        NAMES_OF_KINDS,
        /// Places follow: "in", "outskirts".
        LOCATIVES,
        /// Places follow, or anything else: "of", "and".
        WEAK_LOCATIVES,
        /// "North …", "Downtown …".
        DIRECTIONS,
        /// Bodies of a place, which mean the place: "Texas Supreme Court".
        BODIES,
        /// "The Boston Globe".
        OUTLETS,
        /// "Manchester United".
        CLUBS,
        /// "Delta Airlines".
        FIRMS,
        /// "Bank of America".
        FIRM_HEADS,
        /// What persons do: "said".
        SPEECH,
        /// Never a toponym by itself, even when a place somewhere is called so.
        NEVER,
        /// A full stop behind them ends no sentence.
        ABBREVIATIONS,
        /// Codes that need no name before them: "UK".
        CODES_BY_THEMSELVES,
        /// "Felixstowe Road": no part of its name is a toponym.
        STREETS,
        /// "St. Paul's Hospital": called after a saint and not after a place.
        DEDICATED,
        /// Kinds that a name is only part of where nothing capitalised follows: "Kentucky State
        /// Police" is Kentucky's.
        LOOSE_KINDS,
        /// Small words inside of names: "Rio de Janeiro".
        CONNECTORS;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    private final Set<String> firstNames;
    private final Set<String> ordinary;

    private Lexicon(JsonNode json, Set<String> firstNames, Set<String> ordinary) {
        for (Role role : Role.values()) {
            Set<String> set = new HashSet<>();
            json.path(role.key()).forEach(word -> set.add(word.asString()));
            words.put(role, Set.copyOf(set));
        }
        this.firstNames = firstNames;
        this.ordinary = ordinary;
    }

    static Lexicon load() {
        return new Lexicon(
                JsonMapper.shared().readTree(resource("words.json")),
                lines("first-names.txt"),
                lines("ordinary-words.txt"));
    }

    private static Set<String> lines(String name) {
        Set<String> lines = new HashSet<>();
        resource(name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> lines.add(line.toLowerCase(Locale.ROOT)));
        return Set.copyOf(lines);
    }

    private static String resource(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(Role role, String word) {
        return words.getOrDefault(role, Set.of()).contains(word);
    }

    boolean isFirstName(String word) {
        return firstNames.contains(word);
    }

    boolean isOrdinary(String word) {
        return ordinary.contains(word);
    }

    boolean isAbbreviation(String word) {
        return is(Role.ABBREVIATIONS, word);
    }
}
