package org.dateline.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.cql.Expression;
import org.dateline.cql.Leaf;
import org.dateline.cql.Period;
import org.dateline.geo.Extent;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Finds the rows of which a condition is true. What concerns one field is asked of each of its
/// values once, or, where it only compares, of one value before, at and behind each bound; the
/// answers are sets of rows, and are kept for a while since pages of one filter follow each other.
final class Sieve<T> {
    private static final int KEPT = 32;
    private static final int MANY = 4_096;
    private static final int MOST_CUTS = 100;

    private static final byte NO = 0;
    private static final byte YES = 1;
    private static final byte UNKNOWN = 2;
    private static final byte OPEN = 3;

    private final Columns<T> columns;
    private final Gate gate;
    private final Recent<Object, Truths> kept = new Recent<>(KEPT);

    /// Where a condition is true and where it is false; where it is neither, it is unknown.
    private record Truths(RowSet yes, RowSet no) {
        static Truths of(int[] codes, byte[] marks) {
            return new Truths(RowSet.marked(codes, marks, YES), RowSet.marked(codes, marks, NO));
        }
    }

    Sieve(Columns<T> columns, Gate gate) {
        this.columns = columns;
        this.gate = gate;
    }

    RowSet keep(RowSet rows, Expression condition) {
        return rows.and(truths(condition, rows).yes);
    }

    /// Rows whose geometry meets the extent, or that have none.
    RowSet inside(RowSet rows, Extent extent) {
        return rows.without(
                kept(extent, () -> each(columns.geometry(), g -> Geometries.meets(g, extent))).no);
    }

    /// As [#inside(RowSet, Extent)]; what has no place in the box's system is not inside.
    RowSet inside(RowSet rows, PlacedBox box) {
        Object key = List.of(box.crs().uri(), box.box());
        Truths placed =
                kept(key, () -> each(columns.geometry(box.crs()), g -> box.box().intersects(g)));
        Column any = columns.geometry();
        int none = any.size() - 1;
        return rows.where(row -> placed.yes.has(row) || any.codes()[row] == none);
    }

    /// True and false are right within `among`; outside of it they may be missing.
    private Truths truths(Expression condition, RowSet among) {
        return switch (condition) {
            case Expression.And(List<Expression> all) -> all(all, among);
            case Expression.Or(List<Expression> any) -> any(any, among);
            case Expression.Not(Expression of) -> {
                Truths truths = truths(of, among);
                yield new Truths(truths.no, truths.yes);
            }
            default -> leaf(condition, among);
        };
    }

    private Truths all(List<Expression> parts, RowSet among) {
        RowSet rest = among;
        RowSet yes = among;
        RowSet no = RowSet.none(columns.rows());
        for (Expression part : cheapFirst(parts)) {
            Truths truths = truths(part, rest);
            yes = yes.and(truths.yes);
            no = no.or(truths.no);
            rest = rest.without(truths.no);
        }
        return new Truths(yes, no);
    }

