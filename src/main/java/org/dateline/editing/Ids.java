package org.dateline.editing;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.Predicate;

/// Makes ids of names: Latin letters, digits and hyphens, as links and files allow.
final class Ids {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final int LONGEST = 60;
    private static final int READ = 200;

    private Ids() {}

    /// @param otherwise where nothing of the name can be written so
    static String of(String name, String otherwise, Predicate<String> taken) {
        String start = name.substring(0, Math.min(READ, name.length()));
        String latin = LATIN.transliterate(start).toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < latin.length() && id.length() < LONGEST; i++) {
            char c = latin.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                id.append(c);
            } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-' && c != '\'') {
                id.append('-');
            }
        }
        while (!id.isEmpty() && id.charAt(id.length() - 1) == '-') {
            id.setLength(id.length() - 1);
        }
        return free(id.isEmpty() ? otherwise : id.toString(), taken);
    }

    /// The id, or the first of `id-2`, `id-3` … that is free.
    static String free(String id, Predicate<String> taken) {
        String free = id;
        for (int n = 2; taken.test(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
