package org.dateline.feature;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.dateline.cql.Kind;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/// A collection of features of one type in one situation at one revision.
public final class Collection<T> {
    private static final int BATCH = 10_000;

    private final FeatureType<T> type;
    private final Function<Optional<Instant>, Finder<T>> finders;
    private final AtomicReference<@Nullable Bounds> bounds = new AtomicReference<>();

    /// Where and when all features are.
    ///
    /// @param interval from the first to the last instant that is told of them
    /// @param count how many there are
    public record Bounds(Optional<Extent> extent, Optional<Interval> interval, long count) {}

    Collection(FeatureType<T> type, Function<Optional<Instant>, Finder<T>> finders) {
        this.type = type;
        this.finders = finders;
    }

    public FeatureType<T> type() {
        return type;
    }

    /// What a filter may ask, by name.
    public Map<String, Kind> queryables() {
        return type.queryables();
    }

    /// @param after as [Found#next] gave it
    /// @param limit from 1 to 10,000
    /// @throws UnknownPage if `after` is no such text
    public Found<Feature> find(Wanted wanted, Optional<String> after, int limit) {
        return finders.apply(wanted.knownBy()).find(wanted, after, limit).map(type::feature);
    }

    public Optional<Feature> one(String id, Optional<Instant> knownBy) {
        return finders.apply(knownBy).one(id, knownBy).map(type::feature);
    }

    public Bounds bounds() {
        Bounds known = bounds.get();
        if (known == null) {
            known = measure();
            bounds.set(known);
        }
        return known;
    }

    private Bounds measure() {
        Finder<T> finder = finders.apply(Optional.empty());
        Set<Coordinate> positions = new HashSet<>();
        var told = new ToldTime();
        long count = 0;
        Optional<String> from = Optional.empty();
        do {
            Found<T> page = finder.find(Wanted.EVERYTHING, from, BATCH);
            for (T item : page.items()) {
                type.geometry()
                        .apply(item)
                        .ifPresent(g -> positions.addAll(List.of(g.getCoordinates())));
                type.time().apply(item).ifPresent(told::add);
            }
            count += page.items().size();
            from = page.next();
        } while (from.isPresent());
        return new Bounds(Geometries.extent(positions), told.interval(), count);
    }
}
