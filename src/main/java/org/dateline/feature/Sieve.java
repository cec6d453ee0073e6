package org.dateline.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.dateline.cql.Expression;
import org.dateline.cql.Leaf;
import org.dateline.cql.Period;
import org.dateline.cql.SpatialRelation;
import org.dateline.geo.Extent;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Finds the rows of which a condition is true. What concerns one field is asked of its values and
/// not of its rows, and of as few of them as it takes: what only compares, of one value before, at
/// and behind each bound; a piece of text, of those that have its pairs of letters; a geometry, of
/// those that lie near. The rest is asked row by row.
final class Sieve<T> {
    private static final long KEPT_BYTES = 32L << 20;

    /// Of so few values each is asked.
    private static final int FEW = 64;

    /// What is asked of so many values is kept, since pages of one filter follow each other; what
    /// is sooner made anew is not worth its memory, which grows with the rows.
    private final int worthKeeping;

    private static final int MOST_BOUNDS = 8;
    private static final int SMALL_SHARE = 8;

    private final Columns<T> columns;
    private final Gate gate;
    private final Recent<Object, Truths> kept;

    Sieve(Columns<T> columns, Gate gate) {
        this.columns = columns;
        this.gate = gate;
        worthKeeping = Math.max(500, columns.rows() / 64);
        long bytes = 64 + columns.rows() / 4;
        kept = new Recent<>((int) Math.clamp(KEPT_BYTES / bytes, 16, 512));
    }

    RowSet keep(RowSet rows, Expression condition) {
        return rows.and(truths(condition, rows).yes());
    }

    /// Rows whose geometry meets the extent, or that have none.
    RowSet inside(RowSet rows, Extent extent) {
        return rows.and(meeting(extent).possible());
    }

    private Truths meeting(Extent extent) {
        Column column = columns.geometry();
        RowSet near =
                extent.split().stream()
                        .map(e -> new Envelope(e.west(), e.east(), e.south(), e.north()))
                        .map(column.envelopes()::meeting)
                        .reduce(RowSet.none(column.size()), RowSet::or);
        return among(
                extent,
                near,
                column,
                false,
                null,
                code -> Geometries.meets(geometry(column, code), extent));
    }

    private static Geometry geometry(Column column, int code) {
        return (Geometry) Objects.requireNonNull(column.value(code));
    }

    /// As [#inside(RowSet, Extent)]; what has no place in the box's system is not inside.
    RowSet inside(RowSet rows, PlacedBox box) {
        Object key = List.of(box.crs().uri(), box.box());
        Column placed = columns.geometry(box.crs());
        var near = new Leaf.Near(box.box(), SpatialRelation.INTERSECTS);
        Truths truths = near(key, placed, near, box.box()::intersects);
        return rows.and(truths.yes().or(columns.geometry().withoutValue()));
    }

    /// Right within `among`; outside of it anything.
    private Truths truths(Expression condition, RowSet among) {
        return switch (condition) {
            case Expression.And(List<Expression> all) -> all(all, among);
            case Expression.Or(List<Expression> any) -> any(any, among);
            case Expression.Not(Expression of) -> truths(of, among).not();
            default -> leaf(condition, among);
        };
    }

    private Truths all(List<Expression> parts, RowSet among) {
        RowSet rest = among;
        Truths all = Truths.everywhere(columns.rows(), true);
        for (Expression part : cheapFirst(parts)) {
            all = all.and(truths(part, rest));
            rest = rest.and(all.possible());
        }
        return all;
    }

    private Truths any(List<Expression> parts, RowSet among) {
        RowSet rest = among;
        Truths any = Truths.everywhere(columns.rows(), false);
        for (Expression part : cheapFirst(parts)) {
            any = any.or(truths(part, rest));
            rest = rest.without(any.yes());
        }
        return any;
    }

    /// What compares fields with each other comes last, since it is asked row by row.
    private static List<Expression> cheapFirst(List<Expression> parts) {
        return parts.stream().sorted(Comparator.comparingInt(Sieve::cost)).toList();
    }

    private static int cost(Expression part) {
        return switch (part) {
            case Expression.And(List<Expression> all) ->
                    all.stream().mapToInt(Sieve::cost).max().orElse(0);
            case Expression.Or(List<Expression> any) ->
                    any.stream().mapToInt(Sieve::cost).max().orElse(0);
            case Expression.Not(Expression of) -> cost(of);
            default -> Leaf.of(part).operands().size();
        };
    }

    private Truths leaf(Expression condition, RowSet among) {
        Leaf leaf = Leaf.of(condition);
        Map<String, Expression> operands = leaf.operands();
        if (operands.isEmpty()) {
            return Truths.everywhere(columns.rows(), leaf.truth(asked -> null));
        }
        if (operands.size() > 1) {
            return several(condition, leaf, among);
        }
        Map.Entry<String, Expression> operand = operands.entrySet().iterator().next();
        String name = operand.getKey();
        boolean lasts = name.equals(FeatureType.TIME);
        if (lasts && leaf.comparesOnly() && leaf.bounds().size() <= MOST_BOUNDS) {
            return times(leaf);
        }
        Column column = columns.of(name, operand.getValue());
        if (!lasts && leaf.comparesOnly() && column.isOrdered()) {
            return byOrder(leaf, name, column);
        }
        return single(condition, leaf, name, column);
    }

