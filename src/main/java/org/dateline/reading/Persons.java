package org.dateline.reading;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which words of a text name persons: what follows a title or a first name, and those names
/// wherever they stand again.
final class Persons {
    private static final int MAX_NAMES = 4;
    private static final int MAX_GAP = 30;

    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens;
    private final BitSet named = new BitSet();
    private final Set<String> names = new HashSet<>();

    private Persons(Lexicon lexicon, String text, List<Token> tokens) {
        this.lexicon = lexicon;
        this.text = text;
        this.tokens = tokens;
    }

    static Persons in(String text, List<Token> tokens, Lexicon lexicon) {
        var persons = new Persons(lexicon, text, tokens);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (persons.isTitle(i)) {
                persons.mark(i + 1, 1);
            } else if (persons.isFirstName(i)) {
                persons.mark(i, 2);
            }
        }
        return persons;
    }

    /// Whether the token is part of a person's name where it stands.
    boolean isNamed(int token) {
        return named.get(token);
    }

    /// Whether a person of this text is called so.
    boolean isName(String folded) {
        return names.contains(folded);
    }

    private boolean isTitle(int i) {
        return tokens.get(i).shape() == Token.Shape.TITLE
                && lexicon.is(Lexicon.Role.TITLES, tokens.get(i).folded());
    }

    private boolean isFirstName(int i) {
        Token token = tokens.get(i);
        boolean plain = !token.opens() || !lexicon.isOrdinary(token.folded());
        return token.shape() == Token.Shape.TITLE
                && token.length() > 1
                && plain
                && lexicon.isFirstName(token.folded())
                && !lexicon.is(Lexicon.Role.NEVER, token.folded())
                && goesOn(i)
                && isPersonal(i + 1);
    }

    /// Marks the capitalised words from `first` on, if there are `least` of them.
    private void mark(int first, int least) {
        int last = first;
        if (!isPersonal(first)) {
            return;
        }
        while (last - first + 1 < MAX_NAMES && last + 1 < tokens.size() && goesOn(last)) {
            if (!isPersonal(last + 1)) {
                break;
            }
            last++;
        }
        if (last - first + 1 < least) {
            return;
        }
        for (int i = first; i <= last; i++) {
            named.set(i);
            if (tokens.get(i).length() > 2) {
                names.add(tokens.get(i).folded());
            }
        }
    }

    /// Whether a capitalised word can be part of a person's name.
    private boolean isPersonal(int i) {
        Token token = tokens.get(i);
        String word = token.folded();
        boolean initial = token.length() == 1;
        return token.isCapitalised()
                && (token.shape() == Token.Shape.TITLE || initial)
                && !lexicon.is(Lexicon.Role.BODIES, word)
                && !lexicon.is(Lexicon.Role.STREETS, word)
                && !lexicon.is(Lexicon.Role.NAMES_OF_KINDS, word)
                && !lexicon.is(Lexicon.Role.NEVER, word)
                && !lexicon.is(Lexicon.Role.OUTLETS, word)
                && !lexicon.is(Lexicon.Role.DIRECTIONS, word)
                && !lexicon.is(Lexicon.Role.TITLES, word);
    }

    /// Whether only a space, a hyphen or the full stop of an initial stands behind a token.
    private boolean goesOn(int i) {
        Token token = tokens.get(i);
        if (i + 1 >= tokens.size()) {
            return false;
        }
        String gap =
                text.substring(token.end(), Math.min(tokens.get(i + 1).start(), token.end() + 4));
        boolean initial = token.length() == 1 || lexicon.isAbbreviation(token.folded());
        return gap.equals(" ") || gap.equals("-") || initial && gap.equals(". ");
    }
}
