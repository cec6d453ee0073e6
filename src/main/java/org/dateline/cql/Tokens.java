package org.dateline.cql;

import java.util.ArrayList;
import java.util.List;

/// Cuts a filter in CQL2 text into words, texts, numbers and signs.
final class Tokens {

    /// @param text what stands there; of a text in quotes, what is between them
    /// @param at counted from 1
    record Token(Sort sort, String text, int at) {

        boolean is(String word) {
            return (sort == Sort.WORD || sort == Sort.SIGN) && text.equalsIgnoreCase(word);
        }
    }

    enum Sort {
        WORD,
        /// In double quotes: a name, never a keyword.
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    private static final List<String> TWO_LETTERS = List.of("<=", ">=", "<>");
    private static final String ONE_LETTER = "()=<>+-*/%^,";

    private final String filter;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String filter) {
        this.filter = filter;
    }

    /// The last token is the end.
    static List<Token> of(String filter) {
        var reader = new Tokens(filter);
        while (reader.at < filter.length()) {
            reader.next();
        }
        reader.tokens.add(new Token(Sort.END, "the end", filter.length() + 1));
        return reader.tokens;
    }

    private void next() {
        char c = filter.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '\'') {
            quoted('\'', Sort.TEXT);
        } else if (c == '"') {
            quoted('"', Sort.NAME);
        } else if (isDigit(c) || c == '.' && at + 1 < filter.length() && isDigit(charAt(at + 1))) {
            number();
        } else if (Character.isLetter(c) || c == '_' || c == ':') {
            int start = at;
            while (at < filter.length() && isWord(charAt(at))) {
                at++;
            }
            tokens.add(new Token(Sort.WORD, filter.substring(start, at), start + 1));
        } else {
            sign();
        }
    }

    private void sign() {
        String two = filter.substring(at, Math.min(at + 2, filter.length()));
        String sign = TWO_LETTERS.contains(two) ? two : two.substring(0, 1);
        String hint = Hints.sign(two);
        boolean known = sign.length() == 2 || ONE_LETTER.indexOf(sign.charAt(0)) >= 0;
        if (!known || !hint.isEmpty()) {
            String shown = hint.isEmpty() ? sign : two;
            String form = at == filter.indexOf('{') ? Hints.form(filter) : "";
            throw new FilterRefused(
                    "at " + (at + 1) + ": unexpected \"" + shown + "\"" + hint + form);
        }
        tokens.add(new Token(Sort.SIGN, sign, at + 1));
        at += sign.length();
    }

    /// A quote within is doubled or follows a backslash.
    private void quoted(char quote, Sort sort) {
        int start = at++;
        var text = new StringBuilder();
        while (at < filter.length()) {
            char c = charAt(at);
            boolean more = at + 1 < filter.length();
            if (more && (c == quote || c == '\\') && charAt(at + 1) == quote) {
                text.append(quote);
                at += 2;
            } else if (c == quote) {
                at++;
                tokens.add(new Token(sort, text.toString(), start + 1));
                return;
            } else {
                text.append(c);
                at++;
            }
        }
        throw new FilterRefused("at " + (start + 1) + ": a quote that is never closed");
    }

    private void number() {
        int start = at;
        digits();
        if (at < filter.length() && charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < filter.length() && (charAt(at) == 'e' || charAt(at) == 'E')) {
            at++;
            if (at < filter.length() && (charAt(at) == '+' || charAt(at) == '-')) {
                at++;
            }
            digits();
        }
        tokens.add(new Token(Sort.NUMBER, filter.substring(start, at), start + 1));
    }

    private void digits() {
        while (at < filter.length() && isDigit(charAt(at))) {
            at++;
        }
    }

    private char charAt(int i) {
        return filter.charAt(i);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == ':';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
