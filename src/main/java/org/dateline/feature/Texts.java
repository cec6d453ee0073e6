package org.dateline.feature;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Many texts laid end to end, so that looking for a piece in all of them is one run through
/// memory.
final class Texts {
    private static final char BETWEEN = '\n';

    private final String all;
    private final int[] starts;

    private Texts(String all, int[] starts) {
        this.all = all;
        this.starts = starts;
    }

    /// @param values texts; what is null has none
    static Texts of(List<? extends @Nullable Object> values) {
        var all = new StringBuilder();
        int[] starts = new int[values.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            if (values.get(i) instanceof String text) {
                all.append(text);
            }
            all.append(BETWEEN);
        }
        return new Texts(all.toString(), starts);
    }

    /// Calls back with the numbers of the texts that contain the piece, ascending, and perhaps of a
    /// few that do not.
    void containing(String piece, IntConsumer found) {
        int text = 0;
        int at = all.indexOf(piece);
        while (at >= 0) {
            text = textAt(at, text);
            found.accept(text);
            text++;
            at = text == starts.length ? -1 : all.indexOf(piece, starts[text]);
        }
    }

    /// The text in which a letter stands, which is not before `from`. Steps grow, since the next
    /// one mostly is near.
    private int textAt(int at, int from) {
        int step = 1;
        int high = from + 1;
        while (high < starts.length && starts[high] <= at) {
            step *= 2;
            high = Math.min(starts.length, high + step);
        }
        int low = from;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
