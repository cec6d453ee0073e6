package org.dateline.cql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A `LIKE` pattern, made ready to be matched with many texts: in time that grows with pattern
/// times text at worst, and with no recursion.
final class Patterns {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] wanted;
    private final List<String> pieces;
    private final String longest;
    private final boolean onlyContains;

    private Patterns(int[] wanted) {
        this.wanted = wanted;
        this.pieces = runs(wanted);
        this.longest = pieces.stream().max(Comparator.comparing(String::length)).orElse("");
        this.onlyContains =
                wanted.length == length(longest) + 2
                        && wanted[0] == ANY
                        && wanted[wanted.length - 1] == ANY;
    }

    /// @param pattern `%` any text, `_` one letter, `\` before either (or itself) for itself
    static Patterns of(String pattern) {
        int[] letters = pattern.codePoints().toArray();
        int[] wanted = new int[letters.length];
        int size = 0;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == '\\' && i + 1 < letters.length) {
                wanted[size++] = letters[++i];
            } else if (letters[i] != '%' || size == 0 || wanted[size - 1] != ANY) {
                wanted[size++] = letters[i] == '%' ? ANY : letters[i] == '_' ? ONE : letters[i];
            }
        }
        return new Patterns(java.util.Arrays.copyOf(wanted, size));
    }

    /// The runs of letters that stand for themselves; whatever matches contains each of them.
    List<String> pieces() {
        return pieces;
    }

    /// What a text must begin with, where that is all.
    Optional<String> beginning() {
        boolean isAll =
                pieces.size() == 1
                        && wanted[0] >= 0
                        && wanted[wanted.length - 1] == ANY
                        && length(pieces.getFirst()) == wanted.length - 1;
        return isAll ? Optional.of(pieces.getFirst()) : Optional.empty();
    }

    private static List<String> runs(int[] wanted) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= wanted.length; i++) {
            if (i == wanted.length || wanted[i] < 0) {
                if (i > from) {
                    runs.add(new String(wanted, from, i - from));
                }
                from = i + 1;
            }
        }
        return List.copyOf(runs);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    boolean matches(String text) {
        if (!text.contains(longest)) {
            return false;
        }
        return onlyContains || fits(text);
    }

    private boolean fits(String text) {
        int t = 0;
        int p = 0;
        int lastAny = -1;
        int retry = 0;
        while (t < text.length()) {
            int letter = text.codePointAt(t);
            if (p < wanted.length && (wanted[p] == ONE || wanted[p] == letter)) {
                t += Character.charCount(letter);
                p++;
            } else if (p < wanted.length && wanted[p] == ANY) {
                lastAny = p++;
                retry = t;
            } else if (lastAny >= 0) {
                p = lastAny + 1;
                retry += Character.charCount(text.codePointAt(retry));
                t = retry;
            } else {
                return false;
            }
        }
        while (p < wanted.length && wanted[p] == ANY) {
            p++;
        }
        return p == wanted.length;
    }
}