    private Truths single(Expression condition, Leaf leaf, String name, Column column) {
        if (column.isOrdered() && leaf.beginning().isPresent()) {
            return beginning(leaf.beginning().get(), column);
        }
        if (column.size() > FEW && leaf.near().isPresent()) {
            return near(
                    condition,
                    column,
                    leaf.near().get(),
                    geometry -> leaf.truth(asked -> asked.equals(name) ? geometry : null));
        }
        if (column.size() > FEW && !leaf.pieces().isEmpty()) {
            RowSet perhaps = column.letterPairs().perhaps(leaf.pieces());
            return among(
                    condition,
                    perhaps.and(values(column)),
                    column,
                    false,
                    null,
                    code -> truth(leaf, name, column.value(code)));
        }
        return among(
                condition,
                values(column),
                column,
                false,
                truth(leaf, name, null),
                code -> truth(leaf, name, column.value(code)));
    }

    private static @Nullable Boolean truth(Leaf leaf, String name, @Nullable Object value) {
        return leaf.truth(asked -> asked.equals(name) ? value : null);
    }

    /// The numbers of all values.
    private static RowSet values(Column column) {
        return RowSet.range(column.size(), 0, column.none());
    }

    /// Asks of some values. Of other values and of no value the truth is known.
    private Truths among(
            Object key,
            RowSet codes,
            Column column,
            boolean ofOthers,
            @Nullable Boolean ofNone,
            IntFunction<@Nullable Boolean> truth) {
        Supplier<Truths> asking =
                () ->
                        gate.pass(
                                budget -> {
                                    var found = new Truths.Making(column.size());
                                    int from = 0;
                                    for (int code = codes.next(0);
                                            code >= 0;
                                            code = codes.next(code + 1)) {
                                        budget.spend();
                                        found.add(from, code, ofOthers);
                                        found.add(code, truth.apply(code));
                                        from = code + 1;
                                    }
                                    found.add(from, column.none(), ofOthers);
                                    found.add(column.none(), ofNone);
                                    return found.made(column);
                                });
        return codes.size() < worthKeeping ? asking.get() : kept(key, asking);
    }

    private Truths kept(Object key, Supplier<Truths> maker) {
        Optional<Truths> known = kept.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        Truths made = maker.get();
        kept.keep(key, made);
        return made;
    }

    private static Truths beginning(String beginning, Column column) {
        int from = column.from(beginning, false);
        var found = new Truths.Making(column.size());
        found.add(from, column.behind(beginning, from), true);
        found.add(column.none(), null);
        return found.made(column);
    }

    private Truths near(
            Object key,
            Column column,
            Leaf.Near near,
            Function<Geometry, @Nullable Boolean> exactly) {
        Envelope box = near.shape().getEnvelopeInternal();
        Envelopes envelopes = column.envelopes();
        Optional<Boolean> inside = near.whereInside();
        return among(
                key,
                envelopes.meeting(box),
                column,
                near.whereApart(),
                null,
                code ->
                        inside.isPresent() && envelopes.isInside(code, box)
                                ? inside.get()
                                : exactly.apply(geometry(column, code)));
    }

    private static Truths byOrder(Leaf leaf, String name, Column column) {
        int[] cuts = cuts(leaf, column);
        var found = new Truths.Making(column.size());
        for (int i = 0; i + 1 < cuts.length; i++) {
            found.add(cuts[i], cuts[i + 1], truth(leaf, name, column.value(cuts[i])));
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

    /// The truth depends on how start and end lie to the bounds: it is asked of one row for each
    /// way in which both can lie.
    private Truths times(Leaf leaf) {
        Column starts = columns.starts();
        Column ends = columns.ends();
        List<RowSet> ending = stretches(ends, cuts(leaf, ends));
        RowSet yes = RowSet.none(columns.rows());
        RowSet unknown = yes;
        for (RowSet begun : stretches(starts, cuts(leaf, starts))) {
            for (RowSet ended : ending) {
                int row = begun.nextOfBoth(ended, 0);
                if (row < 0) {
                    continue;
                }
                Boolean truth = truth(leaf, FeatureType.TIME, time(starts.of(row), ends.of(row)));
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

    /// Of many rows all are asked, so that it can be kept.
    private Truths several(Expression condition, Leaf leaf, RowSet among) {
        Optional<Truths> known = kept.find(condition);
        if (known.isPresent()) {
            return known.get();
        }
        int many = Math.max(worthKeeping, columns.rows() / SMALL_SHARE);
        return among.size() < many
                ? rowByRow(leaf, among)
                : kept(condition, () -> rowByRow(leaf, RowSet.all(columns.rows())));
    }

    private Truths rowByRow(Leaf leaf, RowSet among) {
        List<String> names = new ArrayList<>(leaf.operands().keySet());
        List<Column> asked = new ArrayList<>();
        leaf.operands().forEach((name, operand) -> asked.add(columns.of(name, operand)));
        return gate.pass(
                budget -> {
                    var found = new Truths.Making(columns.rows());
                    for (int row = among.next(0); row >= 0; row = among.next(row + 1)) {
                        budget.spend();
                        int at = row;
                        found.add(
                                row,
                                leaf.truth(
                                        name -> {
                                            int index = names.indexOf(name);
                                            return index < 0 ? null : asked.get(index).of(at);
                                        }));
                    }
                    return found.made();
                });
    }
}
