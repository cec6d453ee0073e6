package org.dateline.cql;

/// A `LIKE` pattern, made ready to be matched with many texts: in time that grows with pattern
/// times text at worst, and with no recursion.
final class Patterns {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] wanted;
    private final String literal;
    private final boolean onlyContains;

    private Patterns(int[] wanted) {
        this.wanted = wanted;
        this.literal = longestRun(wanted);
        this.onlyContains =
                wanted.length == literal.codePointCount(0, literal.length()) + 2
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

    /// The longest run of letters that stand for themselves; whatever matches contains it.
    String literal() {
        return literal;
    }

    private static String longestRun(int[] wanted) {
        int start = 0;
        int length = 0;
        int from = 0;
        for (int i = 0; i <= wanted.length; i++) {
            if (i == wanted.length || wanted[i] < 0) {
                if (i - from > length) {
                    start = from;
                    length = i - from;
                }
                from = i + 1;
            }
        }
        return new String(wanted, start, length);
    }

    boolean matches(String text) {
        if (!text.contains(literal)) {
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
