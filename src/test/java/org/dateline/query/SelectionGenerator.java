package org.dateline.query;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.time.Interval;

/// Makes selections out of a seed, for the events of an [EventGenerator]: extents around its places
/// from a street to half the world and over the antimeridian, intervals from seconds to everything.
final class SelectionGenerator {
    private static final String[] TEXTS = {"FUEL", "жаң", "pol ice", "strasse", "(a+)+$", "%", "r"};

    private final SplittableRandom random;
    private final List<BoundPlace> places;
    private final EventGenerator.Scale scale;

    SelectionGenerator(long seed, EventGenerator events, EventGenerator.Scale scale) {
        this.random = new SplittableRandom(seed);
        this.places = events.places();
        this.scale = scale;
    }

    /// Extent, interval, category and known-by, all of them there.
    Selection full() {
        return new Selection(
                Optional.of(extent()),
                Optional.of(interval()),
                Mode.values()[random.nextInt(3)],
                categories(),
                Optional.of(instant()),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    /// Extent, interval, category and known-by, each mostly there.
    Selection usual() {
        return new Selection(
                maybe(9) ? Optional.of(extent()) : Optional.empty(),
                maybe(9) ? Optional.of(interval()) : Optional.empty(),
                Mode.values()[random.nextInt(3)],
                maybe(7) ? categories() : Set.of(),
                maybe(7) ? Optional.of(instant()) : Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    /// All parts, each now and then.
    Selection any() {
        Selection usual = usual();
        return new Selection(
                maybe(5) ? usual.extent() : Optional.empty(),
                maybe(8) ? usual.interval() : Optional.empty(),
                usual.mode(),
                usual.categories(),
                usual.knownBy(),
                maybe(3) ? Optional.of(TEXTS[random.nextInt(TEXTS.length)]) : Optional.empty(),
                maybe(3) ? Set.of("s" + random.nextInt(40), "s40") : Set.of(),
                maybe(3) ? Set.of(place().id(), "nowhere") : Set.of());
    }

    private boolean maybe(int inTen) {
        return random.nextInt(10) < inTen;
    }

    private BoundPlace place() {
        return places.get(random.nextInt(places.size()));
    }

    Instant instant() {
        long steps = scale.days() * 86_400L / scale.grain();
        Instant at =
                EventGenerator.FIRST.plusSeconds((random.nextLong(steps + 8) - 4) * scale.grain());
        return random.nextInt(8) == 0 ? at.plusNanos(random.nextInt(1_000_000_000)) : at;
    }

    Interval interval() {
        Instant a = instant();
        Instant b = maybe(4) ? a.plusSeconds(1L << random.nextInt(24)) : instant();
        if (a.equals(b)) {
            return new Interval(a, a.plusSeconds(1));
        }
        return a.isBefore(b) ? new Interval(a, b) : new Interval(b, a);
    }

    private Extent extent() {
        Position centre = place().position();
        double width = Math.pow(2, random.nextDouble() * 10 - 1);
        double height = width / 2;
        double west = centre.lon() - width * random.nextDouble();
        double east = west + width;
        double south = Math.clamp(centre.lat() - height * random.nextDouble(), -90, 90);
        return new Extent(
                width >= 360 ? -180 : wrapped(west),
                south,
                width >= 360 ? 180 : wrapped(east),
                Math.min(90, south + height));
    }

    private static double wrapped(double lon) {
        return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    }

    private Set<Category> categories() {
        EnumSet<Category> drawn = EnumSet.noneOf(Category.class);
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            drawn.add(Category.values()[random.nextInt(Category.values().length)]);
        }
        return drawn;
    }
}
