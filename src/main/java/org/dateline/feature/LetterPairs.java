package org.dateline.feature;

import java.util.List;
import java.util.function.IntFunction;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;

/// Which of many texts may contain a piece, told by its pairs of neighbouring letters: each pair
/// has a slot, some share one, and for each slot the texts that have one of its pairs are known as
/// a set. Takes 32 bytes for each text, whatever its length.
final class LetterPairs {
    private static final int SLOTS = 256;
    private static final int SHIFT = 32 - Integer.numberOfTrailingZeros(SLOTS);

    private final int texts;
    private final RowSet[] having;

    private LetterPairs(int texts, RowSet[] having) {
        this.texts = texts;
        this.having = having;
    }

    /// @param text null where there is none
    static LetterPairs of(int texts, IntFunction<? extends @Nullable Object> text) {
        var making = new RowSet.Making[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            making[slot] = new RowSet.Making(texts);
        }
        for (int i = 0; i < texts; i++) {
            if (text.apply(i) instanceof String letters) {
                for (int at = 1; at < letters.length(); at++) {
                    making[slot(letters, at)].add(i);
                }
            }
        }
        RowSet[] having = new RowSet[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            having[slot] = making[slot].made();
        }
        return new LetterPairs(texts, having);
    }

    /// All texts that contain each of the pieces, and perhaps some that do not.
    RowSet perhaps(List<String> pieces) {
        RowSet left = RowSet.all(texts);
        for (String piece : pieces) {
            for (int at = 1; at < piece.length(); at++) {
                left = left.and(having[slot(piece, at)]);
            }
        }
        return left;
    }

    private static int slot(String letters, int at) {
        int pair = letters.charAt(at - 1) << 16 ^ letters.charAt(at);
        return pair * 0x9E3779B9 >>> SHIFT;
    }
}
