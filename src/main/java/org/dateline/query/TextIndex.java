package org.dateline.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.dateline.event.Event;

/// Finds rows by the words of their events. Made when it is first asked, because most visits search
/// for no text.
final class TextIndex {
    private final EventColumns columns;
    private Map<String, int[]> rowsOfWord = Map.of();
    private boolean made;

    TextIndex(EventColumns columns) {
        this.columns = columns;
    }

    /// Rows in whose text each word of `text` occurs, also inside a longer word.
    long[] find(String text) {
        Map<String, int[]> all = words();
        long[] found = Bits.none(columns.rows());
        Arrays.fill(found, -1L);
        for (String asked : Folding.words(text)) {
            long[] having = Bits.none(columns.rows());
            all.forEach(
                    (word, rows) -> {
                        if (word.contains(asked)) {
                            for (int row : rows) {
                                Bits.set(having, row);
                            }
                        }
                    });
            Bits.keep(found, having, 0, found.length);
        }
        return found;
    }

    private synchronized Map<String, int[]> words() {
        if (!made) {
            rowsOfWord = read();
            made = true;
        }
        return rowsOfWord;
    }

    private Map<String, int[]> read() {
        Map<String, int[]> lists = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int row = 0; row < columns.rows(); row++) {
            Event told = columns.told(row);
            List<String> words = Folding.words(Folding.searchable(told));
            for (String word : new HashSet<>(words)) {
                int size = sizes.merge(word, 1, Integer::sum) - 1;
                int[] rows = lists.computeIfAbsent(word, w -> new int[2]);
                if (size == rows.length) {
                    rows = Arrays.copyOf(rows, size * 2);
                    lists.put(word, rows);
                }
                rows[size] = row;
            }
        }
        lists.replaceAll((word, rows) -> Arrays.copyOf(rows, sizes.getOrDefault(word, 0)));
        return lists;
    }
}
