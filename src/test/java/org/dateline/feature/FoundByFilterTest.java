package org.dateline.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dateline.cql.Filter;
import org.dateline.cql.SpatialRelation;
import org.dateline.geo.CoordinateSystems;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.query.EventGenerator;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.time.Interval;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// What is found through sets of rows is what looking at every item finds.
class FoundByFilterTest {
    private static final EventGenerator.Scale SCALE =
            new EventGenerator.Scale(6_000, 300, 300, 60, 3_600);
    private static final EventGenerator GENERATOR = new EventGenerator(7, SCALE);

    private final Events events = new IndexedEvents(GENERATOR.wholeState());
    private final SituationFeatures features = new SituationFeatures(events, new Gate());
    private final Map<String, List<Feature>> read = new HashMap<>();
    private final FilterGenerator filters = new FilterGenerator(11, GENERATOR, SCALE);

    @Test
    void a_filter_finds_the_same_events_as_a_scan() {
        int some = 0;
        for (int i = 0; i < 300; i++) {
            String text = filters.any(3);
            Optional<Instant> known = known(i);
            List<String> found = found("events", wanted("events", text, known));
            assertThat(found).as(text).isEqualTo(scanned("events", text, known));
            some += found.isEmpty() || found.size() == SCALE.events() ? 0 : 1;
        }
        assertThat(some).isGreaterThan(100);
    }

