package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.ClaimedTime;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.query.EventGenerator.Scale;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.report.Mention.Role;
import org.dateline.time.Interval;
import org.dateline.time.Precision;
import org.dateline.time.When;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventBlockTest {
    private static final Scale SMALL = new Scale(0, 12, 6, 4, 21_600);

    @Property(tries = 200)
    void a_block_decodes_to_the_rows_of_its_selection(
            @ForAll long seed, @ForAll @IntRange(max = 80) int events) {
        var scale = new Scale(events, SMALL.places(), SMALL.reports(), SMALL.days(), SMALL.grain());
        var generator = new EventGenerator(seed, scale);
        var selections = new SelectionGenerator(seed, generator, scale);
        var indexed = new IndexedEvents(generator.wholeState());
        var scanned = new ScannedEvents(generator.wholeState());
        for (int i = 0; i < 10; i++) {
            Selection selection = selections.any();
            List<Event> told = scanned.select(selection.atAnyTime());
            var block = new DecodedBlock(indexed.block(selection).bytes());
            assertThat(block.rows()).isEqualTo(rows(told));
            long undated = told.stream().filter(e -> e.when().isEmpty()).count();
            assertThat(block.header.get("undated").asLong()).isEqualTo(undated);
            assertThat(block.header.get("events").asLong()).isEqualTo(told.size() - undated);
            assertThat(block.header.get("unplaced").asLong())
                    .isEqualTo(
                            told.stream()
                                    .filter(e -> e.when().isPresent() && e.locations().isEmpty())
                                    .count());
        }
    }

    private static List<DecodedBlock.Row> rows(List<Event> told) {
        List<DecodedBlock.Row> rows = new ArrayList<>();
        for (Event event : told) {
            if (event.when().isEmpty()) {
                continue;
            }
            When when = event.when().get().when();
            Set<String> places = new LinkedHashSet<>();
            event.locations().forEach(l -> places.add(l.place().id()));
            if (places.isEmpty()) {
                places.add("nowhere");
            }
            boolean disputed = event.isDisputed();
            int look =
                    event.category().ordinal()
                            + (when.isImprecise() ? 32 : 0)
                            + (disputed ? 64 : 0);
            long start = when.earliest().getEpochSecond();
            long end = Math.min(when.bounds().end().getEpochSecond(), Integer.MAX_VALUE);
            List<Integer> span =
                    end - start > 60 ? List.of((int) end, when.lasting() ? 1 : 0) : List.of();
            for (String place : places) {
                rows.add(new DecodedBlock.Row(start, place, look, event.id(), span));
                look |= 128;
            }
        }
        return rows;
    }

    @Test
    void a_movement_is_a_line_that_leaves_and_arrives_when_its_claims_say() {
        var moscow = place("ru:moscow", 37.6173, 55.7558);
        var almaty = place("kz:almaty", 76.9, 43.25);
        var from = new Mention("Moscow", Role.ORIGIN);
        var to = new Mention("Almaty", Role.DESTINATION);
        Event event =
                event(
                        List.of(new Location(from, moscow, 1), new Location(to, almaty, 1)),
                        claim("left", "2022-01-06T03:00:00Z", from),
                        claim("came", "2022-01-06T09:00:00Z", to));
        JsonNode header = block(event).header;
        JsonNode line = header.get("movements").get(0);
        assertThat(header.get("movements")).hasSize(1);
        assertThat(line.get("event").asString()).isEqualTo("e");
        assertThat(header.get("places").get(line.get("from").asInt()).get("id").asString())
                .isEqualTo("ru:moscow");
        assertThat(header.get("places").get(line.get("to").asInt()).get("id").asString())
                .isEqualTo("kz:almaty");
        assertThat(line.get("row").asInt()).as("that of the destination").isEqualTo(1);
        assertThat(Instant.ofEpochSecond(line.get("depart").asLong()))
                .isEqualTo("2022-01-06T03:00:00Z");
        assertThat(Instant.ofEpochSecond(line.get("arrive").asLong()))
                .isEqualTo("2022-01-06T09:00:00Z");
    }

    @Test
    void positions_are_exact_to_the_centimetre_and_names_carry_their_years() {
        var block =
                block(
                        event(
                                List.of(
                                        new Location(
                                                new Mention("Almaty", Role.AT),
                                                place("kz:almaty", 76.9123456, -43.2500001),
                                                1)),
                                claim("c", "2022-01-05T00:00:00Z")));
        assertThat(block.value("placeLon", 0)).isEqualTo(769_123_456);
        assertThat(block.value("placeLat", 0)).isEqualTo(-432_500_001);
        assertThat(block.header.get("places").get(0).get("names").toString())
                .isEqualTo("[[\"en\",\"kz:almaty\",null,1640995200]]");
    }

    @Test
    void times_beyond_32_bits_are_clipped() {
        var block = block(event(List.of(), claim("old", "1845-01-01T00:00:00Z")));
        assertThat(block.value("start", 0)).isEqualTo(Integer.MIN_VALUE);
        assertThat(block.value("place", 0)).as("unplaced").isEqualTo(-1);
    }

    @Test
    void the_etag_is_that_of_the_content() {
        Event event = event(List.of(), claim("c", "2022-01-05T00:00:00Z"));
        var events = new IndexedEvents(state(event));
        EventBlock all = events.block(Selection.EVERYTHING);
        assertThat(all.etag()).matches("\"[0-9a-f]{32}\"");
        assertThat(events.block(Selection.EVERYTHING)).isSameAs(all);
        assertThat(new IndexedEvents(state(event)).block(Selection.EVERYTHING).etag())
                .isEqualTo(all.etag());
        assertThat(new IndexedEvents(state()).block(Selection.EVERYTHING).etag())
                .isNotEqualTo(all.etag());
    }

    private static DecodedBlock block(Event event) {
        return new DecodedBlock(
                new IndexedEvents(state(event)).block(Selection.EVERYTHING).bytes());
    }

    private static DataState state(Event... events) {
        DataState empty = new EventGenerator(1, SMALL).state();
        return new DataState(
                empty.situation(), 1, List.of(), List.of(events), List.of(), List.of());
    }

    private static Event event(List<Location> locations, Claim... claims) {
        return new Event(
                "e",
                Category.TROOP_MOVEMENT,
                "Troops",
                ClaimedTime.of(List.of(claims).stream().flatMap(c -> c.when().stream()).toList()),
                locations,
                List.of(),
                List.of(claims));
    }

    private static Claim claim(String id, String at, Mention... where) {
        Instant start = Instant.parse(at);
        return new Claim(
                id,
                "r",
                "says",
                Optional.empty(),
                Optional.of(
                        new When(
                                new Interval(start, start.plusSeconds(60)),
                                Precision.MINUTE,
                                false,
                                false,
                                ZoneOffset.UTC)),
                List.of(where),
                Optional.empty(),
                Optional.empty());
    }

    private static BoundPlace place(String id, double lon, double lat) {
        return new BoundPlace(
                id,
                List.of(
                        new PlaceName(
                                "en",
                                id,
                                new Interval(
                                        Interval.OPEN_START,
                                        Instant.parse("2022-01-01T00:00:00Z")))),
                new Position(lon, lat),
                SpatialPrecision.LOCALITY,
                Optional.empty(),
                Optional.of("KZ"),
                ZoneOffset.UTC);
    }
}
