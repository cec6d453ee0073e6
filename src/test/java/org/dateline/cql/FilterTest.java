package org.dateline.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class FilterTest {
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("title", Kind.TEXT);
        KINDS.put("empty", Kind.TEXT);
        KINDS.put("claims", Kind.NUMBER);
        KINDS.put("disputed", Kind.TRUTH);
        KINDS.put("start", Kind.TIME);
        KINDS.put("end", Kind.TIME);
        KINDS.put("time", Kind.TIME);
        KINDS.put("geometry", Kind.SHAPE);
        KINDS.put("sources", Kind.LIST);
    }

    private static Object value(String name) {
        return switch (name) {
            case "title" -> "Straße in Zhaңaөzen, 50% Café";
            case "claims" -> 5.0;
            case "disputed" -> true;
            case "start" -> Period.at(Instant.parse("2022-01-05T00:00:00Z"));
            case "end" -> Period.at(Instant.parse("2022-01-06T00:00:00Z"));
            case "time" ->
                    new Period(
                            Instant.parse("2022-01-05T00:00:00Z"),
                            Instant.parse("2022-01-06T00:00:00Z"),
                            true);
            case "geometry" -> Shapes.point(new Coordinate(77, 43));
            case "sources" -> List.of("vice", "mirror");
            default -> null;
        };
    }

    private static boolean accepts(String text) {
        return Filter.ofText(text, KINDS, UnaryOperator.identity()).accepts(FilterTest::value);
    }

    private static boolean acceptsJson(String json) {
        return Filter.ofJson(json, KINDS, UnaryOperator.identity()).accepts(FilterTest::value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims = 5",
                "claims <> 4 AND NOT claims > 5",
                "(claims + 1) * 2 = 12",
                "-claims = -5",
                "claims / 2 > 2.4 and claims div 2 = 2 and claims % 2 = 1 and claims ^ 2 = 2.5e1",
                "claims BETWEEN 5 AND 6",
                "claims NOT BETWEEN 6 AND 7",
                "claims IN (1, 5)",
                "claims NOT IN (1, 2)",
                "title LIKE 'Straße%'",
                "title LIKE '%50\\%%'",
                "title NOT LIKE 'x%'",
                "title LIKE '%_ңaөzen%'",
                "CASEI(title) LIKE casei('%ZHAҢAӨZEN%')",
                "CASEI(title) LIKE CASEI('STRASSE%')",
                "ACCENTI(title) LIKE ACCENTI('%Cafe%')",
                "empty IS NULL",
                "title IS NOT NULL",
                "disputed = TRUE",
                "disputed",
                "claims = 4 OR disputed",
                "NOT (claims = 4 OR claims = 3)",
                "S_INTERSECTS(geometry, BBOX(76,42,78,44))",
                "S_WITHIN(geometry, POLYGON((76 42, 78 42, 78 44, 76 44, 76 42)))",
                "S_DISJOINT(geometry, POINT(0 0))",
                "S_INTERSECTS(geometry, BBOX(70,-10,-170,50))",
                "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(77 43), LINESTRING(0 0, 1 1)))",
                "S_INTERSECTS(geometry, MULTIPOINT((77 43), (1 2)))",
                "S_EQUALS(geometry, POINT Z (77 43 100))",
                "T_INTERSECTS(time, INTERVAL('2022-01-04','2022-01-05'))",
                "T_INTERSECTS(time, DATE('2022-01-05'))",
                "T_DURING(time, INTERVAL('2022-01-04','2022-01-07'))",
                "T_AFTER(time, TIMESTAMP('2022-01-04T23:59:59Z'))",
                "T_BEFORE(time, TIMESTAMP('2022-01-06T00:00:00Z'))",
                "T_DISJOINT(time, DATE('2022-01-06'))",
                "T_EQUALS(time, INTERVAL(start, end))",
                "T_MEETS(time, INTERVAL('2022-01-06','..'))",
                "start >= DATE('2022-01-05') AND start <= DATE('2022-01-05')",
                "start < TIMESTAMP('2022-01-05T00:00:00.001Z')",
                "start = DATE('2022-01-05')",
                "A_CONTAINS(sources, ('vice'))",
                "A_OVERLAPS(sources, ('vice', 'other'))",
                "A_EQUALS(sources, ('mirror','vice'))",
                "A_CONTAINEDBY(sources, ('mirror','vice','x'))",
                "'it''s' = 'it''s'",
                "\"title\" = title"
            })
    void what_is_true_is_accepted_and_its_contrary_is_not(String filter) {
        assertThat(accepts(filter)).as(filter).isTrue();
        assertThat(accepts("NOT (" + filter + ")")).as("NOT " + filter).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty = 'x'",
                "empty <> 'x'",
                "NOT empty = 'x'",
                "empty LIKE '%'",
                "empty IN ('a')",
                "claims / 0 = 1",
                "empty = 'x' AND claims = 5"
            })
    void what_depends_on_a_missing_value_is_not_accepted(String filter) {
        assertThat(accepts(filter)).isFalse();
    }

    @Test
    void an_unknown_part_does_not_hide_a_certain_one() {
        assertThat(accepts("empty = 'x' OR claims = 5")).isTrue();
        assertThat(accepts("NOT (empty = 'x' AND claims = 4)")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "claims",
                "claims =",
                "claims = 'five'",
                "title > 3",
                "claims = 5 claims",
                "(claims = 5",
                "claims = 5)",
                "nothing = 1",
                "class = 'x'",
                "getClass() = 'x'",
                "java.lang.Runtime = 1",
                "exec('rm') = 'x'",
                "title LIKE 3",
                "'never closed",
                "claims = 1e999",
                "claims ; 1",
                "S_INTERSECTS(geometry)",
                "S_INTERSECTS(geometry, POINT EMPTY)",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 1)))",
                "S_INTERSECTS(title, POINT(1 2))",
                "geometry = POINT(1 2)",
                "start = DATE('2022-02-30')",
                "T_AFTER(time, INTERVAL('2022-01-06','2022-01-05'))",
                "T_AFTER(time, TIMESTAMP('yesterday'))",
                "title = NULL",
                "claims BETWEEN 1"
            })
    void what_is_no_filter_is_refused(String filter) {
        assertThatThrownBy(() -> accepts(filter)).isInstanceOf(FilterRefused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "start > '2022-01-05'|DATE('2022-01-05') or TIMESTAMP('2022-01-05T12:00:00Z')",
                "T_AFTER(start, '2022-01-05')|DATE('2022-01-05')",
                "start BETWEEN '2022-01-05' AND '2022-01-06'|DATE('2022-01-05')",
                "title = DATE('2022-01-05')|a time is written",
                "title = protest|a text stands in single quotes: 'protest'",
                "title = \"protest\"|a text stands in single quotes: 'protest'",
                "title IN (protest)|a text stands in single quotes: 'protest'",
                "claims == 5|equal is =",
                "claims != 5|unequal is <>",
                "disputed && disputed|AND",
                "`{\"op\":\"=\",\"args\":[1,1]}`|filter-lang=cql2-json"
            })
    void a_refusal_says_what_was_probably_meant(String filter, String hint) {
        assertThatThrownBy(() -> accepts(filter))
                .isInstanceOf(FilterRefused.class)
                .hasMessageContaining(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims = protest", "protest = 'title'", "claims = 'x'", "title = {"})
    void a_refusal_does_not_guess_where_it_cannot_know(String filter) {
        assertThatThrownBy(() -> accepts(filter))
                .isInstanceOf(FilterRefused.class)
                .message()
                .doesNotContain("quotes", "DATE(", "cql2-json");
    }

    @Test
    void a_polygon_that_crosses_itself_is_refused_with_the_place_where_it_does() {
        assertThatThrownBy(
                        () -> accepts("S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1, 1 0, 0 0)))"))
                .isInstanceOf(FilterRefused.class)
                .hasMessageContaining("0.5 0.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"=\",\"args\":[{\"property\":\"claims\"},5]}",
                "{\"op\":\"and\",\"args\":[{\"op\":\">=\",\"args\":[{\"property\":\"claims\"},5]},true]}",
                "{\"op\":\"not\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"title\"}]}]}",
                "{\"op\":\"like\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"title\"}]},{\"op\":\"casei\",\"args\":[\"STRASSE%\"]}]}",
                "{\"op\":\"in\",\"args\":[{\"property\":\"claims\"},[1,5]]}",
                "{\"op\":\"between\",\"args\":[{\"property\":\"claims\"},1,5]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[76,42,78,44]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":[[[76,42],[78,42],[78,44],[76,44],[76,42]]]}]}",
                "{\"op\":\"t_intersects\",\"args\":[{\"property\":\"time\"},{\"interval\":[\"2022-01-05\",\"..\"]}]}",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"time\"},{\"date\":\"2022-01-04\"}]}",
                "{\"op\":\"a_contains\",\"args\":[{\"property\":\"sources\"},[\"vice\"]]}",
                "{\"op\":\"=\",\"args\":[{\"op\":\"+\",\"args\":[{\"property\":\"claims\"},1]},6]}"
            })
    void json_says_the_same(String json) {
        assertThat(acceptsJson(json)).isTrue();
        assertThat(acceptsJson("{\"op\":\"not\",\"args\":[" + json + "]}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "3",
                "{\"op\":\"system\",\"args\":[]}",
                "{\"op\":\"=\",\"args\":[1]}",
                "{\"op\":\"=\",\"args\":[1,2],\"op\":\"<\"}",
                "{\"op\":\"and\",\"args\":[true]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[\"a\",2]}]}",
                "{\"op\":\"=\",\"args\":[1,1e999]}",
                "true true"
            })
    void json_that_is_no_filter_is_refused(String json) {
        assertThatThrownBy(() -> acceptsJson(json)).isInstanceOf(FilterRefused.class);
    }

    @Test
    void a_filter_ten_thousand_deep_is_refused_and_a_long_one_is_not() {
        for (String deep :
                List.of(
                        "(".repeat(10_000) + "disputed" + ")".repeat(10_000),
                        "NOT ".repeat(10_000) + "disputed",
                        "-".repeat(10_000) + "1 = 1",
                        "2" + "^2".repeat(10_000) + " = 1",
                        "CASEI(".repeat(10_000) + "title",
                        "S_INTERSECTS(geometry, " + "GEOMETRYCOLLECTION(".repeat(10_000))) {
            assertThatThrownBy(() -> accepts(deep)).isInstanceOf(FilterRefused.class);
        }
        assertThatThrownBy(() -> acceptsJson("{\"op\":\"not\",\"args\":[".repeat(10_000)))
                .isInstanceOf(FilterRefused.class);
        assertThat(accepts("disputed" + " AND disputed".repeat(5_000))).isTrue();
        assertThat(accepts("claims = 0" + " + 1".repeat(40) + " - 35")).isTrue();
    }

    @Test
    void anything_at_all_is_read_or_refused() {
        var random = new Random(20220105);
        String[] parts = {
            "claims",
            "title",
            "=",
            "(",
            ")",
            "'",
            "\"",
            "AND",
            "NOT",
            "LIKE",
            "POINT",
            "1",
            ",",
            "S_INTERSECTS",
            "BBOX",
            "INTERVAL",
            "..",
            "-",
            "^",
            "IS",
            "NULL",
            "{",
            "\\",
            "IN"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int p = random.nextInt(12); p >= 0; p--) {
                text.append(parts[random.nextInt(parts.length)]).append(' ');
            }
            try {
                accepts(text.toString());
            } catch (FilterRefused refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void a_pattern_that_hinders_itself_is_still_quick() {
        assertThat(Patterns.of("%a".repeat(200) + "%b").matches("a".repeat(5_000))).isFalse();
    }
}
