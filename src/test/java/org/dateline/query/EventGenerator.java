package org.dateline.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.event.Situation;
import org.dateline.event.TroopStage;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Claim;
import org.dateline.report.Figure;
import org.dateline.report.Lapse;
import org.dateline.report.Mention;
import org.dateline.report.Mention.Role;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Interval;
import org.dateline.time.Precision;
import org.dateline.time.When;

/// Makes as many events as asked for out of a seed: the same seed makes the same events. An event
/// is made anew whenever it is asked for, so that a million of them need no room.
///
/// Places crowd around some fifty centres, two of them at the antimeridian; most events are dated
/// to the minute, some to an hour, a part of a day or a day, some last; few are undated or
/// unplaced. Most have one claim, some two or three, in reports of other times, and these may give
/// another time or place. A few claims lapse.
public final class EventGenerator implements EventSource {
    /// @param places how many
    /// @param reports how many
    /// @param days over which everything spreads
    /// @param grain seconds; times are multiples of it, so that a coarse one makes ties
    public record Scale(int events, int places, int reports, int days, int grain) {
        /// Two years, twenty thousand places, a report for every twenty events.
        public static Scale of(int events) {
            int reports = Math.max(1, events / 20);
            return new Scale(events, Math.clamp(events / 2, 1, 20_000), reports, 730, 60);
        }
    }

    public static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    static final List<String> WORDS =
            List.of(
                    "protest",
                    "fuel",
                    "price",
                    "square",
                    "Жаңаөзен",
                    "AIRPORT",
                    "police",
                    "Straße");
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final Category[] CATEGORIES = Category.values();
    private static final TroopStage[] STAGES = TroopStage.values();

    private final long seed;
    private final Scale scale;
    private final List<BoundPlace> places;
    private final List<Report> reports;

    public EventGenerator(long seed, Scale scale) {
        this.seed = seed;
        this.scale = scale;
        this.places = places(new SplittableRandom(seed + 1));
        this.reports = reports(new SplittableRandom(seed + 2));
    }

    public List<BoundPlace> places() {
        return places;
    }

    /// Everything but the events.
    public DataState state() {
        Instant end = FIRST.plusSeconds(scale.days * 86_400L);
        var situation =
                new Situation(
                        "generated",
                        "Generated",
                        "Events made out of a seed",
                        Extent.WORLD,
                        new Interval(FIRST, end),
                        ZONE,
                        List.of(),
                        List.of("en"));
        return new DataState(situation, 1, reports, List.of(), List.of(), List.of());
    }

    /// With the events in it; for few of them.
    public DataState wholeState() {
        List<Event> events = new ArrayList<>();
        for (int number = size() - 1; number >= 0; number--) {
            events.add(event(number));
        }
        DataState state = state();
        return new DataState(state.situation(), 1, state.reports(), events, List.of(), List.of());
    }

    @Override
    public int size() {
        return scale.events;
    }

    @Override
    public int numberOf(String id) {
        if (!id.matches("e\\d{7}")) {
            return -1;
        }
        int number = Integer.parseInt(id.substring(1));
        return number < scale.events ? number : -1;
    }

