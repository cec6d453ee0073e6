package org.dateline.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.cql.Expression;
import org.dateline.cql.Leaf;
import org.dateline.geo.CoordinateSystems;
import org.dateline.geo.Extent;
import org.dateline.query.RowSet;

/// Finds the rows of which a condition is true: takes it apart down to what concerns one field, and
/// what compares fields with each other, which is asked row by row.
final class Sieve<T> {
    private static final int MOST_BOUNDS = 8;
    private static final int ROW_BY_ROW_KEPT = 32;

    private final Columns<T> columns;
    private final Gate gate;
    private final int worthKeeping;
    private final ByValue byValue;
    private final Recent<Expression, Once<Truths>> askedRowByRow = new Recent<>(ROW_BY_ROW_KEPT);

    Sieve(Columns<T> columns, Gate gate) {
        this.columns = columns;
        this.gate = gate;
        worthKeeping = Math.max(500, columns.rows() / 64);
        byValue = new ByValue(columns.rows(), gate, worthKeeping);
    }

    RowSet keep(RowSet rows, Expression condition) {
        return rows.and(truths(condition, rows).yes());
    }

    /// Rows whose geometry meets the extent, or that have none.
    RowSet inside(RowSet rows, Extent extent) {
        return rows.and(meeting(extent).possible());
    }

    private Truths meeting(Extent extent) {
        return Geometries.boxes(extent).stream()
                .map(box -> byValue.meeting(columns.geometry(), CoordinateSystems.CRS84, box))
                .reduce(Truths::or)
                .orElseThrow();
    }

    /// As [#inside(RowSet, Extent)]; what has no place in the box's system is not inside.
    RowSet inside(RowSet rows, PlacedBox box) {
        Truths truths = byValue.meeting(columns.geometry(box.crs()), box.crs().uri(), box.box());
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
            return ByOrder.ofTimes(leaf, columns.starts(), columns.ends());
        }
        Column column = columns.of(name, operand.getValue());
        if (!lasts && column.isOrdered()) {
            if (leaf.comparesOnly()) {
                return ByOrder.ofValues(leaf, name, column);
            }
            Optional<String> beginning = leaf.beginning();
            if (beginning.isPresent()) {
                return ByOrder.ofBeginning(beginning.get(), column);
            }
        }
        return byValue.of(condition, leaf, name, column);
    }

    /// Where many rows would have to be asked all are, so that it can be kept.
    private Truths several(Expression condition, Leaf leaf, RowSet among) {
        boolean many = among.size() >= worthKeeping;
        if (!many && askedRowByRow.find(condition).isEmpty()) {
            return rowByRow(leaf, among);
        }
        return askedRowByRow
                .get(condition, () -> new Once<>(() -> rowByRow(leaf, RowSet.all(columns.rows()))))
                .get();
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
