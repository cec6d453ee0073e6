package org.dateline.gazetteer;

import com.ibm.icu.lang.UScript;
import java.util.Locale;
import org.dateline.time.Interval;

/// One name of a place: its language and script, and when it was in use.
///
/// @param language BCP 47, with script where it matters: `en`, `ru`, `kk`, `kk-Latn`
/// @param inUse half-open; [Interval#ALL] where nothing bounds it
public record Toponym(String text, String language, Interval inUse, Usage usage) {

    /// How a name is used.
    public enum Usage {
        /// The name by law, or the first one in the language.
        OFFICIAL,
        /// What people also call it, such as a short form or a name that lives on.
        USUAL,
        /// Another spelling of a name, for finding only, never for labels.
        SPELLING,
        /// What its people or what is theirs are called (`Kazakh`, `Turkish`): for finding only.
        DEMONYM,
        /// An abbreviation or code, found only as it is written: `ALA` is an airport, `ala` is not.
        CODE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Toponym {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A toponym has letters");
        }
    }

    /// The ISO 15924 code of the first letter's script, for example `Cyrl`, or `Zyyy` where it has
    /// none.
    public String script() {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse("Zyyy");
    }

    /// Whether a map or list may show it.
    public boolean isLabel() {
        return usage == Usage.OFFICIAL || usage == Usage.USUAL;
    }
}