    private Truths any(List<Expression> parts, RowSet among) {
        RowSet rest = among;
        RowSet yes = RowSet.none(columns.rows());
        RowSet no = among;
        for (Expression part : cheapFirst(parts)) {
            Truths truths = truths(part, rest);
            yes = yes.or(truths.yes);
            no = no.and(truths.no);
            rest = rest.without(truths.yes);
        }
        return new Truths(yes, no);
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
            RowSet all = RowSet.all(columns.rows());
            RowSet none = RowSet.none(columns.rows());
            byte mark = mark(leaf, "", null);
            return new Truths(mark == YES ? all : none, mark == NO ? all : none);
        }
        if (operands.size() > 1) {
            return gate.pass(budget -> rowByRow(leaf, among, budget));
        }
        Map.Entry<String, Expression> operand = operands.entrySet().iterator().next();
        return kept(condition, () -> single(leaf, operand.getKey(), operand.getValue()));
    }

    private Truths kept(Object key, java.util.function.Supplier<Truths> maker) {
        Optional<Truths> known = kept.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        Truths made = maker.get();
        kept.keep(key, made);
        return made;
    }

    private Truths single(Leaf leaf, String name, Expression operand) {
        return gate.pass(
                budget -> {
                    boolean lasts = name.equals(FeatureType.TIME);
                    boolean few = leaf.bounds().size() <= MOST_CUTS;
                    if (lasts && leaf.comparesOnly() && few) {
                        return times(leaf);
                    }
                    Column column = columns.of(name, operand);
                    byte[] marks = new byte[column.size()];
                    if (!lasts && leaf.comparesOnly() && column.isOrdered()) {
                        byOrder(leaf, name, column, marks);
                    } else if (leaf.literal().isPresent() && column.size() > MANY) {
                        column.texts()
                                .containing(
                                        leaf.literal().get(),
                                        code -> {
                                            budget.spend();
                                            marks[code] = mark(leaf, name, column.value(code));
                                        });
                        marks[marks.length - 1] = UNKNOWN;
                    } else {
                        for (int code = 0; code < marks.length; code++) {
                            budget.spend();
                            marks[code] = mark(leaf, name, column.value(code));
                        }
                    }
                    return Truths.of(column.codes(), marks);
                });
    }

    private static byte mark(Leaf leaf, String name, @Nullable Object value) {
        Boolean truth = leaf.truth(asked -> asked.equals(name) ? value : null);
        return truth == null ? UNKNOWN : truth ? YES : NO;
    }

    private Truths each(Column column, Predicate<Geometry> test) {
        return gate.pass(
                budget -> {
                    byte[] marks = new byte[column.size()];
                    for (int code = 0; code < marks.length; code++) {
                        budget.spend();
                        Object value = column.value(code);
                        marks[code] =
                                value == null ? UNKNOWN : test.test((Geometry) value) ? YES : NO;
                    }
                    return Truths.of(column.codes(), marks);
                });
    }

    private static void byOrder(Leaf leaf, String name, Column column, byte[] marks) {
        int[] cuts = cuts(leaf, column);
        for (int i = 0; i + 1 < cuts.length; i++) {
            byte mark = mark(leaf, name, column.value(cuts[i]));
            Arrays.fill(marks, cuts[i], cuts[i + 1], mark);
        }
    }

    /// Between two cuts all values lie alike to all bounds.
    private static int[] cuts(Leaf leaf, Column column) {
        var cuts = new TreeSet<>(List.of(0, column.size() - 1, column.size()));
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
        int[] startCuts = cuts(leaf, starts);
        int[] endCuts = cuts(leaf, ends);
        short[] startStretch = stretches(startCuts, starts.size());
        short[] endStretch = stretches(endCuts, ends.size());
        byte[] marks = new byte[startCuts.length * endCuts.length];
        Arrays.fill(marks, OPEN);
        int[] codes = new int[columns.rows()];
        for (int row = 0; row < codes.length; row++) {
            int code =
                    startStretch[starts.codes()[row]] * endCuts.length
                            + endStretch[ends.codes()[row]];
            codes[row] = code;
            if (marks[code] == OPEN) {
                marks[code] = mark(leaf, FeatureType.TIME, time(starts.of(row), ends.of(row)));
            }
        }
        return Truths.of(codes, marks);
    }

    private static @Nullable Period time(@Nullable Object start, @Nullable Object end) {
        return start == null || end == null
                ? null
                : new Period(((Period) start).start(), ((Period) end).start(), true);
    }

    private static short[] stretches(int[] cuts, int size) {
        short[] stretches = new short[size];
        for (int i = 0; i + 1 < cuts.length; i++) {
            Arrays.fill(stretches, cuts[i], cuts[i + 1], (short) i);
        }
        return stretches;
    }

    private Truths rowByRow(Leaf leaf, RowSet among, Gate.Budget budget) {
        List<String> names = new ArrayList<>(leaf.operands().keySet());
        List<Column> asked = new ArrayList<>();
        leaf.operands().forEach((name, operand) -> asked.add(columns.of(name, operand)));
        byte[] marks = new byte[columns.rows()];
        for (int row = among.next(0); row >= 0; row = among.next(row + 1)) {
            budget.spend();
            int at = row;
            Boolean truth =
                    leaf.truth(
                            name -> {
                                int index = names.indexOf(name);
                                return index < 0 ? null : asked.get(index).of(at);
                            });
            marks[row] = truth == null ? UNKNOWN : truth ? YES : NO;
        }
        return new Truths(
                among.where(row -> marks[row] == YES), among.where(row -> marks[row] == NO));
    }
}
