package org.dateline.event;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Claim;
import org.dateline.report.Figure;
import org.dateline.report.Lapse;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Interval;
import org.dateline.time.Precision;
import org.dateline.time.When;

/// Records of the model for tests: small ones by hand, any ones as arbitraries.
public final class Samples {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final List<ZoneId> ZONES =
            List.of(ALMATY, ZoneId.of("Asia/Aqtobe"), ZoneId.of("Z"), ZoneId.of("+05:00"));

    private Samples() {}

    public static Situation situation(String id) {
        return new Situation(
                id,
                "Kazakhstan, January 2022",
                "Protests over fuel prices",
                new Extent(46, 40, 88, 56),
                new Interval(
                        Instant.parse("2022-01-01T18:00:00Z"),
                        Instant.parse("2022-01-07T18:00:00Z")),
                ALMATY,
                List.of("KZ"),
                List.of("en", "ru", "kk"));
    }

    public static Event event(String id, String title) {
        return new Event(
                id,
                Category.PROTEST,
                title,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(
                        new Claim(
                                id + "-claim",
                                "vice-1",
                                title,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty())));
    }

    public static DataState state(String situation, Event... events) {
        return new DataState(
                situation(situation), 0, List.of(), List.of(events), List.of(), List.of());
    }

    /// Any text that Java can hold, halves of surrogate pairs and NUL among it.
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of(
                        "Жаңаөзен",
                        "Ә Ғ Қ Ң Ө Ұ Ү Һ І",
                        "\uD83D",
                        "\uDE00 alone",
                        "😀",
                        "a\u0000b",
                        "</script>",
                        "'; drop table record; --",
                        "‮rtl"));
    }

    public static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(1_640_000_000L, 1_642_000_000L)
                .map(Instant::ofEpochSecond);
    }

    public static Arbitrary<Interval> intervals() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        9,
                        Combinators.combine(instants(), Arbitraries.longs().between(1, 200_000))
                                .as((start, s) -> new Interval(start, start.plusSeconds(s)))),
                net.jqwik.api.Tuple.of(
                        1, instants().map(start -> new Interval(start, Interval.OPEN_END))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Interval.ALL)));
    }

    public static Arbitrary<When> whens() {
        return Combinators.combine(
                        intervals(),
                        Arbitraries.of(Precision.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ZONES))
                .as(When::new);
    }

    public static Arbitrary<Report> reports(String id) {
        return Combinators.combine(
                        texts(),
                        texts().list().ofMaxSize(2),
                        whens(),
                        texts().optional(),
                        Arbitraries.of(
                                        URI.create("https://example.org/a?b=c"),
                                        URI.create("https://example.org/%D0%B6"))
                                .optional(),
                        Arbitraries.of(Source.Certainty.class))
                .as(
                        (title, authors, published, from, link, certainty) ->
                                new Report(
                                        id,
                                        new Source("s-" + certainty.ordinal(), title, certainty),
                                        title,
                                        authors,
                                        published,
                                        from,
                                        "en",
                                        link,
                                        from));
    }

    public static Arbitrary<Figure> figures() {
        Arbitrary<OptionalDouble> low =
                Arbitraries.of(
                        OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.of(0.5));
        Arbitrary<OptionalDouble> high =
                Arbitraries.of(OptionalDouble.of(1), OptionalDouble.of(2_500.25));
        return Combinators.combine(
                        low, high, Arbitraries.of(Figure.Qualifier.class), texts().optional())
                .as((l, h, how, words) -> new Figure("deaths", l, h, how, "people", words));
    }

    public static Arbitrary<Mention> mentions() {
        return Combinators.combine(texts(), Arbitraries.of(Mention.Role.class)).as(Mention::new);
    }

    public static Arbitrary<Claim> claims() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts().optional(),
                        whens().optional(),
                        mentions().list().ofMaxSize(2),
                        figures().optional(),
                        texts().optional(),
                        lapses().optional(0.2))
                .as(
                        (id, says, by, when, where, figure, note, lapse) ->
                                new Claim(id, "r", says, by, when, where, figure, note, lapse));
    }

    public static Arbitrary<Lapse> lapses() {
        return Combinators.combine(
                        Arbitraries.of(Lapse.Kind.class), instants(), texts(), texts().optional())
                .as(Lapse::new);
    }

    public static Arbitrary<Location> locations() {
        Arbitrary<PlaceName> names =
                Combinators.combine(texts(), intervals())
                        .as((text, inUse) -> new PlaceName("kk-Latn", text, inUse));
        return Combinators.combine(
                        mentions(),
                        names.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.doubles().between(-180, 180),
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.of(SpatialPrecision.class),
                        Arbitraries.of("KZ-MAN", "KAZ").optional(),
                        Arbitraries.of(ZONES),
                        Arbitraries.doubles().between(0, 1))
                .as(
                        (mention, named, lon, lat, precision, area, zone, confidence) ->
                                new Location(
                                        mention,
                                        new BoundPlace(
                                                "kz:p" + named.size(),
                                                named,
                                                new Position(lon, lat),
                                                precision,
                                                area,
                                                area.map(a -> a.substring(0, 2)),
                                                zone),
                                        confidence));
    }

    public static Arbitrary<Event> events(String id) {
        return Combinators.combine(
                        Arbitraries.of(Category.class),
                        texts(),
                        whens().list().ofMaxSize(2),
                        locations().list().ofMaxSize(2),
                        mentions().list().ofMaxSize(2),
                        claims().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(TroopStage.class).optional())
                .as(
                        (category, title, times, locations, unplaced, claims, stage) ->
                                new Event(
                                        id,
                                        category,
                                        title,
                                        ClaimedTime.of(times),
                                        locations,
                                        unplaced,
                                        claims,
                                        stage));
    }

    public static Arbitrary<Binding> bindings() {
        Arbitrary<Binding.Candidate> candidates =
                Combinators.combine(texts(), Arbitraries.doubles().between(0, 1))
                        .as((text, s) -> new Binding.Candidate(text, text, s, List.of(text)));
        return Combinators.combine(
                        Arbitraries.of("c1", "c2"),
                        texts(),
                        Arbitraries.of(Binding.Outcome.class),
                        candidates.list().ofMaxSize(2))
                .as((claim, name, outcome, all) -> new Binding(claim, name, outcome, all, name));
    }

    public static Arbitrary<Rejection> rejections() {
        return Combinators.combine(texts(), Arbitraries.integers().between(0, 2), texts())
                .as((file, line, text) -> new Rejection(file, line, "/a/b", text, text));
    }
}
