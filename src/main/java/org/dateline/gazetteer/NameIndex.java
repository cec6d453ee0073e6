package org.dateline.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// From a name to the places that may bear it. Knows letters only; which place is meant is for the
/// ranking.
public interface NameIndex {

    /// An index in the heap: right for some ten thousand names.
    static NameIndex inMemory(List<Place> places) {
        return new MemoryNameIndex(places, ClassWords.load());
    }

    /// Places with this name, in any of its spellings; in no order.
    ///
    /// @param classes kinds of place asked for: their names are also found without their class
    ///   word, so that "Kostanay" finds Kostanay Region where a region is asked for
    List<Match> find(String name, Set<PlaceClass> classes);

    /// Places with a name that differs in one or two letters; in no order.
    List<Match> resembling(String name, Set<PlaceClass> classes);

    /// Places with a name that begins with `typed`, or has a word that does, or resembles it; in no
    /// order.
    List<Match> completions(String typed);

    /// @param agreement how well the letters agree
    record Match(Place place, Toponym toponym, Agreement agreement) {}

    /// How well the letters of two names agree, best first.
    enum Agreement {
        /// But for capitals.
        EXACT(1),
        /// But for diacritics and punctuation.
        FOLDED(0.97),
        /// The name without its class word.
        STEM(0.95),
        /// Once both are romanised.
        ROMANISED(0.93),
        ONE_LETTER_OFF(0.7),
        TWO_LETTERS_OFF(0.55),
        /// Described and not named.
        DESCRIBED(0.8);

        private final double value;

        Agreement(double value) {
            this.value = value;
        }

        public double value() {
            return value;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Of codes that differ in their full stops alone those that are written as asked for, where
    /// there are any: `S.D.` is South Dakota, though `SD` may be Sudan.
    static List<Match> asWritten(List<Match> codes, String asked) {
        List<Match> same = codes.stream().filter(m -> m.toponym().text().equals(asked)).toList();
        return asked.indexOf('.') < 0 || same.isEmpty() ? codes : same;
    }
}
