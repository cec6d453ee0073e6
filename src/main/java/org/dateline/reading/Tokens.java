package org.dateline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text in one pass: runs of letters, marks, digits and inner apostrophes. A
/// possessive `'s` is no part of its word; hyphens and full stops part words.
final class Tokens {
    /// Longer runs are no words.
    private static final int MAX_LETTERS = 60;

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private boolean opens = true;

    private Tokens(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Token> of(String text, Lexicon lexicon) {
        var scanner = new Tokens(text, lexicon);
        scanner.scan();
        return List.copyOf(scanner.tokens);
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = word(at);
            } else {
                between(c, at);
                at += Character.charCount(c);
            }
        }
    }

    private int word(int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean inner = isApostrophe(c) && end + 1 < text.length() && isLetter(end + 1);
            if (!Character.isLetterOrDigit(c) && !isMark(c) && !inner) {
                break;
            }
            end += Character.charCount(c);
        }
        int wordEnd = isPossessive(start, end) ? end - 2 : end;
        if (wordEnd - start <= MAX_LETTERS) {
            String word = text.substring(start, wordEnd);
            tokens.add(
                    new Token(
                            start,
                            wordEnd,
                            word,
                            word.toLowerCase(Locale.ROOT),
                            shape(word),
                            opens));
        }
        opens = false;
        return end;
    }

    private boolean isLetter(int at) {
        return Character.isLetter(text.codePointAt(at));
    }

    private boolean isPossessive(int start, int end) {
        return end - start > 2
                && isApostrophe(text.charAt(end - 2))
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// Whether what stands between two words ends a sentence.
    private void between(int c, int at) {
        switch (c) {
            case '!', '?', '…', ':', '"', '“', '”', '•', '*', '|', '—', '–' -> opens = true;
            case '‘' -> opens = true;
            case '.' -> opens |= endsSentence(at);
            case '\n' -> opens |= endsLine(at);
            default -> {}
        }
    }

    private boolean endsSentence(int at) {
        boolean before = at > 0 && Character.isWhitespace(text.charAt(at - 1));
        boolean behind =
                at + 1 >= text.length()
                        || Character.isWhitespace(text.charAt(at + 1))
                        || "\"”’')".indexOf(text.charAt(at + 1)) >= 0;
        if (before || tokens.isEmpty()) {
            return behind;
        }
        Token last = tokens.getLast();
        boolean abbreviation =
                last.end() == at && (last.length() == 1 || lexicon.isAbbreviation(last.folded()));
        return behind && !abbreviation;
    }

    /// A line break opens a sentence unless the text is merely wrapped: then the line before ends
    /// in a small letter or comma and the next is indented or goes on in small letters.
    private boolean endsLine(int at) {
        int last = at - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        boolean goesOn = at + 1 < text.length() && text.charAt(at + 1) == ' ';
        return !goesOn || last < 0 || text.charAt(last) == '\n';
    }

    private static Token.Shape shape(String word) {
        int first = word.codePointAt(0);
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < word.length(); i++) {
            upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
            lower += Character.isLowerCase(word.charAt(i)) ? 1 : 0;
        }
        if (upper >= 2 && lower == 0) {
            return Token.Shape.UPPER;
        }
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            return Token.Shape.TITLE;
        }
        return lower > 0 ? Token.Shape.LOWER : Token.Shape.OTHER;
    }
}
