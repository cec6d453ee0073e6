package org.dateline.portrayal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dateline.event.Category;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.query.Mode;
import org.dateline.time.Interval;

/// Every kind of map context of one situation.
final class Contexts {
    private static final Interval PERIOD =
            new Interval(
                    Instant.parse("2022-01-01T18:00:00Z"), Instant.parse("2022-01-07T18:00:00Z"));

    static final Situation SITUATION =
            new Situation(
                    "kazakhstan-2022",
                    "Kazakhstan, January 2022",
                    "",
                    new Extent(46, 40, 88, 56),
                    PERIOD,
                    ZoneId.of("Asia/Almaty"),
                    List.of("KZ"),
                    List.of("en", "ru", "kk"));

    private Contexts() {}

    static Arbitrary<MapContext> any() {
        Arbitrary<Instant> inside =
                seconds(PERIOD.start().getEpochSecond() + 1, PERIOD.end().getEpochSecond() - 1);
        Arbitrary<MapContext> base =
                Combinators.combine(
                                Arbitraries.of(Mode.class),
                                inside,
                                inside,
                                seconds(-60_000_000_000L, 200_000_000_000L).optional(),
                                extents(),
                                Arbitraries.of(Category.class).set().ofMaxSize(12),
                                ids(),
                                zones())
                        .as(
                                (mode, a, b, known, extent, categories, sources, zone) ->
                                        new MapContext(
                                                SITUATION.id(),
                                                OptionalLong.empty(),
                                                mode,
                                                interval(mode, a, b),
                                                known,
                                                extent,
                                                categories,
                                                sources,
                                                Set.of(),
                                                Optional.empty(),
                                                zone,
                                                "en",
                                                MapContext.Theme.AUTO));
        return Combinators.combine(
                        base,
                        Arbitraries.longs().between(1, 1L << 40).optional(),
                        ids(),
                        texts().optional(),
                        Arbitraries.of("en", "ru", "kk"),
                        Arbitraries.of(MapContext.Theme.class))
                .as(
                        (c, revision, places, text, language, theme) ->
                                new MapContext(
                                        c.situation(),
                                        revision.map(OptionalLong::of).orElse(OptionalLong.empty()),
                                        c.mode(),
                                        c.interval(),
                                        c.knownBy(),
                                        c.extent(),
                                        c.categories(),
                                        c.sources(),
                                        places,
                                        text,
                                        c.zone(),
                                        language,
                                        theme));
    }

    private static Arbitrary<Instant> seconds(long from, long to) {
        return Arbitraries.longs().between(from, to).map(Instant::ofEpochSecond);
    }

    private static Arbitrary<Extent> extents() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-180, 180).ofScale(6),
                        Arbitraries.doubles().between(-90, 0).ofScale(6),
                        Arbitraries.doubles().between(-180, 180).ofScale(6),
                        Arbitraries.doubles().between(0.1, 90).ofScale(6))
                .as((w, s, e, n) -> new Extent(w + 0.0, s + 0.0, e + 0.0, n + 0.0));
    }

    private static Arbitrary<Set<String>> ids() {
        return Arbitraries.strings()
                .withChars("abcz:-é%&=+ж")
                .ofMinLength(1)
                .ofMaxLength(9)
                .set()
                .ofMaxSize(4);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aж <>&=%+\"'#?,/Ә")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Almaty",
                        "UTC",
                        "Z",
                        "UTC+6",
                        "+05:30",
                        "America/New_York",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    private static Interval interval(Mode mode, Instant a, Instant b) {
        return switch (mode) {
            case UNTIL -> new Interval(PERIOD.start(), a);
            case MOMENT -> new Interval(a, a.plusSeconds(1));
            case WINDOW ->
                    a.isBefore(b)
                            ? new Interval(a, b)
                            : b.isBefore(a)
                                    ? new Interval(b, a)
                                    : new Interval(a, a.plusSeconds(1));
        };
    }
}
