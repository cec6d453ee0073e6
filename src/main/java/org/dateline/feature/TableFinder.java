package org.dateline.feature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.dateline.geo.Extent;
import org.dateline.time.Interval;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Finds items in a list, in the order of their ids: looks at the times and boxes of all, and at
/// the items themselves only where these leave it open.
final class TableFinder<T> implements Finder<T> {
    private final FeatureType<T> type;
    private final Map<String, Field<T>> fields;
    private final BiPredicate<T, Instant> isKnown;
    private final List<T> items;
    private final String[] ids;
    private final long[] starts;
    private final long[] ends;
    private final float[] boxes;

    /// @param isKnown whether an item is told of before an instant
    TableFinder(FeatureType<T> type, List<T> unsorted, BiPredicate<T, Instant> isKnown) {
        this.type = type;
        this.fields = type.byName();
        this.isKnown = isKnown;
        items = unsorted.stream().sorted(Comparator.comparing(type.id())).toList();
        ids = items.stream().map(type.id()).toArray(String[]::new);
        starts = new long[ids.length];
        ends = new long[ids.length];
        boxes = new float[4 * ids.length];
        for (int i = 0; i < ids.length; i++) {
            T item = items.get(i);
            Optional<Interval> time = type.time().apply(item);
            starts[i] = time.map(t -> t.start().getEpochSecond()).orElse(Long.MIN_VALUE);
            ends[i] = time.map(t -> t.end().getEpochSecond() + 1).orElse(Long.MAX_VALUE);
            box(i, type.geometry().apply(item));
        }
    }

    /// Rounded outwards; without a geometry, all of the world.
    private void box(int i, Optional<Geometry> geometry) {
        Envelope box =
                geometry.map(Geometry::getEnvelopeInternal)
                        .orElseGet(() -> new Envelope(-200, 200, -100, 100));
        boxes[4 * i] = Math.nextDown((float) box.getMinX());
        boxes[4 * i + 1] = Math.nextDown((float) box.getMinY());
        boxes[4 * i + 2] = Math.nextUp((float) box.getMaxX());
        boxes[4 * i + 3] = Math.nextUp((float) box.getMaxY());
    }

    List<T> items() {
        return items;
    }

    @Override
    public Found<T> find(Wanted wanted, Optional<String> after, int limit) {
        int first = after.map(this::rowAfter).orElse(0);
        List<T> page = new ArrayList<>(Math.min(limit, 100));
        long matched = 0;
        int last = -1;
        boolean more = false;
        for (int i = 0; i < ids.length; i++) {
            if (!roughly(i, wanted) || !exactly(items.get(i), wanted)) {
                continue;
            }
            matched++;
            if (i >= first) {
                if (page.size() < limit) {
                    page.add(items.get(i));
                    last = i;
                } else {
                    more = true;
                }
            }
        }
        return new Found<>(page, more ? Optional.of(ids[last]) : Optional.empty(), matched);
    }

    private int rowAfter(String id) {
        int found = java.util.Arrays.binarySearch(ids, id);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private boolean roughly(int i, Wanted wanted) {
        if (wanted.interval().isPresent()) {
            Interval interval = wanted.interval().get();
            if (starts[i] > interval.end().getEpochSecond()
                    || ends[i] < interval.start().getEpochSecond()) {
                return false;
            }
        }
        return wanted.extent().isEmpty() || touches(i, wanted.extent().get());
    }

    private boolean touches(int i, Extent extent) {
        if (boxes[4 * i + 1] > extent.north() || boxes[4 * i + 3] < extent.south()) {
            return false;
        }
        boolean west = boxes[4 * i + 2] >= extent.west();
        boolean east = boxes[4 * i] <= extent.east();
        return extent.crossesAntimeridian() ? west || east : west && east;
    }

    private boolean exactly(T item, Wanted wanted) {
        if (wanted.knownBy().isPresent() && !isKnown.test(item, wanted.knownBy().get())) {
            return false;
        }
        if (wanted.interval().isPresent()) {
            Optional<Interval> time = type.time().apply(item);
            if (time.isPresent() && !time.get().intersects(wanted.interval().get())) {
                return false;
            }
        }
        if (wanted.extent().isPresent() || wanted.place().isPresent()) {
            Optional<Geometry> geometry = type.geometry().apply(item);
            if (geometry.isPresent() && !lies(geometry.get(), wanted)) {
                return false;
            }
        }
        return wanted.filter().isEmpty()
                || wanted.filter().get().accepts(type.subject(item, fields));
    }

    private static boolean lies(Geometry geometry, Wanted wanted) {
        return wanted.extent().map(extent -> Geometries.meets(geometry, extent)).orElse(true)
                && wanted.place().map(place -> place.test(geometry)).orElse(true);
    }

    @Override
    public Optional<T> one(String id, Optional<Instant> knownBy) {
        int found = java.util.Arrays.binarySearch(ids, id);
        return found < 0
                ? Optional.empty()
                : Optional.of(items.get(found))
                        .filter(item -> knownBy.map(by -> isKnown.test(item, by)).orElse(true));
    }
}
