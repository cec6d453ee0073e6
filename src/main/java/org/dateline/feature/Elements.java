package org.dateline.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;

/// For each element the lists that hold it.
final class Elements {
    private static final int[] NONE = {};

    private final int lists;
    private final Map<Object, int[]> holders = new HashMap<>();

    /// @param list null where there is none
    Elements(int lists, IntFunction<? extends @Nullable Object> list) {
        this.lists = lists;
        Map<Object, Integer> sizes = new HashMap<>();
        for (int i = 0; i < lists; i++) {
            if (list.apply(i) instanceof List<?> elements) {
                for (Object element : elements) {
                    int size = sizes.merge(element, 1, Integer::sum);
                    int[] holding = holders.computeIfAbsent(element, e -> new int[2]);
                    if (size > holding.length) {
                        holding = Arrays.copyOf(holding, 2 * size);
                        holders.put(element, holding);
                    }
                    holding[size - 1] = i;
                }
            }
        }
        holders.replaceAll(
                (element, holding) -> Arrays.copyOf(holding, sizes.getOrDefault(element, 0)));
    }

    /// Lists that hold one of these.
    RowSet ofAny(Set<?> wanted) {
        var found = new RowSet.Making(lists);
        for (Object element : wanted) {
            for (int i : holders.getOrDefault(element, NONE)) {
                found.add(i);
            }
        }
        return found.made();
    }

    /// Lists that hold the rarest of these, of which there is one at least.
    RowSet ofRarest(Set<?> wanted) {
        return ofAny(
                Set.of(
                        wanted.stream()
                                .min(
                                        Comparator.comparingInt(
                                                e -> holders.getOrDefault(e, NONE).length))
                                .orElseThrow()));
    }
}
