package org.dateline.feature;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.dateline.cql.Expression;
import org.dateline.cql.Leaf;
import org.dateline.cql.Near;
import org.dateline.cql.SpatialRelation;
import org.dateline.query.RowSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Asks what concerns one field, of its values and not of its rows, and of as few of them as it
/// takes: a piece of text, of those that have its pairs of letters; a geometry, of those that lie
/// near.
final class ByValue {
    private static final long KEPT_BYTES = 32L << 20;

    /// Of so few values each is asked.
    private static final int FEW = 64;

    private final Gate gate;
    private final int worthKeeping;
    private final Recent<Object, Once<Truths>> kept;

    /// @param worthKeeping what is asked of so many is kept, since pages of one filter follow each
    ///   other; what is sooner made anew is not worth its memory, which grows with the rows
    ByValue(int rows, Gate gate, int worthKeeping) {
        this.gate = gate;
        this.worthKeeping = worthKeeping;
        kept = new Recent<>((int) Math.clamp(KEPT_BYTES / (64 + rows / 4), 16, 512));
    }

    Truths of(Expression condition, Leaf leaf, String name, Column column) {
        IntFunction<@Nullable Boolean> truth = code -> leaf.truthOf(name, column.value(code));
        RowSet all = RowSet.range(column.size(), 0, column.none());
        if (column.size() > FEW) {
            Optional<Near> near = leaf.near();
            if (near.isPresent()) {
                return near(condition, column, near.get(), g -> leaf.truthOf(name, g));
            }
            Optional<RowSet> perhaps = perhaps(leaf, column);
            if (perhaps.isPresent()) {
                return among(condition, perhaps.get().and(all), column, false, null, truth);
            }
        }
        return among(condition, all, column, false, leaf.truthOf(name, null), truth);
    }

    /// The values of which alone it can be true, where that is quickly told.
    private static Optional<RowSet> perhaps(Leaf leaf, Column column) {
        if (!leaf.pieces().isEmpty()) {
            return Optional.of(column.letterPairs().perhaps(leaf.pieces()));
        }
        if (!leaf.oneOf().isEmpty()) {
            return Optional.of(column.elements().ofAny(leaf.oneOf()));
        }
        return leaf.allOf().isEmpty()
                ? Optional.empty()
                : Optional.of(column.elements().ofRarest(leaf.allOf()));
    }

    /// Of geometries in some system, whether they meet a box of it.
    Truths meeting(Column column, String system, Geometry box) {
        var near = new Near(SpatialRelation.INTERSECTS, box);
        return near(List.of(system, box), column, near, box::intersects);
    }

    private Truths near(
            Object key, Column column, Near near, Function<Geometry, @Nullable Boolean> exactly) {
        Envelopes envelopes = column.envelopes();
        return among(
                key,
                envelopes.meeting(near.envelope()),
                column,
                near.whereApart(),
                null,
                code -> {
                    if (near.whereInside().isPresent()
                            && envelopes.isInside(code, near.envelope())) {
                        return near.whereInside().get();
                    }
                    return near.tellsOfPoints() && envelopes.isPoints(code)
                            ? (Boolean)
                                    near.ofPoints(
                                            envelopes.points(),
                                            envelopes.firstPoint(code),
                                            envelopes.firstPoint(code + 1))
                            : exactly.apply(geometry(column, code));
                });
    }

    private static Geometry geometry(Column column, int code) {
        return (Geometry) Objects.requireNonNull(column.value(code));
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
                () -> gate.pass(budget -> ask(budget, codes, column, ofOthers, ofNone, truth));
        return codes.size() < worthKeeping ? asking.get() : kept(key, asking);
    }

    private static Truths ask(
            Gate.Budget budget,
            RowSet codes,
            Column column,
            boolean ofOthers,
            @Nullable Boolean ofNone,
            IntFunction<@Nullable Boolean> truth) {
        var found = new Truths.Making(column.size());
        int from = 0;
        for (int code = codes.next(0); code >= 0; code = codes.next(code + 1)) {
            budget.spend();
            found.add(from, code, ofOthers);
            found.add(code, truth.apply(code));
            from = code + 1;
        }
        found.add(from, column.none(), ofOthers);
        found.add(column.none(), ofNone);
        return found.made(column);
    }

    private Truths kept(Object key, Supplier<Truths> maker) {
        return kept.get(key, () -> new Once<>(maker)).get();
    }
}
