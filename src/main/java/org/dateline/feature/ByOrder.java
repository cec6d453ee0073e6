package org.dateline.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dateline.cql.Leaf;
import org.dateline.cql.Period;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;

/// Asks what only compares: of one value before, at and behind each bound, since all values between
/// two bounds have one answer.
final class ByOrder {
    private ByOrder() {}

    /// Of values that have an order.
    static Truths ofValues(Leaf leaf, String name, Column column) {
        int[] cuts = cuts(leaf, column);
        var found = new Truths.Making(column.size());
        for (int i = 0; i + 1 < cuts.length; i++) {
            found.add(cuts[i], cuts[i + 1], leaf.truthOf(name, column.value(cuts[i])));
        }
        return found.made(column);
    }

    /// Between two cuts all values lie alike to all bounds.
    private static int[] cuts(Leaf leaf, Column column) {
        var cuts = new TreeSet<>(List.of(0, column.none(), column.size()));
        for (Object bound : leaf.bounds()) {
            for (Object at : instants(bound)) {
                if (column.size() > 1) {
                    cuts.add(column.from(at, false));
                    cuts.add(column.from(at, true));
                }
            }
        }
        return cuts.stream().mapToInt(cut -> cut).toArray();
    }

    private static List<Object> instants(Object bound) {
        return bound instanceof Period period
                ? List.of(Period.at(period.start()), Period.at(period.end()))
                : List.of(bound);
    }

    /// Of times that last: the truth depends on how start and end lie to the bounds, and is asked
    /// of one row for each way in which both can lie.
    static Truths ofTimes(Leaf leaf, Column starts, Column ends) {
        List<RowSet> ending = stretches(ends, cuts(leaf, ends));
        RowSet yes = RowSet.none(starts.rows());
        RowSet unknown = yes;
        for (RowSet begun : stretches(starts, cuts(leaf, starts))) {
            for (RowSet ended : ending) {
                int row = begun.nextOfBoth(ended, 0);
                if (row < 0) {
                    continue;
                }
                Boolean truth = leaf.truthOf(FeatureType.TIME, time(starts.of(row), ends.of(row)));
                if (truth == null) {
                    unknown = unknown.or(begun.and(ended));
                } else if (truth) {
                    yes = yes.or(begun.and(ended));
                }
            }
        }
        return new Truths(yes, yes.or(unknown));
    }

    private static @Nullable Period time(@Nullable Object start, @Nullable Object end) {
        return start == null || end == null
                ? null
                : new Period(((Period) start).start(), ((Period) end).start(), true);
    }

    private static List<RowSet> stretches(Column column, int[] cuts) {
        List<RowSet> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.length; i++) {
            stretches.add(column.rows(RowSet.range(column.size(), cuts[i], cuts[i + 1])));
        }
        return stretches;
    }

    /// Of texts that have to begin so.
    static Truths ofBeginning(String beginning, Column column) {
        int from = column.from(beginning, false);
        var found = new Truths.Making(column.size());
        found.add(from, column.behind(beginning, from), true);
        found.add(column.none(), null);
        return found.made(column);
    }
}
