package org.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words around names: which say what kind of place is meant ("airport", "область"), which only
/// introduce a name ("the centre of"), and which stand for the country that a text is about. They
/// stand in `class-words.json`; all are compared folded.
public final class ClassWords {
    private static final int SHORTEST_STEM = 4;

    private final Map<PlaceClass, List<String>> classes = new EnumMap<>(PlaceClass.class);
    private final Set<String> parts = new TreeSet<>();
    private final Map<String, String> shortened = new TreeMap<>();
    private final Set<String> modifiers;
    private final List<String> before;
    private final Set<String> home;
    private final Set<String> capital;
    private final Set<String> indefinite;

    /// A name and the kind of place that its class word asked for.
    record Stripped(String name, PlaceClass placeClass, boolean plural) {}

    private ClassWords(JsonNode json) {
        json.path("classes")
                .properties()
                .forEach(
                        e ->
                                PlaceClass.ofCode(e.getKey())
                                        .ifPresent(c -> classes.put(c, words(e.getValue()))));
        classes.values().forEach(all -> all.forEach(w -> parts.addAll(List.of(w.split(" ")))));
        modifiers = Set.copyOf(words(json.path("modifiers")));
        before = words(json.path("before"));
        home = Set.copyOf(words(json.path("home")));
        capital = Set.copyOf(words(json.path("capital")));
        indefinite = Set.copyOf(words(json.path("indefinite")));
        json.path("shortened")
                .properties()
                .forEach(e -> shortened.put(e.getKey(), e.getValue().asString()));
    }

    public static ClassWords load() {
        try (InputStream in = ClassWords.class.getResourceAsStream("class-words.json")) {
            if (in == null) {
                throw new IllegalStateException("class-words.json is missing from the program");
            }
            return new ClassWords(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Folded, longest first.
    private static List<String> words(JsonNode array) {
        Set<String> words =
                new TreeSet<>(
                        Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()));
        array.forEach(word -> words.add(NameForms.of(word.asString()).folded()));
        return List.copyOf(words);
    }

    /// `name` without a class word of this class, if it has one and something remains.
    public Optional<String> without(String name, PlaceClass placeClass) {
        String folded = NameForms.of(name).folded();
        return classes.getOrDefault(placeClass, List.of()).stream()
                .map(word -> cut(folded, word))
                .flatMap(Optional::stream)
                .filter(rest -> !rest.isEmpty() && !describesOnly(rest))
                .findFirst();
    }

    /// A name without the word for its kind in every form in which it is asked for: airports are
    /// called by the end of their names, `Pearson` for Toronto Lester B. Pearson International.
    public List<String> stems(String name, PlaceClass placeClass) {
        List<String> stems = new ArrayList<>();
        without(name, placeClass).ifPresent(stems::add);
        if (placeClass == PlaceClass.AIRPORT && !stems.isEmpty()) {
            String rest = stems.getFirst();
            for (int at = rest.indexOf(' '); at >= 0; at = rest.indexOf(' ', at + 1)) {
                String end = rest.substring(at + 1);
                if (end.length() >= SHORTEST_STEM && !describesOnly(end)) {
                    stems.add(end);
                }
            }
        }
        return stems;
    }

    /// A folded text with its first shortened word spelt out: `saint louis` for `st louis`.
    String speltOut(String folded) {
        String padded = " " + folded + " ";
        for (Map.Entry<String, String> e : shortened.entrySet()) {
            String word = " " + e.getKey() + " ";
            int at = padded.indexOf(word);
            if (at >= 0 && at + word.length() < padded.length()) {
                return (padded.substring(0, at)
                                + " "
                                + e.getValue()
                                + " "
                                + padded.substring(at + word.length()))
                        .strip();
            }
        }
        return folded;
    }

    /// All ways to take a folded text as a class word and the rest, the longest word first. The
    /// rest is empty where the text is nothing but the class word.
    List<Stripped> strip(String folded) {
        List<Stripped> readings = new ArrayList<>();
        classes.forEach(
                (placeClass, words) ->
                        words.forEach(
                                word ->
                                        cut(folded, word)
                                                .ifPresent(
                                                        rest ->
                                                                readings.add(
                                                                        new Stripped(
                                                                                rest,
                                                                                placeClass,
                                                                                isPlural(word))))));
        readings.sort(Comparator.comparingInt(r -> r.name().length()));
        return readings;
    }

    private static Optional<String> cut(String folded, String word) {
        if (folded.equals(word)) {
            return Optional.of("");
        }
        if (folded.endsWith(" " + word)) {
            return Optional.of(folded.substring(0, folded.length() - word.length() - 1));
        }
        return folded.startsWith(word + " ")
                ? Optional.of(folded.substring(word.length() + 1))
                : Optional.empty();
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") || word.endsWith("ы") || word.equals("области");
    }

    /// The text behind words that introduce a name, as often as they stand there.
    String withoutIntroduction(String folded) {
        String rest = folded;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String word : before) {
                if (rest.startsWith(word + " ")) {
                    rest = rest.substring(word.length() + 1);
                    changed = true;
                    break;
                }
            }
        }
        return rest;
    }

    /// Whether nothing but modifiers and class words stands there: it describes and does not name.
    boolean describesOnly(String folded) {
        for (String word : folded.split(" ")) {
            if (!word.isEmpty() && !modifiers.contains(word) && !parts.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// The name in "the western city of Zhanaozen".
    Optional<Stripped> afterClassWord(String folded) {
        for (var entry : classes.entrySet()) {
            for (String word : entry.getValue()) {
                int at = word.endsWith(" of") ? folded.indexOf(word + " ") : -1;
                if (at >= 0) {
                    String name = folded.substring(at + word.length() + 1);
                    return Optional.of(new Stripped(name, entry.getKey(), false));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the text speaks of one among several: "a square", "some airports".
    boolean isIndefinite(String folded) {
        for (String word : folded.split(" ")) {
            if (indefinite.contains(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isHome(String folded) {
        return home.contains(folded);
    }

    boolean isCapital(String folded) {
        return capital.contains(folded);
    }
}
