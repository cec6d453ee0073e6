package org.dateline.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Resolution;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.time.Interval;

/// Adds up where and when rows are. Positions are counted in squares of one degree, and one in two
/// hundred may lie outside of what is found: a slip in a few rows does not stretch a situation over
/// the world.
final class Coverage {
    private static final int LEFT_OUT_OF = 200;
    private static final double MARGIN_DEGREES = 0.5;
    private static final double MOST_LATITUDE = 90;

    private final long[] longitudes = new long[360];
    private final long[] latitudes = new long[180];
    private Optional<Instant> earliest = Optional.empty();
    private Optional<Instant> latest = Optional.empty();

    void add(Draft draft) {
        draft.place().flatMap(Draft.Spot::position).ifPresent(p -> add(p, 1));
        draft.when()
                .map(w -> w.bounds())
                .filter(b -> Interval.OPEN_START.isBefore(b.start()))
                .filter(b -> b.end().isBefore(Interval.OPEN_END))
                .ifPresent(
                        b -> {
                            earliest = Optional.of(min(earliest.orElse(b.start()), b.start()));
                            latest = Optional.of(max(latest.orElse(b.end()), b.end()));
                        });
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void add(Position p, long rows) {
        longitudes[Math.floorMod((int) Math.floor(p.lon()) + 180, 360)] += rows;
        latitudes[Math.clamp((int) Math.floor(p.lat()) + 90, 0, 179)] += rows;
    }

    Optional<Instant> earliest() {
        return earliest;
    }

    /// What the rows say, with the places that their toponyms stand for. Rows that give coordinates
    /// are where these are; they count for country and zone by their toponym.
    Found found(Toponyms toponyms, Mapping mapping, Gazetteer gazetteer) {
        Map<String, Long> countries = new HashMap<>();
        Map<ZoneId, Long> zones = new HashMap<>();
        for (Toponyms.Asked asked : toponyms.asked()) {
            place(asked, mapping, gazetteer)
                    .ifPresent(
                            place -> {
                                if (!place.precision().isArea() && asked.bare() > 0) {
                                    add(place.position(), asked.bare());
                                }
                                place.country()
                                        .ifPresent(
                                                c ->
                                                        countries.merge(
                                                                c, 0L + asked.rows(), Long::sum));
                                zones.merge(place.zone(), 0L + asked.rows(), Long::sum);
                            });
        }
        Optional<Interval> period =
                earliest.flatMap(
                        start ->
                                latest.filter(start::isBefore)
                                        .map(end -> new Interval(start, end)));
        return new Found(extent(), period, most(countries), most(zones));
    }

    private static Optional<Place> place(
            Toponyms.Asked asked, Mapping mapping, Gazetteer gazetteer) {
        String decided = mapping.places().get(asked.key());
        if (decided != null) {
            return gazetteer.place(decided);
        }
        return asked.resolution() instanceof Resolution.Resolved resolved
                ? Optional.of(resolved.chosen().place())
                : Optional.empty();
    }

    private static <K> Optional<K> most(Map<K, Long> counts) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<K, Long>comparingByValue()
                                .thenComparing(
                                        e -> e.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private Optional<Extent> extent() {
        long all = 0;
        for (long count : latitudes) {
            all += count;
        }
        if (all == 0) {
            return Optional.empty();
        }
        long spare = all / LEFT_OUT_OF;
        int south = edge(latitudes, 0, 1, spare / 2);
        int north = edge(latitudes, latitudes.length - 1, -1, spare / 2);
        int begin = behindWidestGap();
        int west = edge(longitudes, begin, 1, spare / 2);
        int east = edge(longitudes, Math.floorMod(begin - 1, 360), -1, spare / 2);
        double bottom = Math.max(-MOST_LATITUDE, south - 90 - MARGIN_DEGREES);
        double top = Math.min(MOST_LATITUDE, north - 90 + 1 + MARGIN_DEGREES);
        int width = Math.floorMod(east - west, 360) + 1;
        return Optional.of(
                width + 2 * MARGIN_DEGREES >= 360
                        ? new Extent(-180, bottom, 180, top)
                        : new Extent(
                                wrapped(west - 180 - MARGIN_DEGREES),
                                bottom,
                                wrapped(east - 180 + 1 + MARGIN_DEGREES),
                                top));
    }

    /// The first square from `from` on before which more than `spare` rows lie.
    private static int edge(long[] counts, int from, int step, long spare) {
        int at = from;
        long passed = counts[at];
        while (passed <= spare) {
            at = Math.floorMod(at + step, counts.length);
            passed += counts[at];
        }
        return at;
    }

    /// Around the globe, the square after the longest run of empty ones.
    private int behindWidestGap() {
        int best = 0;
        int longest = -1;
        int run = 0;
        for (int i = 0; i < 720; i++) {
            int at = i % 360;
            if (longitudes[at] == 0) {
                run++;
            } else {
                if (run > longest && run <= 360) {
                    longest = run;
                    best = at;
                }
                run = 0;
            }
        }
        return best;
    }

    private static double wrapped(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }
}
