package org.dateline.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.dateline.cql.Period;
import org.dateline.query.Postings;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;

/// What rows have in one field: each value once, and for each row the number of its value. Values
/// that have an order are in it; the last one is null, for rows without any.
final class Column {
    private final int[] codes;
    private final List<@Nullable Object> values;
    private final boolean ordered;
    private final Once<Postings> postings;
    private final Once<RowSet> withoutValue;
    private final Once<LetterPairs> letterPairs;
    private final Once<Envelopes> envelopes;
    private final Once<Elements> elements;

    private Column(int[] codes, List<@Nullable Object> values, boolean ordered) {
        this.codes = codes;
        this.values = values;
        this.ordered = ordered;
        postings = new Once<>(() -> new Postings(codes, values.size()));
        withoutValue = new Once<>(() -> rows(RowSet.range(size(), none(), size())));
        letterPairs = new Once<>(() -> LetterPairs.of(values.size(), values::get));
        envelopes = new Once<>(() -> new Envelopes(values.size(), values::get));
        elements = new Once<>(() -> new Elements(values.size(), values::get));
    }

    /// @param order in which the rows are read
    /// @param value of a row
    static Column of(int[] order, IntFunction<? extends @Nullable Object> value) {
        Map<Object, Integer> known = new HashMap<>();
        int[] codes = new int[order.length];
        for (int row : order) {
            Object found = value.apply(row);
            codes[row] = found == null ? -1 : code(known, found);
        }
        return ordered(codes, known);
    }

    /// The same rows with other values.
    Column map(UnaryOperator<@Nullable Object> turn) {
        Map<Object, Integer> known = new HashMap<>();
        int[] turned = new int[values.size()];
        for (int code = 0; code < turned.length; code++) {
            Object value = values.get(code);
            Object other = value == null ? null : turn.apply(value);
            turned[code] = other == null ? -1 : code(known, other);
        }
        return ordered(Arrays.stream(codes).map(code -> turned[code]).toArray(), known);
    }

    private static int code(Map<Object, Integer> known, Object value) {
        Integer before = known.get(value);
        if (before != null) {
            return before;
        }
        known.put(value, known.size());
        return known.size() - 1;
    }

    /// @param codes are written anew
    private static Column ordered(int[] codes, Map<Object, Integer> known) {
        Object[] values = new Object[known.size()];
        known.forEach((value, code) -> values[code] = value);
        Comparator<Object> order = values.length == 0 ? null : order(values[0]);
        Integer[] sorted = new Integer[values.length];
        Arrays.setAll(sorted, code -> code);
        if (order != null) {
            Arrays.sort(sorted, (a, b) -> order.compare(values[a], values[b]));
        }
        int[] place = new int[values.length];
        List<@Nullable Object> all = new ArrayList<>(values.length + 1);
        for (Integer code : sorted) {
            place[code] = all.size();
            all.add(values[code]);
        }
        all.add(null);
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codes[row] < 0 ? values.length : place[codes[row]];
        }
        return new Column(codes, all, order != null);
    }

    private static @Nullable Comparator<Object> order(Object value) {
        return switch (value) {
            case String text -> (a, b) -> ((String) a).compareTo((String) b);
            case Double number -> (a, b) -> Double.compare((Double) a + 0.0, (Double) b + 0.0);
            case Boolean truth -> (a, b) -> ((Boolean) a).compareTo((Boolean) b);
            case Period period -> (a, b) -> compare((Period) a, (Period) b);
            default -> null;
        };
    }

    private static int compare(Period a, Period b) {
        int starts = a.start().compareTo(b.start());
        return starts == 0 ? a.end().compareTo(b.end()) : starts;
    }

    int rows() {
        return codes.length;
    }

    int size() {
        return values.size();
    }

    @Nullable Object value(int code) {
        return values.get(code);
    }

    @Nullable Object of(int row) {
        return values.get(codes[row]);
    }

    /// The first number whose value is not before `bound`, or behind it; only of values that have
    /// an order.
    int from(Object bound, boolean behind) {
        Comparator<Object> order = order(bound);
        if (!ordered || order == null) {
            throw new IllegalStateException("These values have no order");
        }
        int low = 0;
        int high = values.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Object value = values.get(middle);
            int compared = value == null ? 1 : order.compare(value, bound);
            if (behind ? compared <= 0 : compared < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isOrdered() {
        return ordered;
    }

    /// The first number behind those whose text begins with `beginning`, where `from` is the first
    /// that does.
    int behind(String beginning, int from) {
        int low = from;
        int high = values.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values.get(middle) instanceof String text && text.startsWith(beginning)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The rows that have one of these values.
    RowSet rows(RowSet numbers) {
        return postings.get().rows(numbers);
    }

    /// The number of no value.
    int none() {
        return values.size() - 1;
    }

    /// The rows without any value.
    RowSet withoutValue() {
        return withoutValue.get();
    }

    /// Of its texts.
    LetterPairs letterPairs() {
        return letterPairs.get();
    }

    /// Of its geometries.
    Envelopes envelopes() {
        return envelopes.get();
    }

    /// Of its lists.
    Elements elements() {
        return elements.get();
    }
}
