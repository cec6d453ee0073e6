package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.event.Category;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Wording;
import org.dateline.query.Mode;
import org.dateline.snapshot.Layout;
import org.dateline.snapshot.MapProjection;
import org.dateline.snapshot.Size;
import org.dateline.snapshot.SnapshotRefused;
import org.dateline.snapshot.SnapshotRequest;
import org.dateline.snapshot.Tone;
import org.dateline.time.Interval;
import org.junit.jupiter.api.Test;

class SnapshotQueryTest {
    static final Situation SITUATION =
            new Situation(
                    "a-case",
                    "A case",
                    "",
                    new Extent(46, 40, 88, 56),
                    new Interval(
                            Instant.parse("2022-01-01T18:00:00Z"),
                            Instant.parse("2022-01-12T18:00:00Z")),
                    ZoneId.of("Asia/Almaty"),
                    List.of("KZ"),
                    List.of("en", "ru", "kk"));
    private final SnapshotQuery query = new SnapshotQuery(SITUATION);

    @Property(tries = 300)
    void what_is_written_is_read_as_the_same_request(@ForAll("requests") SnapshotRequest request) {
        String written = query.write(request);
        assertThat(written).matches("[\\x21-\\x7e]+");
        SnapshotRequest read = query.read(Commissions.decoded(written));
        assertThat(read).isEqualTo(request);
        assertThat(query.write(read)).isEqualTo(written);
    }

    @Provide
    Arbitrary<SnapshotRequest> requests() {
        Arbitrary<Optional<String>> words =
                Arbitraries.strings()
                        .all()
                        .ofMinLength(1)
                        .ofMaxLength(200)
                        .filter(text -> !text.isBlank() && wellFormed(text))
                        .optional();
        return Combinators.combine(
                        contexts(),
                        Arbitraries.of(Layout.values()),
                        Arbitraries.integers().between(1024, 4096),
                        Arbitraries.of(Tone.values()),
                        Arbitraries.of(MapProjection.values()),
                        Combinators.combine(words, words, words).as(Wording.Edits::new))
                .as(
                        (context, layout, side, tone, projection, edits) ->
                                new SnapshotRequest(
                                        context,
                                        layout,
                                        layout == Layout.MAP
                                                ? Size.of(
                                                        layout,
                                                        OptionalInt.of(side),
                                                        OptionalInt.of(5120 - side))
                                                : Size.of(
                                                        layout,
                                                        OptionalInt.empty(),
                                                        OptionalInt.empty()),
                                        tone,
                                        projection,
                                        edits));
    }

    /// No half of a surrogate pair, which no query string can hold.
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static Arbitrary<MapContext> contexts() {
        long start = SITUATION.period().start().getEpochSecond();
        long end = SITUATION.period().end().getEpochSecond();
        Arbitrary<Long> seconds = Arbitraries.longs().between(start + 1, end - 1);
        return Combinators.combine(
                        Arbitraries.of(Mode.values()),
                        seconds,
                        seconds,
                        seconds.optional(),
                        Arbitraries.of(Category.values()).set().ofMaxSize(4),
                        Arbitraries.of("en", "ru", "kk"),
                        Arbitraries.longs().between(1, 99).optional())
                .as(
                        (mode, a, b, known, categories, language, revision) ->
                                new MapContext(
                                        SITUATION.id(),
                                        revision.map(OptionalLong::of)
                                                .orElseGet(OptionalLong::empty),
                                        mode,
                                        interval(mode, Math.min(a, b), Math.max(a, b) + 1),
                                        known.map(Instant::ofEpochSecond),
                                        new Extent(60, 41.5, 75.25, 50),
                                        categories,
                                        Set.of("vice", "mirror"),
                                        Set.of(),
                                        Optional.of("a & b = c"),
                                        ZoneId.of("Asia/Almaty"),
                                        language,
                                        MapContext.Theme.AUTO));
    }

    private static Interval interval(Mode mode, long from, long to) {
        Instant start = Instant.ofEpochSecond(from);
        return switch (mode) {
            case UNTIL -> new Interval(SITUATION.period().start(), Instant.ofEpochSecond(to));
            case MOMENT -> new Interval(start, start.plusSeconds(1));
            case WINDOW -> new Interval(start, Instant.ofEpochSecond(to));
        };
    }

    @Test
    void what_the_page_would_bend_is_refused_here() {
        assertThatThrownBy(() -> query.read(Map.of("at", List.of("1999-01-01"))))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("2022-01-01T18:00:00Z");
        assertThatThrownBy(() -> query.read(Map.of("bbox", List.of("1,2,3,400"))))
                .isInstanceOf(SnapshotRefused.class);
        assertThat(query.read(Map.of("title", List.of("  "))).edits())
                .isEqualTo(Wording.Edits.NONE);
    }
}
