package org.dateline.gazetteer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A name in the forms in which names are compared, from the strictest to the loosest.
///
/// @param plain case folded (NFKC_Casefold), one space between words
/// @param folded also without diacritics and punctuation
/// @param skeletons also romanised so that Russian, Kazakh and the usual English spellings of one
///   name fall together: `Жаңаөзен`, `Zhanaozen` and `Janaozen` are all `janaozen`; two of them
///   where a word mixes scripts and may be repaired either way
public record NameForms(String plain, String folded, List<String> skeletons) {
    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    /// Latin letters and the Cyrillic ones that look the same.
    private static final Map<Character, Character> LOOK_ALIKES =
            Map.ofEntries(
                    Map.entry('a', 'а'),
                    Map.entry('c', 'с'),
                    Map.entry('e', 'е'),
                    Map.entry('i', 'і'),
                    Map.entry('k', 'к'),
                    Map.entry('m', 'м'),
                    Map.entry('o', 'о'),
                    Map.entry('p', 'р'),
                    Map.entry('t', 'т'),
                    Map.entry('x', 'х'),
                    Map.entry('y', 'у'));

    public NameForms {
        skeletons = List.copyOf(skeletons);
    }

    public static NameForms of(String text) {
        String plain = plain(text);
        String folded = fold(plain);
        List<String> skeletons = new ArrayList<>();
        skeletons.add(Romanisation.skeleton(plain));
        if (mixesScripts(plain)) {
            String repaired = Romanisation.skeleton(inCyrillic(plain));
            if (!skeletons.contains(repaired)) {
                skeletons.add(repaired);
            }
        }
        skeletons.removeIf(String::isEmpty);
        return new NameForms(plain, folded, skeletons);
    }

    /// A text's [#plain] alone, which is quicker.
    public static String plain(String text) {
        return CASE.normalize(visible(text)).strip().replaceAll("\\s+", " ");
    }

    /// How codes are compared: `U.S.` is `US`, but `Ala.` is not `Ala`, since what is not all
    /// capitals is shortened by its stop.
    public static String code(String text) {
        boolean capitals = text.codePoints().noneMatch(Character::isLowerCase);
        return capitals ? text.replace(".", "").strip() : text.strip();
    }

    /// What of a text can be seen: no controls, no marks of direction, no half characters.
    public static String visible(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (Character.getType(c)) {
                                case Character.FORMAT,
                                        Character.SURROGATE,
                                        Character.PRIVATE_USE,
                                        Character.UNASSIGNED -> {}
                                case Character.CONTROL -> visible.append(' ');
                                default -> visible.appendCodePoint(c);
                            }
                        });
        return visible.toString();
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    private static String fold(String plain) {
        var folded = new StringBuilder(plain.length());
        DECOMPOSED
                .normalize(plain)
                .codePoints()
                .forEach(
                        c -> {
                            if (UCharacter.isLetterOrDigit(c)) {
                                folded.appendCodePoint(c);
                            } else if (!isMark(c) && !isApostrophe(c)) {
                                folded.append(' ');
                            }
                        });
        return folded.toString().strip().replaceAll(" +", " ");
    }

    static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// Marks of softness in romanised Russian, and apostrophes of any make.
    static boolean isApostrophe(int c) {
        return "'’ʼʹ‘`´′".indexOf(c) >= 0;
    }

    private static boolean mixesScripts(String text) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i < text.length() && !(latin && cyrillic); i++) {
            int script = UScript.getScript(text.charAt(i));
            latin |= script == UScript.LATIN;
            cyrillic |= script == UScript.CYRILLIC;
        }
        return latin && cyrillic;
    }

    private static String inCyrillic(String text) {
        var repaired = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            repaired.append(LOOK_ALIKES.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return repaired.toString();
    }
}
