package org.dateline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Bearer;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Toponym;

/// Finds the names of the gazetteer in a text: at each capitalised word the longest name that
/// begins there.
final class Sightings {
    private static final int MAX_WORDS = 7;
    private static final int MAX_GAP = 30;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens;
    private final Map<String, List<Bearer>> asked = new HashMap<>();

    Sightings(Gazetteer gazetteer, Lexicon lexicon, String text, List<Token> tokens) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.text = text;
        this.tokens = tokens;
    }

    List<Sighting> all() {
        List<Sighting> all = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Sighting> sighting =
                    tokens.get(at).isCapitalised() ? farthest(at) : Optional.empty();
            sighting.ifPresent(all::add);
            at = sighting.map(s -> s.last() + 1).orElse(at + 1);
        }
        return all;
    }

    /// "The Gulf of Mexico" is no Gulf: the article gives way to a name that reaches farther.
    private Optional<Sighting> farthest(int first) {
        Optional<Sighting> whole = longest(first);
        boolean article = tokens.get(first).folded().equals("the");
        if (!article || first + 1 == tokens.size() || !tokens.get(first + 1).isCapitalised()) {
            return whole;
        }
        Optional<Sighting> bare = longest(first + 1);
        boolean farther =
                bare.isPresent() && whole.map(w -> w.last() < bare.get().last()).orElse(true);
        return farther ? bare : whole;
    }

    private Optional<Sighting> longest(int first) {
        int last = first;
        while (last + 1 < tokens.size() && last + 1 - first < MAX_WORDS && joins(last)) {
            last++;
        }
        for (int end = last; end >= first; end--) {
            if (tokens.get(end).isCapitalised() || tokens.get(end).shape() == Token.Shape.OTHER) {
                Optional<Sighting> sighting = named(first, end);
                if (sighting.isPresent()) {
                    return sighting;
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the word behind token `at` may belong to the same name.
    private boolean joins(int at) {
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        boolean word = next.isCapitalised() || lexicon.is(Lexicon.Role.CONNECTORS, next.folded());
        if (!word || next.start() - token.end() > MAX_GAP) {
            return false;
        }
        String gap = text.substring(token.end(), next.start());
        boolean dotted =
                gap.startsWith(".")
                        && (token.length() == 1 || lexicon.isAbbreviation(token.folded()));
        String rest = dotted ? gap.substring(1) : gap;
        return rest.equals("-") || rest.isBlank() && (dotted || !rest.isEmpty());
    }

    private Optional<Sighting> named(int first, int last) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        boolean dot = end < text.length() && text.charAt(end) == '.';
        String written = words(start, end);
        if (dot) {
            String dotted = written + ".";
            List<Bearer> abbreviated =
                    bearers(dotted).stream().filter(b -> isSameCode(b.name(), dotted)).toList();
            if (!abbreviated.isEmpty()) {
                Known known = Known.of(abbreviated);
                return Optional.of(new Sighting(first, last, start, end + 1, dotted, known));
            }
        }
        if (last == first && lexicon.is(Lexicon.Role.NEVER, tokens.get(first).folded())) {
            return Optional.empty();
        }
        List<Bearer> bearers = bearers(written);
        if (!bearers.isEmpty()) {
            Known known = Known.of(bearers);
            return Optional.of(new Sighting(first, last, start, end, written, known));
        }
        Optional<Sighting> ofKind = ofKind(first, last, start, written);
        return ofKind.isPresent() || first != last ? ofKind : inflected(first, start, end);
    }

    /// "Granville County", where the gazetteer knows a Granville.
    private Optional<Sighting> ofKind(int first, int last, int start, String written) {
        Token kind = tokens.get(last);
        if (last == first || !lexicon.is(Lexicon.Role.NAMES_OF_KINDS, kind.folded())) {
            return Optional.empty();
        }
        if (lexicon.is(Lexicon.Role.LOOSE_KINDS, kind.folded())
                && last + 1 < tokens.size()
                && tokens.get(last + 1).isCapitalised()
                && text.substring(kind.end(), tokens.get(last + 1).start()).isBlank()) {
            return Optional.empty();
        }
        List<Bearer> bearers =
                kind.folded().equals("airport")
                        ? airports(first, last, written)
                        : bearers(words(start, tokens.get(last - 1).end()));
        return bearers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Sighting(first, last, start, kind.end(), written, Known.of(bearers)));
    }

    /// "Pearson International Airport", where the gazetteer knows one with a longer name; else the
    /// place that it is called after.
    private List<Bearer> airports(int first, int last, String written) {
        List<Bearer> called = gazetteer.called(written, PlaceClass.AIRPORT);
        int end = last - 1;
        while (end > first && lexicon.is(Lexicon.Role.BODIES, tokens.get(end).folded())) {
            end--;
        }
        return called.isEmpty()
                ? bearers(words(tokens.get(first).start(), tokens.get(end).end()))
                : called;
    }

    /// "Москве", where the gazetteer knows a Москва.
    private Optional<Sighting> inflected(int at, int start, int end) {
        for (String name : RussianCases.nominatives(tokens.get(at).text())) {
            List<Bearer> bearers =
                    bearers(name).stream().filter(b -> b.name().text().equals(name)).toList();
            if (!bearers.isEmpty()) {
                return Optional.of(new Sighting(at, at, start, end, name, Known.of(bearers)));
            }
        }
        return Optional.empty();
    }

    private List<Bearer> bearers(String name) {
        return asked.computeIfAbsent(name, this::ask);
    }

    /// A code with full stops is another word than one without: "M.D." is not Maryland. Only "U.S."
    /// and the like are the same.
    private List<Bearer> ask(String name) {
        List<Bearer> bearers = gazetteer.named(name);
        String bare = name.replace(".", "").toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0 || lexicon.is(Lexicon.Role.CODES_BY_THEMSELVES, bare)
                ? bearers
                : bearers.stream()
                        .filter(
                                b ->
                                        b.name().usage() != Toponym.Usage.CODE
                                                || b.name().text().equals(name))
                        .toList();
    }

    private static boolean isSameCode(Toponym name, String dotted) {
        boolean several = dotted.indexOf('.') < dotted.length() - 1;
        return name.text().equalsIgnoreCase(dotted)
                || several
                        && name.usage() == Toponym.Usage.CODE
                        && name.text().equals(dotted.replace(".", ""));
    }

    private String words(int start, int end) {
        String written = text.substring(start, end);
        return written.indexOf('\n') < 0 && written.indexOf("  ") < 0
                ? written
                : String.join(" ", List.of(written.strip().split("\\s+")));
    }
}
