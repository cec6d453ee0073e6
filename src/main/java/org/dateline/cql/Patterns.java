package org.dateline.cql;

/// Matches `LIKE` patterns, in time that grows with pattern times text at worst and with no
/// recursion.
final class Patterns {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private Patterns() {}

    /// @param pattern `%` any text, `_` one letter, `\` before either (or itself) for itself
    static boolean matches(String text, String pattern) {
        int[] letters = text.codePoints().toArray();
        int[] wanted = wanted(pattern);
        int t = 0;
        int p = 0;
        int lastAny = -1;
        int retry = 0;
        while (t < letters.length) {
            if (p < wanted.length && (wanted[p] == ONE || wanted[p] == letters[t])) {
                t++;
                p++;
            } else if (p < wanted.length && wanted[p] == ANY) {
                lastAny = p++;
                retry = t;
            } else if (lastAny >= 0) {
                p = lastAny + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < wanted.length && wanted[p] == ANY) {
            p++;
        }
        return p == wanted.length;
    }

    private static int[] wanted(String pattern) {
        int[] letters = pattern.codePoints().toArray();
        int[] wanted = new int[letters.length];
        int size = 0;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == '\\' && i + 1 < letters.length) {
                wanted[size++] = letters[++i];
            } else {
                wanted[size++] = letters[i] == '%' ? ANY : letters[i] == '_' ? ONE : letters[i];
            }
        }
        return java.util.Arrays.copyOf(wanted, size);
    }
}
