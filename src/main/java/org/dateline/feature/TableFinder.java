package org.dateline.feature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dateline.cql.Expression;
import org.dateline.cql.Expression.IsNull;
import org.dateline.cql.Expression.Property;
import org.dateline.cql.Expression.Temporal;
import org.dateline.cql.Period;
import org.dateline.cql.TemporalRelation;
import org.dateline.query.RowSet;
import org.dateline.time.Interval;

/// Finds items in a list, in the order of their ids, by sifting its rows.
final class TableFinder<T> implements Finder<T> {
    private static final Property TIME = new Property(FeatureType.TIME);

    private final List<T> items;
    private final String[] ids;
    private final Sieve<T> sieve;
    private final Optional<Function<T, Optional<Instant>>> knownFrom;
    private final Optional<Column> published;

    /// @param knownFrom the instant after which an item is known, or nothing where it never is;
    ///   itself empty where `unsorted` holds what is known already
    TableFinder(
            FeatureType<T> type,
            List<T> unsorted,
            Optional<Function<T, Optional<Instant>>> knownFrom,
            Gate gate) {
        this.knownFrom = knownFrom;
        items = unsorted.stream().sorted(Comparator.comparing(type.id())).toList();
        ids = items.stream().map(type.id()).toArray(String[]::new);
        RowSet all = RowSet.all(ids.length);
        int[] order = IntStream.range(0, ids.length).toArray();
        sieve = new Sieve<>(new Columns<>(type, order, all, items::get, gate), gate);
        published =
                knownFrom.map(
                        from ->
                                Column.of(
                                        order,
                                        row ->
                                                from.apply(items.get(row))
                                                        .map(Period::at)
                                                        .orElse(null)));
    }

    @Override
    public Found<T> find(Wanted wanted, Optional<String> after, int limit) {
        RowSet rows = RowSet.all(ids.length);
        if (wanted.knownBy().isPresent() && published.isPresent()) {
            rows = known(published.get(), wanted.knownBy().get());
        }
        if (wanted.interval().isPresent()) {
            rows = sieve.keep(rows, during(wanted.interval().get()));
        }
        if (wanted.extent().isPresent()) {
            rows = sieve.inside(rows, wanted.extent().get());
        }
        if (wanted.box().isPresent()) {
            rows = sieve.inside(rows, wanted.box().get());
        }
        if (wanted.filter().isPresent()) {
            rows = sieve.keep(rows, wanted.filter().get().condition());
        }
        return page(rows, after.map(this::rowAfter).orElse(0), limit);
    }

    private Found<T> page(RowSet rows, int first, int limit) {
        List<T> page = new ArrayList<>(Math.min(limit, 100));
        int last = -1;
        int row = rows.next(first);
        while (row >= 0 && page.size() < limit) {
            page.add(items.get(row));
            last = row;
            row = rows.next(row + 1);
        }
        Optional<String> next = row >= 0 ? Optional.of(ids[last]) : Optional.empty();
        return new Found<>(page, next, rows.size());
    }

    private static RowSet known(Column published, Instant instant) {
        int end = published.isOrdered() ? published.from(Period.at(instant), false) : 0;
        return published.rows(RowSet.range(published.size(), 0, end));
    }

    /// What has no time lies in every interval.
    private static Expression during(Interval interval) {
        return new Expression.Or(
                List.of(
                        new IsNull(TIME),
                        new Temporal(
                                TemporalRelation.INTERSECTS,
                                TIME,
                                new Expression.Time(Period.of(interval)))));
    }

    private int rowAfter(String id) {
        int found = Arrays.binarySearch(ids, id);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public Optional<T> one(String id, Optional<Instant> knownBy) {
        int found = Arrays.binarySearch(ids, id);
        return found < 0
                ? Optional.empty()
                : Optional.of(items.get(found)).filter(item -> isKnown(item, knownBy));
    }

    private boolean isKnown(T item, Optional<Instant> knownBy) {
        return knownBy.isEmpty()
                || knownFrom
                        .map(
                                from ->
                                        from.apply(item)
                                                .map(known -> known.isBefore(knownBy.get()))
                                                .orElse(false))
                        .orElse(true);
    }
}
