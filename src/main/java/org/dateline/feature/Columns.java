package org.dateline.feature;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.dateline.cql.Expression;
import org.dateline.cql.Expression.Folded;
import org.dateline.cql.Expression.Property;
import org.dateline.cql.Leaf;
import org.dateline.cql.Period;
import org.dateline.geo.CoordinateSystem;
import org.dateline.query.RowSet;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The fields of many items of one type as columns, each made when it is first asked for.
final class Columns<T> {
    private static final int DERIVED_KEPT = 8;

    private final FeatureType<T> type;
    private final int[] order;
    private final RowSet rows;
    private final Gate gate;
    private final IntFunction<T> item;
    private final Map<String, Field<T>> fields;
    private final Map<String, Once<Column>> made = new ConcurrentHashMap<>();
    private final Recent<String, Once<Column>> derived = new Recent<>(DERIVED_KEPT);

    /// @param order all rows, as they are read
    /// @param rows those that are there; the others have no value in any field
    /// @param item of a row that is there
    Columns(FeatureType<T> type, int[] order, RowSet rows, IntFunction<T> item, Gate gate) {
        this.type = type;
        this.order = order;
        this.rows = rows;
        this.gate = gate;
        this.item = item;
        this.fields = type.byName();
    }

    int rows() {
        return order.length;
    }

    T item(int row) {
        return item.apply(row);
    }

    /// @param name as in a [Leaf]
    Column of(String name, Expression operand) {
        return switch (operand) {
            case Property property -> made(name, i -> type.subject(i, fields).value(name));
            case Folded folded -> {
                String plain = name(folded);
                Column base = of(plain, new Property(plain));
                yield derived(name, () -> base.map(value -> Leaf.folded(folded, value)));
            }
            default -> throw new IllegalArgumentException("No column: " + operand);
        };
    }

    private static String name(Expression operand) {
        return switch (operand) {
            case Property(String name) -> name;
            case Folded(Expression of, boolean accents) -> name(of);
            default -> throw new IllegalArgumentException("No column: " + operand);
        };
    }

    Column geometry() {
        return of(FeatureType.GEOMETRY, new Property(FeatureType.GEOMETRY));
    }

    /// What has no place in the system has no value.
    Column geometry(CoordinateSystem crs) {
        Column base = geometry();
        return derived(
                FeatureType.GEOMETRY + " in " + crs.uri(),
                () -> base.map(value -> moved(crs, value)));
    }

    private static @Nullable Object moved(CoordinateSystem crs, @Nullable Object geometry) {
        return geometry == null ? null : crs.fromCrs84((Geometry) geometry).orElse(null);
    }

    Column starts() {
        return made("start of " + FeatureType.TIME, item -> end(item, Interval::start));
    }

    Column ends() {
        return made("end of " + FeatureType.TIME, item -> end(item, Interval::end));
    }

    private @Nullable Object end(T item, Function<Interval, java.time.Instant> which) {
        Optional<Interval> time = type.time().apply(item);
        return time.map(t -> (Object) Period.at(which.apply(t))).orElse(null);
    }

    private Column made(String name, Function<T, ? extends @Nullable Object> value) {
        return made.computeIfAbsent(name, n -> new Once<>(() -> gate.alone(() -> read(value))))
                .get();
    }

    private Column read(Function<T, ? extends @Nullable Object> value) {
        return Column.of(order, row -> rows.has(row) ? value.apply(item.apply(row)) : null);
    }

    private Column derived(String name, Supplier<Column> maker) {
        return derived.get(name, () -> new Once<>(() -> gate.alone(maker))).get();
    }
}
