package org.dateline.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.reading.Lexicon.Role;

/// Weighs the signs for and against each sighting of one text.
final class Judgement {
    private static final long MILLION = 1_000_000;
    private static final long LARGE = 100_000;
    private static final long TOWN = 15_000;
    private static final double CLEAR = 1.5;
    private static final int MAX_DATELINE = 60;
    private static final int LONGEST_CODE = 4;
    private static final int LONGEST_RUN = 8;
    private static final int HEADLINE = 4;
    private static final Set<String> LISTS =
            Set.of(", ", " and ", ", and ", " or ", ", or ", "/", " & ", "-");

    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens;
    private final List<Sighting> sightings;
    private final Map<Integer, Integer> containers;
    private final Set<Integer> contains;
    private final Persons persons;
    private final Set<String> inLowerCase = new HashSet<>();
    private final BitSet countriesEnd = new BitSet();

    Judgement(
            Lexicon lexicon,
            String text,
            List<Token> tokens,
            List<Sighting> sightings,
            Map<Integer, Integer> containers) {
        this.lexicon = lexicon;
        this.text = text;
        this.tokens = tokens;
        this.sightings = sightings;
        this.containers = containers;
        this.contains = Set.copyOf(containers.values());
        this.persons = Persons.in(text, tokens, lexicon);
        sightings.stream()
                .filter(s -> s.known().isCountryOrLarger())
                .forEach(s -> countriesEnd.set(s.last()));
        tokens.stream()
                .filter(t -> t.shape() == Token.Shape.LOWER)
                .forEach(t -> inLowerCase.add(t.folded()));
    }