    @Override
    public int lastUpTo(String id) {
        int low = -1;
        int high = scale.events;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (("e" + Integer.toString(10_000_000 + middle).substring(1)).compareTo(id) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Event event(int number) {
        var random = new SplittableRandom(seed * 31 + number * 0x9E3779B97F4A7C15L);
        String digits = Integer.toString(10_000_000 + number).substring(1);
        Category category = category(random);
        int claims = random.nextInt(10) < 8 ? 1 : random.nextInt(10) < 7 ? 2 : 3;
        boolean undated = random.nextInt(200) == 0;
        Optional<When> when = undated ? Optional.empty() : Optional.of(when(random));
        List<BoundPlace> first = somePlaces(random);
        boolean movement = random.nextInt(1_000) == 0;
        List<Claim> told = new ArrayList<>();
        List<Location> locations = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            boolean same = i == 0 || random.nextInt(10) > 0;
            List<BoundPlace> at = same ? first : somePlaces(random);
            List<Mention> where = new ArrayList<>();
            for (int p = 0; p < at.size(); p++) {
                Role role =
                        !movement || at.size() < 2
                                ? Role.AT
                                : p == 0 ? Role.ORIGIN : Role.DESTINATION;
                var mention = new Mention(at.get(p).names().getFirst().text(), role);
                where.add(mention);
                var location = new Location(mention, at.get(p), 1);
                if (!locations.contains(location)) {
                    locations.add(location);
                }
            }
            told.add(
                    new Claim(
                            "c" + digits + i,
                            "r" + random.nextInt(scale.reports),
                            word(random) + " " + word(random),
                            random.nextInt(4) == 0
                                    ? Optional.of(random.nextBoolean() ? "police" : "witnesses")
                                    : Optional.empty(),
                            same || undated ? when : Optional.of(when(random)),
                            where,
                            figure(random),
                            Optional.empty(),
                            lapse(random)));
        }
        return Event.of(
                "e" + digits,
                category,
                word(random) + " " + number,
                Optional.empty(),
                locations,
                told,
                random.nextInt(100) == 0
                        ? Optional.of(STAGES[random.nextInt(STAGES.length)])
                        : Optional.empty());
    }

    private static Category category(SplittableRandom random) {
        int drawn = Math.min(random.nextInt(12), random.nextInt(16));
        return CATEGORIES[drawn];
    }

    private static String word(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Optional<Lapse> lapse(SplittableRandom random) {
        if (random.nextInt(20) > 0) {
            return Optional.empty();
        }
        Instant since = FIRST.plusSeconds(random.nextLong(scale.days * 86_400L));
        return Optional.of(new Lapse(Lapse.Kind.RETRACTED, since, "wrong", Optional.empty()));
    }

    private static Optional<Figure> figure(SplittableRandom random) {
        if (random.nextInt(10) > 0) {
            return Optional.empty();
        }
        int low = random.nextInt(30);
        return Optional.of(
                new Figure(
                        "deaths",
                        OptionalDouble.of(low),
                        random.nextBoolean() ? OptionalDouble.of(low) : OptionalDouble.empty(),
                        Figure.Qualifier.AT_LEAST,
                        "people",
                        Optional.empty()));
    }

    /// Crowded: a few places have most of the events.
    private List<BoundPlace> somePlaces(SplittableRandom random) {
        int draw = random.nextInt(200);
        int count = draw == 0 ? 0 : draw < 5 ? 2 : 1;
        List<BoundPlace> drawn = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double skewed = random.nextDouble() * random.nextDouble();
            drawn.add(places.get((int) (skewed * places.size())));
        }
        return drawn;
    }

    private When when(SplittableRandom random) {
        long steps = scale.days * 86_400L / scale.grain;
        Instant start = FIRST.plusSeconds(random.nextLong(steps) * scale.grain);
        int kind = random.nextInt(100);
        if (kind < 80) {
            return when(start, 60, Precision.MINUTE, false);
        } else if (kind < 83) {
            return when(start, 3_600, Precision.HOUR, false);
        } else if (kind < 88) {
            return when(start, 6 * 3_600, Precision.PART_OF_DAY, false);
        } else if (kind < 94) {
            return when(start, 86_400, Precision.DAY, false);
        }
        long length = kind == 99 ? -1 : 3_600L * (1 + random.nextInt(200));
        return when(start, length, Precision.HOUR, true);
    }

    private static When when(Instant start, long seconds, Precision precision, boolean lasting) {
        Instant end = seconds < 0 ? Interval.OPEN_END : start.plusSeconds(seconds);
        return new When(new Interval(start, end), precision, false, lasting, ZONE);
    }

    private List<BoundPlace> places(SplittableRandom random) {
        int centres = Math.min(50, scale.places);
        double[] lon = new double[centres];
        double[] lat = new double[centres];
        for (int i = 0; i < centres; i++) {
            lon[i] = i == 0 ? 179.5 : i == 1 ? -179.5 : random.nextDouble(-180, 180);
            lat[i] = i < 2 ? -17 : random.nextDouble(-60, 75);
        }
        return IntStream.range(0, scale.places)
                .mapToObj(
                        i -> {
                            int near = i < centres ? i : random.nextInt(centres);
                            double east = lon[near] + (i < centres ? 0 : random.nextGaussian() * 2);
                            double north =
                                    lat[near] + (i < centres ? 0 : random.nextGaussian() * 2);
                            return place(
                                    i, new Position(wrapped(east), Math.clamp(north, -90, 90)));
                        })
                .toList();
    }

    private static double wrapped(double lon) {
        return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    }

    private static BoundPlace place(int number, Position position) {
        return new BoundPlace(
                "p" + number,
                List.of(new PlaceName("en", "Place " + number, Interval.ALL)),
                position,
                SpatialPrecision.values()[number % 20 == 0 ? 3 : number % 3],
                Optional.empty(),
                Optional.of("KZ"),
                ZONE);
    }

    private List<Report> reports(SplittableRandom random) {
        return IntStream.range(0, scale.reports)
                .mapToObj(
                        i -> {
                            long steps = scale.days * 86_400L / scale.grain;
                            Instant at = FIRST.plusSeconds(random.nextLong(steps) * scale.grain);
                            boolean day = random.nextInt(3) == 0;
                            String source = String.format(Locale.ROOT, "s%d", random.nextInt(40));
                            return new Report(
                                    "r" + i,
                                    new Source(source, source, Source.Certainty.STATED),
                                    "Report " + i,
                                    List.of(),
                                    when(
                                            at,
                                            day ? 86_400 : 60,
                                            day ? Precision.DAY : Precision.MINUTE,
                                            false),
                                    Optional.empty(),
                                    "en",
                                    Optional.empty(),
                                    Optional.empty());
                        })
                .toList();
    }
}