    /// Edges go through places, so that being inside, on the edge and outside are all met.
    @Test
    void each_relation_to_each_kind_of_shape_finds_the_same_as_a_scan() {
        Position a = GENERATOR.places().get(3).position();
        Position b = GENERATOR.places().get(9).position();
        String box =
                String.format(
                        Locale.ROOT,
                        "%s %s, %s %s, %s %s, %s %s, %s %s",
                        Math.min(a.lon(), b.lon()),
                        Math.min(a.lat(), b.lat()),
                        Math.max(a.lon(), b.lon()),
                        Math.min(a.lat(), b.lat()),
                        Math.max(a.lon(), b.lon()),
                        Math.max(a.lat(), b.lat()),
                        Math.min(a.lon(), b.lon()),
                        Math.max(a.lat(), b.lat()),
                        Math.min(a.lon(), b.lon()),
                        Math.min(a.lat(), b.lat()));
        String from = a.lon() + " " + a.lat();
        String to = b.lon() + " " + b.lat();
        List<String> shapes =
                List.of(
                        "POINT(" + from + ")",
                        "MULTIPOINT((" + from + "),(" + to + "))",
                        "LINESTRING(" + from + "," + to + ")",
                        "POLYGON((" + box + "))",
                        "POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90),(" + box + "))",
                        "POLYGON((" + from + "," + to + ",-170 -80," + from + "))",
                        "MULTIPOLYGON(((" + box + ")),((-170 -80,-160 -80,-160 -70,-170 -80)))",
                        "GEOMETRYCOLLECTION(POINT(" + from + "),POLYGON((" + box + ")))",
                        "BBOX(170,-90,-10,90)",
                        "BBOX(" + a.lon() + "," + a.lat() + "," + a.lon() + "," + a.lat() + ")");
        int some = 0;
        for (SpatialRelation how : SpatialRelation.values()) {
            for (String shape : shapes) {
                for (String name : List.of("events", "claims", "movements")) {
                    String text = "S_" + how + "(geometry, " + shape + ")";
                    List<String> found = found(name, wanted(name, text, Optional.empty()));
                    assertThat(found)
                            .as(name + " " + text)
                            .isEqualTo(scanned(name, text, Optional.empty()));
                    some += found.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(some).isGreaterThan(60);
    }

    @Test
    void each_relation_to_a_list_finds_the_same_as_a_scan() {
        int some = 0;
        for (String how : List.of("EQUALS", "CONTAINS", "CONTAINEDBY", "OVERLAPS")) {
            for (String list :
                    List.of("'s3'", "'s3','s4'", "'s3','nobody'", "'nobody'", "'s4','s4'")) {
                String text = "A_" + how + "(sources, (" + list + "))";
                List<String> found = found("events", wanted("events", text, Optional.empty()));
                assertThat(found).as(text).isEqualTo(scanned("events", text, Optional.empty()));
                some += found.isEmpty() ? 0 : 1;
            }
        }
        assertThat(some).isGreaterThan(10);
    }

    @Test
    void a_filter_finds_the_same_movements_as_a_scan() {
        for (String text :
                List.of(
                        "length_km > 500",
                        "S_INTERSECTS(geometry, BBOX(0,-90,180,90))",
                        "T_AFTER(time, TIMESTAMP('2021-01-10T00:00:00Z')) AND NOT disputed = TRUE",
                        "CASEI(title) LIKE '%fuel%' OR stage IS NULL")) {
            for (int i = 0; i < 3; i++) {
                assertThat(found("movements", wanted("movements", text, known(i))))
                        .as(text)
                        .isEqualTo(scanned("movements", text, known(i)));
            }
        }
    }

    @Test
    void a_filter_finds_the_same_claims_as_a_scan() {
        for (String text :
                List.of(
                        "category = 'protest' AND low > 3",
                        "metric = 'deaths' AND high IS NULL",
                        "says LIKE '%fuel%' AND NOT published > TIMESTAMP('2021-01-20T00:00:00Z')",
                        "S_WITHIN(geometry, BBOX(-180,-90,0,90)) OR attributed_to = 'police'",
                        "published < start")) {
            for (int i = 0; i < 3; i++) {
                List<String> found = found("claims", wanted("claims", text, known(i)));
                assertThat(found).as(text).isEqualTo(scanned("claims", text, known(i)));
                assertThat(found).isNotEmpty();
            }
        }
    }

    @Test
    void boxes_and_intervals_find_the_same_in_every_collection_as_a_scan() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 60; i++) {
            double west = random.nextDouble(-180, 180);
            double east = random.nextDouble(-180, 180);
            double south = random.nextDouble(-90, 60);
            var extent = new Extent(west, south, east, south + random.nextDouble(30));
            Instant from = EventGenerator.FIRST.plusSeconds(3_600L * random.nextInt(1_400));
            var interval = new Interval(from, from.plusSeconds(1L << random.nextInt(21)));
            var wanted =
                    new Wanted(
                            Optional.of(extent),
                            Optional.empty(),
                            i % 2 == 0 ? Optional.of(interval) : Optional.empty(),
                            known(i),
                            Optional.empty());
            for (String name : features.collections().keySet()) {
                List<String> right = new ArrayList<>();
                for (Feature feature : all(name, known(i))) {
                    boolean there =
                            feature.geometry().map(g -> meets(g, extent)).orElse(true)
                                    && (wanted.interval().isEmpty()
                                            || feature.time()
                                                    .map(t -> t.intersects(interval))
                                                    .orElse(true));
                    if (there) {
                        right.add(feature.id());
                    }
                }
                assertThat(found(name, wanted)).as(name + " " + wanted).isEqualTo(right);
            }
        }
    }

    @Test
    void a_projected_box_finds_what_lies_in_it_there() {
        var utm =
                new CoordinateSystems()
                        .of("http://www.opengis.net/def/crs/EPSG/0/3995")
                        .orElseThrow();
        Geometry box =
                new GeometryFactory()
                        .toGeometry(new Envelope(-4_000_000, 1_000_000, -5_000_000, 5_000_000));
        for (String name : List.of("events", "claims", "movements")) {
            var wanted =
                    new Wanted(
                            Optional.empty(),
                            Optional.of(new PlacedBox(utm, box)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            List<String> right =
                    all(name, Optional.empty()).stream()
                            .filter(
                                    f ->
                                            f.geometry()
                                                    .map(
                                                            g ->
                                                                    utm.fromCrs84(g)
                                                                            .map(box::intersects)
                                                                            .orElse(false))
                                                    .orElse(true))
                            .map(Feature::id)
                            .toList();
            assertThat(found(name, wanted)).as(name).isEqualTo(right);
            assertThat(right.size() > 100 || name.equals("movements")).as(name).isTrue();
        }
    }

    private static boolean meets(Geometry geometry, Extent extent) {
        return extent.split().stream()
                .map(e -> new Envelope(e.west(), e.east(), e.south(), e.north()))
                .anyMatch(e -> geometry.intersects(new GeometryFactory().toGeometry(e)));
    }

    private static Optional<Instant> known(int i) {
        return i % 3 == 0
                ? Optional.empty()
                : Optional.of(EventGenerator.FIRST.plusSeconds(86_400L * (i % 60)));
    }

    private Wanted wanted(String name, String text, Optional<Instant> known) {
        return new Wanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                known,
                Optional.of(filter(name, text)));
    }

    private Filter filter(String name, String text) {
        return Filter.ofText(text, collection(name).queryables(), g -> g);
    }

    private Collection<?> collection(String name) {
        return Stream.of(features.collections().get(name)).findFirst().orElseThrow();
    }

    /// Page by page.
    private List<String> found(String name, Wanted wanted) {
        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        long matched;
        do {
            Found<Feature> page = collection(name).find(wanted, after, 1_000);
            page.items().forEach(feature -> ids.add(feature.id()));
            matched = page.matched();
            after = page.next();
        } while (after.isPresent());
        assertThat(ids).hasSize((int) matched);
        return ids;
    }

    private List<Feature> all(String name, Optional<Instant> known) {
        return read.computeIfAbsent(name + known, key -> read(name, known));
    }

    private List<Feature> read(String name, Optional<Instant> known) {
        List<Feature> all = new ArrayList<>();
        Wanted wanted =
                new Wanted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        known,
                        Optional.empty());
        Optional<String> after = Optional.empty();
        do {
            Found<Feature> page = collection(name).find(wanted, after, 10_000);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private List<String> scanned(String name, String text, Optional<Instant> known) {
        Filter filter = filter(name, text);
        return all(name, known).stream()
                .filter(feature -> filter.accepts(property -> Answers.of(feature, property)))
                .map(Feature::id)
                .toList();
    }

    /// What a feature answers to a filter.
    private static final class Answers {
        static @org.jspecify.annotations.Nullable Object of(Feature feature, String property) {
            return switch (property) {
                case FeatureType.ID -> feature.id();
                case FeatureType.GEOMETRY -> feature.geometry().orElse(null);
                case FeatureType.TIME ->
                        feature.time().map(org.dateline.cql.Period::of).orElse(null);
                default ->
                        feature.values().get(property) instanceof Instant instant
                                ? org.dateline.cql.Period.at(instant)
                                : feature.values().get(property);
            };
        }
    }
}
