package org.dateline.gazetteer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/// Brings names in Russian, Kazakh (either script) and their usual English spellings to one
/// skeleton. It is for comparing, not for showing: `x` stands for sh, `c` for ch, `j` for zh.
///
/// Letters after BGN/PCGN for Russian and Kazakh and the Kazakh Latin alphabet of 2021; what these
/// write differently for one sound falls together.
final class Romanisation {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private static final Map<Integer, String> LETTERS = new HashMap<>();

    static {
        String pairs =
                "а=a ә=a б=b в=v г=g ғ=g д=d е=e ё=e э=e ж=j з=z и=i й=i і=i ї=i ы=i к=k қ=k л=l"
                        + " м=m н=n ң=n о=o ө=o п=p р=r с=s т=t у=u ұ=u ү=u ў=u ф=f х=h һ=h ц=ts"
                        + " ч=c ш=x щ=x ъ= ь= ю=iu я=ia є=e ґ=g ş=x š=x ç=c č=c ž=j ı=i ə=a ý=u"
                        + " w=u y=i q=k x=ks ø=o ł=l ß=ss æ=a œ=o đ=d";
        for (String pair : pairs.split(" ")) {
            int mark = pair.indexOf('=');
            LETTERS.put(pair.codePointAt(0), pair.substring(mark + 1));
        }
    }

    private Romanisation() {}

    /// @param plain case folded
    static String skeleton(String plain) {
        return collapse(soundsOf(letters(plain)));
    }

    /// Every letter in Latin without marks; one blank between words.
    private static String letters(String plain) {
        var latin = new StringBuilder(plain.length());
        plain.codePoints()
                .forEach(
                        c -> {
                            String known = LETTERS.get(c);
                            if (known != null && !"wyqx".contains(Character.toString(c))) {
                                latin.append(
                                        known.equals("x")
                                                ? "sh"
                                                : known.equals("c") ? "ch" : known);
                            } else if (NameForms.isApostrophe(c)) {
                                return;
                            } else {
                                DECOMPOSED
                                        .normalize(Character.toString(c))
                                        .codePoints()
                                        .filter(part -> !NameForms.isMark(part))
                                        .forEach(part -> appendPart(latin, part));
                            }
                        });
        return latin.toString();
    }

    private static void appendPart(StringBuilder latin, int part) {
        String known = LETTERS.get(part);
        if (known != null && part > 0x7F) {
            latin.append(known);
        } else {
            latin.appendCodePoint(UCharacter.isLetterOrDigit(part) ? part : ' ');
        }
    }

    /// Groups of Latin letters become one letter for their sound.
    private static String soundsOf(String latin) {
        var sounds = new StringBuilder(latin.length());
        boolean wordStarts = true;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : ' ';
            if (c == ' ') {
                wordStarts = true;
                continue;
            }
            boolean pair = true;
            if (c == 'd' && latin.startsWith("dzh", i)) {
                sounds.append('j');
                i++;
            } else if (c == 'd' && next == 'j') {
                sounds.append('j');
            } else if (c == 's' && latin.startsWith("shch", i)) {
                sounds.append('x');
                i += 2;
            } else if (c == 'z' && next == 'h') {
                sounds.append('j');
            } else if (c == 's' && next == 'h') {
                sounds.append('x');
            } else if (c == 'c' && next == 'h') {
                sounds.append('c');
            } else if (c == 'k' && next == 'h') {
                sounds.append('h');
            } else if (c == 'g' && next == 'h') {
                sounds.append('g');
            } else if (c == 'n' && next == 'g') {
                sounds.append('n');
            } else if (c == 'o' && next == 'u') {
                sounds.append('u');
            } else if (wordStarts && c == 'y' && next == 'e') {
                sounds.append('e');
            } else {
                pair = false;
                sounds.append(
                        c == 'c' ? "k" : c < 0x80 ? LETTERS.getOrDefault((int) c, "" + c) : "" + c);
            }
            if (pair) {
                i++;
            }
            wordStarts = false;
        }
        return sounds.toString();
    }

    private static String collapse(String sounds) {
        var collapsed = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            if (i == 0 || sounds.charAt(i) != sounds.charAt(i - 1)) {
                collapsed.append(sounds.charAt(i));
            }
        }
        return collapsed.toString();
    }
}
