package org.dateline.portrayal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.event.Category;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Ignored.Reason;
import org.dateline.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextQueryTest {
    private final ContextQuery query = new ContextQuery(Contexts.SITUATION);

    @Property(tries = 2000)
    void reading_what_was_written_gives_the_same_context(@ForAll("contexts") MapContext context) {
        ContextQuery.Reading reading = query.read(split(query.write(context)), Set.of());
        assertThat(reading.context()).isEqualTo(context);
        assertThat(reading.ignored()).isEmpty();
    }

    @Property
    void any_text_in_any_parameter_gives_a_valid_context(
            @ForAll("names") String name, @ForAll String value) {
        assertThat(query.read(Map.of(name, List.of(value)), Set.of()).context()).isNotNull();
    }

    @Test
    void a_link_names_situation_mode_and_zone_even_where_they_are_the_usual_ones() {
        assertThat(query.write(query.defaults()))
                .isEqualTo("situation=kazakhstan-2022&mode=until&zone=Asia/Almaty");
    }

    @Test
    void times_are_written_with_the_offset_of_the_zone() {
        MapContext moment =
                read("mode=moment&at=2022-01-05T08:00Z&zone=Asia/Aqtau&known=2022-01-06T12:00%2B06:00")
                        .context();
        assertThat(query.write(moment))
                .isEqualTo(
                        "situation=kazakhstan-2022&mode=moment&at=2022-01-05T13:00%2B05:00"
                                + "&known=2022-01-06T11:00%2B05:00&zone=Asia/Aqtau");
    }

    @Test
    void a_plain_date_means_its_first_instant_in_the_zone() {
        assertThat(read("mode=window&from=2022-01-05&to=2022-01-06").context().interval())
                .isEqualTo(
                        new Interval(
                                Instant.parse("2022-01-04T18:00:00Z"),
                                Instant.parse("2022-01-05T18:00:00Z")));
    }

    @Test
    void a_plus_that_was_not_encoded_is_taken_for_what_was_meant() {
        assertThat(read("mode=moment&at=2022-01-05T14:00+06:00").context().interval().start())
                .isEqualTo(Instant.parse("2022-01-05T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1",
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=NaN,1,2,3",
                "bbox=1,2,3,Infinity",
                "bbox=1e999,2,3,4",
                "at=2022-13-01",
                "at=2022-02-30",
                "at=0000-01-01",
                "at=x",
                "known=2022-01-05T25:00",
                "mode=later",
                "zone=Mars/Olympus",
                "revision=0",
                "revision=-1",
                "revision=2147483648000000000000",
                "theme=pink"
            })
    void what_cannot_be_read_is_told_and_the_usual_value_taken(String written) {
        ContextQuery.Reading reading = read(written);
        assertThat(reading.context()).isEqualTo(query.defaults());
        assertThat(reading.ignored()).extracting(Ignored::reason).containsExactly(Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bbox=46,91,88,95           | OUT_OF_RANGE     | 46,90,88,90
                    bbox=-500,40,88,56         | OUT_OF_RANGE     | -180,40,88,56
                    bbox=46,56,88,40           | REVERSED         | 46,40,88,56
                    bbox=170,40,-170,56        |                  | 170,40,-170,56
                    """)
    void a_box_is_bent_to_the_nearest_valid_one(String written, Reason reason, String box) {
        ContextQuery.Reading reading = read(written);
        String[] edges = box.split(",");
        assertThat(reading.context().extent())
                .isEqualTo(
                        new Extent(
                                Double.parseDouble(edges[0]),
                                Double.parseDouble(edges[1]),
                                Double.parseDouble(edges[2]),
                                Double.parseDouble(edges[3])));
        assertThat(reading.ignored())
                .extracting(Ignored::reason)
                .containsExactlyElementsOf(Optional.ofNullable(reason).stream().toList());
    }

    @Test
    void ten_thousand_numbers_are_no_box() {
        ContextQuery.Reading reading = read("bbox=" + "1,".repeat(10_000) + "1");
        assertThat(reading.context()).isEqualTo(query.defaults());
        assertThat(reading.ignored()).extracting(Ignored::reason).containsExactly(Reason.TOO_LONG);
    }

    @Test
    void a_start_after_the_end_is_swapped_and_told() {
        ContextQuery.Reading reading = read("mode=window&from=2022-01-06&to=2022-01-05");
        assertThat(reading.context().interval().start())
                .isEqualTo(Instant.parse("2022-01-04T18:00:00Z"));
        assertThat(reading.ignored())
                .containsExactly(new Ignored("from", "2022-01-06", Reason.REVERSED));
    }

    @Test
    void a_time_outside_the_period_becomes_its_nearest_end() {
        ContextQuery.Reading reading = read("mode=until&at=2035-01-01");
        assertThat(reading.context()).isEqualTo(query.defaults());
        assertThat(reading.ignored())
                .containsExactly(new Ignored("at", "2035-01-01", Reason.OUT_OF_RANGE));
    }

    @Test
    void unknown_repeated_and_misplaced_parameters_are_told_others_passed_over() {
        ContextQuery.Reading reading =
                query.read(
                        split("colour=red&zone=UTC&zone=Asia/Aqtau&from=2022-01-05&panel=spread"),
                        Set.of("panel"));
        assertThat(reading.ignored())
                .containsExactlyInAnyOrder(
                        new Ignored("colour", "red", Reason.UNKNOWN),
                        new Ignored("zone", "Asia/Aqtau", Reason.REPEATED),
                        new Ignored("from", "2022-01-05", Reason.NOT_IN_THIS_MODE));
        assertThat(reading.context().zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void a_megabyte_is_dropped_unread_and_quoted_only_in_part() {
        ContextQuery.Reading reading =
                query.read(Map.of("at", List.of("2".repeat(1 << 20))), Set.of());
        assertThat(reading.context()).isEqualTo(query.defaults());
        assertThat(reading.ignored().getFirst().reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(reading.ignored().getFirst().value()).hasSizeLessThan(70);
    }

    @Test
    void an_unknown_category_is_told_and_the_known_ones_stay() {
        ContextQuery.Reading reading = read("category=protest,riot,clash");
        assertThat(reading.context().categories())
                .containsExactlyInAnyOrder(Category.PROTEST, Category.CLASH);
        assertThat(reading.ignored())
                .containsExactly(new Ignored("category", "riot", Reason.NOT_FOUND));
    }

    private ContextQuery.Reading read(String text) {
        return query.read(split(text), Set.of());
    }

    /// As a servlet decodes a query string.
    private static Map<String, List<String>> split(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            parameters
                    .computeIfAbsent(pair.substring(0, equals), n -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(ContextQuery.PARAMETERS);
    }

    @Provide
    Arbitrary<MapContext> contexts() {
        return Contexts.any();
    }
}