    /// The signs of each sighting, in the order of the sightings.
    List<List<Sign>> signs() {
        List<List<Sign>> all = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            all.add(signs(i));
        }
        followNames(all);
        repeat(all);
        for (int i = 0; i + 1 < sightings.size(); i++) {
            if (areListed(i)) {
                boolean here = isTaken(all.get(i));
                boolean there = isTaken(all.get(i + 1));
                if (here && !all.get(i + 1).contains(Sign.LISTED)) {
                    all.get(i + 1).add(Sign.LISTED);
                }
                if (there && !all.get(i).contains(Sign.LISTED)) {
                    all.get(i).add(Sign.LISTED);
                }
            }
        }
        return all;
    }

    /// A name that is a place beyond doubt once is likely to be one again.
    private void repeat(List<List<Sign>> all) {
        Set<String> clear = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (score(all.get(i)) >= CLEAR) {
                clear.add(sightings.get(i).name().toLowerCase(Locale.ROOT));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            boolean again = clear.contains(sightings.get(i).name().toLowerCase(Locale.ROOT));
            if (again && score(all.get(i)) < CLEAR) {
                all.get(i).add(Sign.REPEATED);
            }
        }
    }

    /// A lesser name that stood behind another capitalised word once, as in "Barack Obama", is that
    /// person or thing again.
    private void followNames(List<List<Sign>> all) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).contains(Sign.AFTER_CAPITALISED) && !isTaken(all.get(i))) {
                names.add(sightings.get(i).name().toLowerCase(Locale.ROOT));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            List<Sign> signs = all.get(i);
            boolean again = names.contains(sightings.get(i).name().toLowerCase(Locale.ROOT));
            if (again && (signs.contains(Sign.TOWN) || signs.contains(Sign.SMALL))) {
                signs.add(Sign.NAMED_BEFORE);
            }
        }
    }

    private static double score(List<Sign> signs) {
        return signs.stream().mapToDouble(Sign::weight).sum();
    }

    static boolean isTaken(List<Sign> signs) {
        return score(signs) >= Sign.TAKEN_FROM;
    }

    private boolean areListed(int i) {
        int from = sightings.get(i).end();
        int to = sightings.get(i + 1).start();
        return to - from <= 6 && LISTS.contains(text.substring(from, to));
    }

    private List<Sign> signs(int i) {
        Sighting sighting = sightings.get(i);
        List<Sign> signs = new ArrayList<>();
        signs.add(rank(sighting.known()));
        if (!sighting.isOneWord()) {
            signs.add(Sign.SEVERAL_WORDS);
        }
        if (sighting.known().foreign()) {
            signs.add(Sign.FOREIGN_SPELLING);
        }
        if (containers.containsKey(i)) {
            signs.add(Sign.CONTAINED);
        }
        boolean container = contains.contains(i);
        if (container) {
            signs.add(Sign.CONTAINS);
        }
        if (isDateline(sighting)) {
            signs.add(Sign.DATELINE);
        }
        before(sighting, signs);
        behind(sighting, signs);
        word(sighting, signs, container || containers.containsKey(i));
        return signs;
    }

    private static Sign rank(Known known) {
        if (known.demonym()) {
            return Sign.DEMONYM;
        }
        if (known.isCountryOrLarger()) {
            return Sign.COUNTRY;
        }
        if (known.isRegion()) {
            return Sign.REGION;
        }
        if (known.people() >= MILLION) {
            return Sign.MILLION;
        }
        if (known.people() >= LARGE) {
            return Sign.LARGE_CITY;
        }
        if (known.people() >= TOWN) {
            return Sign.TOWN;
        }
        return known.widest().isPopulated() ? Sign.SMALL : Sign.SITE;
    }

    private void before(Sighting sighting, List<Sign> signs) {
        int p = sighting.first() - 1;
        if (p < 0) {
            return;
        }
        Token before = tokens.get(p);
        Token first = tokens.get(sighting.first());
        String gap = gap(before.end(), first.start());
        if (!gap.isBlank() || first.opens()) {
            return;
        }
        if (lexicon.is(Role.LOCATIVES, before.folded())) {
            signs.add(Sign.LOCATIVE);
        } else if (lexicon.is(Role.WEAK_LOCATIVES, before.folded())) {
            boolean kind = p > 0 && lexicon.is(Role.KINDS, tokens.get(p - 1).folded());
            signs.add(kind ? Sign.LOCATIVE : Sign.WEAK_LOCATIVE);
            if (p > 0
                    && lexicon.is(Role.FIRM_HEADS, tokens.get(p - 1).folded())
                    && tokens.get(p - 1).isCapitalised()) {
                signs.add(Sign.ORGANISATION);
            }
        } else if (before.shape() == Token.Shape.TITLE
                && !(before.opens() && isCommon(before))
                && !isTakenBefore(p)
                && !lexicon.is(Role.BODIES, before.folded())) {
            signs.add(Sign.AFTER_CAPITALISED);
        }
    }

    /// Whether the word before is itself a place, as in "London Heathrow" and "Texas Senator".
    private boolean isTakenBefore(int token) {
        return countriesEnd.get(token);
    }

    private void behind(Sighting sighting, List<Sign> signs) {
        int n = sighting.last() + 1;
        if (n >= tokens.size()) {
            return;
        }
        Token next = tokens.get(n);
        String gap = gap(sighting.end(), next.start());
        String word = next.folded();
        if (gap.startsWith("'s") || gap.startsWith("’s")) {
            signs.add(Sign.POSSESSIVE);
            boolean saint = tokens.get(sighting.first()).folded().equals("st");
            if (saint && lexicon.is(Role.DEDICATED, word)) {
                signs.add(Sign.DEDICATED);
            }
            return;
        }
        if (gap.equals("-") && word.equals("based")) {
            signs.add(Sign.KIND);
            return;
        }
        if (gap.isEmpty() || !gap.isBlank()) {
            return;
        }
        if (next.isCapitalised()) {
            capitalised(sighting, n, signs);
        } else if (lexicon.is(Role.KINDS, word)) {
            signs.add(Sign.KIND);
        } else if (lexicon.is(Role.SPEECH, word)) {
            signs.add(Sign.SPEAKS);
        }
    }

    private void capitalised(Sighting sighting, int n, List<Sign> signs) {
        int last = n;
        while (last + 1 < tokens.size()
                && last - n < LONGEST_RUN
                && tokens.get(last + 1).isCapitalised()
                && gap(tokens.get(last).end(), tokens.get(last + 1).start()).equals(" ")) {
            last++;
        }
        String head = tokens.get(last).folded();
        String next = tokens.get(n).folded();
        boolean saint =
                tokens.get(sighting.first()).folded().equals("st")
                        || tokens.get(sighting.first()).folded().equals("saint");
        boolean the =
                sighting.first() > 0 && tokens.get(sighting.first() - 1).folded().equals("the");
        if (lexicon.is(Role.STREETS, next) && !sighting.known().isCountryOrLarger()) {
            signs.add(Sign.STREET);
        } else if (saint && lexicon.is(Role.DEDICATED, head)) {
            signs.add(Sign.DEDICATED);
        } else if (lexicon.is(Role.FIRMS, head)
                || lexicon.is(Role.CLUBS, head)
                || lexicon.is(Role.OUTLETS, head)
                || (the && lexicon.is(Role.OUTLETS, next))) {
            signs.add(Sign.ORGANISATION);
        } else if (lexicon.is(Role.BODIES, next) || lexicon.is(Role.KINDS, next)) {
            signs.add(Sign.BODY);
        } else if (isDirection(sighting)) {
            signs.add(Sign.DIRECTION);
        } else if (!lexicon.is(Role.TITLES, next) && !sighting.known().demonym()) {
            signs.add(Sign.BEFORE_CAPITALISED);
        }
    }

    private void word(Sighting sighting, List<Sign> signs, boolean contained) {
        Token first = tokens.get(sighting.first());
        boolean inPerson = isInPerson(sighting) && !isNamedWhole(sighting, signs);
        if (inPerson
                && (!contained || !signs.contains(Sign.CONTAINS) && !isBoundByComma(sighting))) {
            signs.add(Sign.PERSON);
        } else if (sighting.isOneWord() && persons.isName(first.folded()) && !contained) {
            signs.add(Sign.KNOWN_PERSON);
        }
        if (!sighting.isOneWord()) {
            return;
        }
        if (isLoneCode(sighting, first) && !contained && !signs.contains(Sign.DATELINE)) {
            signs.add(Sign.LONE_CODE);
        }
        boolean wide = sighting.known().isCountryOrLarger() || sighting.known().demonym();
        if (lexicon.isOrdinary(first.folded()) && !sighting.known().code()) {
            if (!wide) {
                signs.add(first.opens() ? Sign.OPENS_ORDINARY : Sign.ORDINARY);
            }
            if (inLowerCase.contains(first.folded())) {
                signs.add(wide ? Sign.ORDINARY : Sign.SEEN_IN_LOWER_CASE);
            }
        } else if (lexicon.isFirstName(first.folded())) {
            signs.add(Sign.FIRST_NAME);
        }
    }

    private boolean isInPerson(Sighting sighting) {
        return persons.isNamed(sighting.first()) && persons.isNamed(sighting.last());
    }

    /// "in Red Deer": several words that are a place behind a word of place are no person.
    private boolean isNamedWhole(Sighting sighting, List<Sign> signs) {
        int before = sighting.first() - 1;
        int behind = sighting.last() + 1;
        return !sighting.isOneWord()
                && signs.contains(Sign.LOCATIVE)
                && !(before >= 0 && persons.isNamed(before))
                && !(behind < tokens.size() && persons.isNamed(behind));
    }

    /// "Jackson, Mississippi" and not "Hillary Clinton in Wisconsin".
    private boolean isBoundByComma(Sighting sighting) {
        String behind = gap(sighting.end(), sighting.end() + 2);
        return behind.startsWith(",") || behind.startsWith(" (");
    }

    private boolean isCommon(Token token) {
        return lexicon.isOrdinary(token.folded()) || lexicon.is(Role.NEVER, token.folded());
    }

    /// "ALA" or "Ky." with nothing around them that makes them a place.
    private boolean isLoneCode(Sighting sighting, Token word) {
        if (lexicon.is(Role.CODES_BY_THEMSELVES, word.folded())) {
            return false;
        }
        boolean oneDot = sighting.name().indexOf('.') == sighting.name().length() - 1;
        boolean undotted = sighting.name().indexOf('.') < 0;
        boolean shouted =
                word.shape() == Token.Shape.UPPER
                        && word.length() <= LONGEST_CODE
                        && undotted
                        && (sighting.known().code() || !isShouting(sighting));
        return shouted || (sighting.known().code() && (oneDot || undotted));
    }

    /// "Far North Queensland" is not the Far North of another country.
    private boolean isDirection(Sighting sighting) {
        for (int i = sighting.first(); i <= sighting.last(); i++) {
            String word = tokens.get(i).folded();
            if (!lexicon.is(Role.DIRECTIONS, word) && !word.equals("far")) {
                return false;
            }
        }
        return true;
    }

    /// Whether the words around it are in capitals too, as in a headline.
    private boolean isShouting(Sighting sighting) {
        int shouted = 0;
        int others = 0;
        int from = Math.max(0, sighting.first() - HEADLINE);
        int to = Math.min(tokens.size() - 1, sighting.last() + HEADLINE);
        for (int i = from; i <= to; i++) {
            boolean inside = i >= sighting.first() && i <= sighting.last();
            if (!inside && tokens.get(i).shape() != Token.Shape.OTHER) {
                boolean upper = tokens.get(i).shape() == Token.Shape.UPPER;
                shouted += upper ? 1 : 0;
                others += upper ? 0 : 1;
            }
        }
        return shouted >= 2 && shouted > others;
    }

    /// "ALMATY, Kazakhstan (Reuters) —" at the start of a line.
    private boolean isDateline(Sighting sighting) {
        int from = sighting.start();
        while (from > 0
                && text.charAt(from - 1) != '\n'
                && sighting.start() - from < MAX_DATELINE) {
            from--;
        }
        if (from > 0 && text.charAt(from - 1) != '\n') {
            return false;
        }
        String before = text.substring(from, sighting.start()).strip();
        if (!before.isEmpty() && !before.endsWith(",")) {
            return false;
        }
        int to = Math.min(text.length(), sighting.end() + MAX_DATELINE);
        String behind = text.substring(sighting.end(), to);
        int next = sighting.last() + 1;
        if (before.isEmpty()
                && tokens.get(sighting.last()).shape() == Token.Shape.UPPER
                && tokens.get(sighting.last()).length() > LONGEST_CODE
                && next < tokens.size()
                && tokens.get(next).shape() != Token.Shape.UPPER) {
            return true;
        }
        int dash = dash(behind);
        return dash >= 0
                && behind.substring(0, dash).chars().noneMatch(c -> c == '!' || c == '?')
                && words(behind.substring(0, dash)) <= 4;
    }

    private static int words(String part) {
        return part.isBlank() ? 0 : part.strip().split("\\s+").length;
    }

    private static int dash(String behind) {
        int best = -1;
        for (String dash : List.of(" — ", " – ", " -- ", "—", " --", " - ", ": ")) {
            int at = behind.indexOf(dash);
            best = at >= 0 && (best < 0 || at < best) ? at : best;
        }
        int line = behind.indexOf('\n');
        return line >= 0 && best > line ? -1 : best;
    }

    private String gap(int from, int to) {
        return text.substring(from, Math.max(from, Math.min(to, from + 40)));
    }
}
