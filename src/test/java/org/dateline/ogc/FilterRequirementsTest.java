package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The requirements of OGC API - Features Part 3 (19-079r2) and of CQL2 (21-065r2), each in text
/// and in JSON: what a filter finds is what the fields of all features say.
@OpenDoor
class FilterRequirementsTest {
    private static final String EVENTS = "/collections/kazakhstan-2022_events";
    private static final String CLAIMS = "/collections/kazakhstan-2022_claims";
    private static final String PLACES = "/collections/conformance_places";
    @LocalServerPort private int port;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    private JsonNode all(String collection) throws Exception {
        return door.json(collection + "/items?limit=10000").path("features");
    }

    private List<String> where(String collection, Predicate<JsonNode> is) throws Exception {
        return all(collection).values().stream()
                .filter(feature -> is.test(feature.path("properties")))
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    private List<String> text(String collection, String filter) throws Exception {
        return Asked.ids(
                door.json(collection + "/items?limit=10000&filter=" + Asked.encode(filter)));
    }

    private List<String> json(String collection, String filter) throws Exception {
        String query = "/items?limit=10000&filter-lang=cql2-json&filter=" + Asked.encode(filter);
        return Asked.ids(door.json(collection + query));
    }

    /// Both forms find what the fields say, which is neither nothing nor everything.
    private void same(String collection, String text, String json, Predicate<JsonNode> is)
            throws Exception {
        List<String> right = where(collection, is);
        assertThat(right.size()).as(text).isBetween(1, all(collection).size() - 1);
        assertThat(text(collection, text)).as(text).isEqualTo(right);
        assertThat(json(collection, json.replace('\'', '"'))).as(json).isEqualTo(right);
    }

    private static String word(JsonNode fields, String name) {
        return fields.path(name).asString("");
    }

    private static boolean has(JsonNode fields, String name, String value) {
        return fields.path(name).values().stream().anyMatch(one -> one.asString().equals(value));
    }

    @Test
    void req_queryables_queryables_link() throws Exception {
        for (JsonNode collection : door.json("/collections").path("collections")) {
            String link = Asked.link(collection, CollectionsController.QUERYABLES);
            assertThat(door.get(link).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void req_queryables_get_queryables_op() throws Exception {
        for (String collection : List.of(EVENTS, CLAIMS, PLACES)) {
            HttpResponse<String> answer =
                    door.get(collection + "/queryables", "Accept", "application/schema+json");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void req_queryables_get_queryables_response() throws Exception {
        JsonNode schema = door.json(EVENTS + "/queryables");
        assertThat(schema.path("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asString()).isEqualTo(door.base() + EVENTS + "/queryables");
        assertThat(schema.path("type").asString()).isEqualTo("object");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("properties").values())
                .allSatisfy(
                        property ->
                                assertThat(property.has("type") || property.has("format"))
                                        .isTrue());
    }

    @Test
    void req_queryables_query_parameters_parameters() throws Exception {
        String items = EVENTS + "/items?limit=10000&";
        assertThat(Asked.ids(door.json(items + "category=protest&disputed=false")))
                .isEqualTo(
                        where(
                                EVENTS,
                                f ->
                                        word(f, "category").equals("protest")
                                                && !f.path("disputed").asBoolean()));
        assertThat(door.get(items + "disputed=perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void req_filter_filter_param() throws Exception {
        JsonNode parameter = door.json("/api?f=json").at("/components/parameters/filter");
        assertThat(parameter.path("in").asString()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean(true)).isFalse();
    }

    @Test
    void req_filter_filter_lang_param() throws Exception {
        JsonNode schema = door.json("/api?f=json").at("/components/parameters/filter-lang/schema");
        assertThat(schema.path("enum").values().stream().map(JsonNode::asString))
                .containsExactly("cql2-text", "cql2-json");
        assertThat(schema.path("default").asString()).isEqualTo("cql2-text");
        String items = EVENTS + "/items?filter=" + Asked.encode("disputed = TRUE");
        assertThat(Asked.ids(door.json(items + "&filter-lang=cql2-text")))
                .isEqualTo(Asked.ids(door.json(items)));
    }

    @Test
    void req_filter_filter_crs_wgs84() throws Exception {
        assertThat(text(PLACES, "S_INTERSECTS(geometry, BBOX(-80,-5,-70,5))"))
                .containsExactlyInAnyOrder("test:quito", "test:guayaquil");
    }

    @Test
    void req_filter_filter_crs_param() throws Exception {
        String filter = "&filter=" + Asked.encode("S_INTERSECTS(geometry, BBOX(-5,-80,5,-70))");
        String crs = "?filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326";
        assertThat(Asked.ids(door.json(PLACES + "/items" + crs + filter)))
                .containsExactlyInAnyOrder("test:quito", "test:guayaquil");
        assertThat(door.get(PLACES + "/items?filter-crs=nowhere" + filter).statusCode())
                .isEqualTo(400);
    }

    @Test
    void req_filter_expression_construction() throws Exception {
        HttpResponse<String> answer =
                door.get(EVENTS + "/items?filter=" + Asked.encode("unheard_of = 1"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unheard_of").contains("category");
    }

    @Test
    void req_filter_mixing_expressions() throws Exception {
        String items = EVENTS + "/items?limit=10000&bbox=76,43,78,44&datetime=2022-01-05/..";
        List<String> both =
                Asked.ids(door.json(items + "&filter=" + Asked.encode("category = 'clash'")));
        List<String> clashes = text(EVENTS, "category = 'clash'");
        assertThat(both)
                .isNotEmpty()
                .isEqualTo(Asked.ids(door.json(items)).stream().filter(clashes::contains).toList());
    }

    @Test
    void req_filter_response() throws Exception {
        assertThat(text(EVENTS, "category = 'protest'"))
                .isEqualTo(where(EVENTS, f -> word(f, "category").equals("protest")));
        assertThat(door.get(EVENTS + "/items?filter=" + Asked.encode("category =")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void req_features_filter_filter() throws Exception {
        for (JsonNode collection : door.json("/collections").path("collections")) {
            String items = "/collections/" + collection.path("id").asString();
            assertThat(text(items, "id IS NOT NULL")).hasSize(all(items).size());
        }
    }

    @Test
    void req_cql2_text_escaping() throws Exception {
        assertThat(text(EVENTS, "title = 'nobody''s title' OR title = 'nobody\\'s title'"))
                .isEmpty();
        assertThat(text(EVENTS, "\"category\" = 'protest'"))
                .isEqualTo(text(EVENTS, "category = 'protest'"));
    }

    @Test
    void req_basic_cql2_cql2_filter() throws Exception {
        same(
                EVENTS,
                "NOT (category = 'protest' OR disputed = TRUE) AND claims > 1",
                "{'op':'and','args':[{'op':'not','args':[{'op':'or','args':["
                        + "{'op':'=','args':[{'property':'category'},'protest']},"
                        + "{'op':'=','args':[{'property':'disputed'},true]}]}]},"
                        + "{'op':'>','args':[{'property':'claims'},1]}]}",
                f ->
                        !word(f, "category").equals("protest")
                                && !f.path("disputed").asBoolean()
                                && f.path("claims").asInt() > 1);
    }

    @Test
    void req_basic_cql2_property() throws Exception {
        for (String name : door.json(EVENTS + "/queryables").path("properties").propertyNames()) {
            String filter = Asked.encode(name + " IS NULL");
            assertThat(door.get(EVENTS + "/items?filter=" + filter).statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    @Test
    void req_basic_cql2_binary_comparison_predicate() throws Exception {
        for (String how : List.of("=", "<>", "<", ">", "<=", ">=")) {
            same(
                    EVENTS,
                    "claims " + how + " 2",
                    "{'op':'" + how + "','args':[{'property':'claims'},2]}",
                    f -> {
                        int claims = f.path("claims").asInt();
                        return switch (how) {
                            case "=" -> claims == 2;
                            case "<>" -> claims != 2;
                            case "<" -> claims < 2;
                            case ">" -> claims > 2;
                            case "<=" -> claims <= 2;
                            default -> claims >= 2;
                        };
                    });
        }
    }

    @Test
    void req_basic_cql2_null_predicate() throws Exception {
        same(
                CLAIMS,
                "metric IS NOT NULL",
                "{'op':'not','args':[{'op':'isNull','args':[{'property':'metric'}]}]}",
                f -> !f.path("metric").isNull());
    }

    @Test
    void req_advanced_comparison_operators_like_predicate() throws Exception {
        same(
                EVENTS,
                "title LIKE '%o_ice%'",
                "{'op':'like','args':[{'property':'title'},'%o_ice%']}",
                f -> word(f, "title").matches(".*o.ice.*"));
    }

    @Test
    void req_advanced_comparison_operators_between_predicate() throws Exception {
        same(
                EVENTS,
                "claims BETWEEN 2 AND 3",
                "{'op':'between','args':[{'property':'claims'},2,3]}",
                f -> f.path("claims").asInt() == 2 || f.path("claims").asInt() == 3);
    }

    @Test
    void req_advanced_comparison_operators_in_predicate() throws Exception {
        same(
                EVENTS,
                "category IN ('clash','seizure')",
                "{'op':'in','args':[{'property':'category'},['clash','seizure']]}",
                f -> List.of("clash", "seizure").contains(word(f, "category")));
    }

    @Test
    void req_case_insensitive_comparison_casei_function() throws Exception {
        same(
                EVENTS,
                "CASEI(title) LIKE CASEI('%AIRPORT%')",
                "{'op':'like','args':[{'op':'casei','args':[{'property':'title'}]},"
                        + "{'op':'casei','args':['%AIRPORT%']}]}",
                f -> word(f, "title").toLowerCase(Locale.ROOT).contains("airport"));
    }

    @Test
    void req_accent_insensitive_comparison_accenti_function() throws Exception {
        same(
                EVENTS,
                "ACCENTI(category) = ACCENTI('prôtést')",
                "{'op':'=','args':[{'op':'accenti','args':[{'property':'category'}]},"
                        + "{'op':'accenti','args':['prôtést']}]}",
                f -> word(f, "category").equals("protest"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT(90 180)",
                "POINT(181 0)",
                "LINESTRING(0 0,-180.1 0)",
                "POLYGON((170 0,190 0,190 10,170 10,170 0))",
                "BBOX(170,0,190,10)",
                "MULTIPOINT((0 0),(0 -91))"
            })
    void a_position_outside_of_the_world_is_refused(String shape) throws Exception {
        String filter = Asked.encode("S_INTERSECTS(geometry," + shape + ")");
        HttpResponse<String> answer = door.get(PLACES + "/items?filter=" + filter);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"filter\"", "antimeridian");
    }

    @Test
    void the_edge_of_the_world_belongs_to_it() throws Exception {
        assertThat(text(PLACES, "S_WITHIN(geometry,BBOX(-180,-90,180,90))")).hasSize(10);
        String metres = "S_INTERSECTS(geometry,BBOX(-20037508.35,-30000000,20037508.35,30000000))";
        String crs = "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/3857";
        String query = "/items?limit=100&filter=" + Asked.encode(metres) + crs;
        assertThat(door.get(PLACES + query).statusCode()).isEqualTo(200);
    }

    @Test
    void req_basic_spatial_functions_spatial_predicate() throws Exception {
        List<String> box = Asked.ids(door.json(EVENTS + "/items?limit=1000&bbox=76,43,78,44"));
        List<String> placed = where(EVENTS, f -> !f.path("place_ids").isEmpty());
        List<String> right = box.stream().filter(placed::contains).toList();
        assertThat(text(EVENTS, "S_INTERSECTS(geometry, BBOX(76,43,78,44))"))
                .isNotEmpty()
                .isEqualTo(right);
        assertThat(
                        json(
                                EVENTS,
                                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},"
                                        + "{\"bbox\":[76,43,78,44]}]}"))
                .isEqualTo(right);
    }

    @Test
    void req_basic_spatial_functions_plus_spatial_data_types() throws Exception {
        for (String shape :
                List.of(
                        "POINT(-78.4678 -0.1807)",
                        "MULTIPOINT((-78.4678 -0.1807),(0 0))",
                        "LINESTRING(-78.4678 -0.1807,0 0)",
                        "MULTILINESTRING((-78.4678 -0.1807,0 0),(1 1,2 2))",
                        "POLYGON((-79 -1,-78 -1,-78 1,-79 1,-79 -1))",
                        "MULTIPOLYGON(((-79 -1,-78 -1,-78 1,-79 1,-79 -1)))",
                        "GEOMETRYCOLLECTION(POINT(-78.4678 -0.1807),LINESTRING(1 1,2 2))",
                        "BBOX(-79,-1,-78,1)")) {
            assertThat(text(PLACES, "S_INTERSECTS(geometry, " + shape + ")"))
                    .as(shape)
                    .containsExactly("test:quito");
        }
    }

    @Test
    void req_spatial_functions_spatial_functions() throws Exception {
        String box = "POLYGON((-80 -5,-70 -5,-70 5,-80 5,-80 -5))";
        assertThat(text(PLACES, "S_WITHIN(geometry, " + box + ")")).hasSize(2);
        assertThat(text(PLACES, "S_DISJOINT(geometry, " + box + ")")).hasSize(8);
        assertThat(text(PLACES, "S_EQUALS(geometry, POINT(-78.4678 -0.1807))")).hasSize(1);
        assertThat(text(PLACES, "S_CONTAINS(geometry, POINT(-78.4678 -0.1807))")).hasSize(1);
        assertThat(text(PLACES, "S_TOUCHES(geometry, LINESTRING(-78.4678 -0.1807,0 10,10 10))"))
                .hasSize(1);
        String lines = "/collections/conformance_movements";
        String over = "POLYGON((-79 -3,-70 -3,-70 5,-79 5,-79 -3))";
        assertThat(text(lines, "S_CROSSES(geometry, " + over + ")")).hasSize(1);
        assertThat(text(lines, "S_OVERLAPS(geometry, " + over + ")")).isEmpty();
    }

    @Test
    void req_temporal_functions_temporal_functions() throws Exception {
        String events = "/collections/conformance_events";
        List<String> day = where(events, f -> word(f, "when").equals("2021-01-05"));
        String whole = "INTERVAL('2021-01-05T00:00:00Z','2021-01-05T12:00:00Z')";
        assertThat(text(events, "T_INTERSECTS(time, " + whole + ")")).isNotEmpty().isEqualTo(day);
        assertThat(
                        text(
                                events,
                                "T_CONTAINS(time, INTERVAL('2021-01-05T01:00:00Z','2021-01-05T12:00:00Z'))"))
                .isEqualTo(day);
        assertThat(text(events, "T_STARTEDBY(time, " + whole + ")")).isEqualTo(day);
        assertThat(text(events, "T_DURING(time, INTERVAL('2021-01-04','2021-01-06'))"))
                .containsAll(day);
        List<String> before = text(events, "T_BEFORE(time, TIMESTAMP('2021-01-05T00:00:00Z'))");
        assertThat(before)
                .isEqualTo(where(events, f -> word(f, "when").compareTo("2021-01-05") < 0));
        List<String> after = text(events, "T_AFTER(time, DATE('2021-01-05'))");
        assertThat(after)
                .isEqualTo(where(events, f -> word(f, "when").compareTo("2021-01-05") > 0));
        assertThat(text(events, "T_DISJOINT(time, DATE('2021-01-05'))"))
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.Stream.concat(before.stream(), after.stream()).toList());
        for (String how :
                List.of(
                        "EQUALS",
                        "FINISHEDBY",
                        "FINISHES",
                        "MEETS",
                        "METBY",
                        "OVERLAPPEDBY",
                        "OVERLAPS",
                        "STARTS")) {
            assertThat(text(events, "T_" + how + "(time, " + whole + ")")).as(how).isNotNull();
            String json =
                    "{\"op\":\"t_"
                            + how.toLowerCase(Locale.ROOT)
                            + "\",\"args\":[{\"property\":\"time\"},"
                            + "{\"interval\":[\"2021-01-05T00:00:00Z\",\"2021-01-05T12:00:00Z\"]}]}";
            assertThat(json(events, json))
                    .isEqualTo(text(events, "T_" + how + "(time, " + whole + ")"));
        }
    }

    @Test
    void req_array_functions_array_predicates() throws Exception {
        same(
                EVENTS,
                "A_CONTAINS(sources, ('vice'))",
                "{'op':'a_contains','args':[{'property':'sources'},['vice']]}",
                f -> has(f, "sources", "vice"));
        same(
                EVENTS,
                "A_OVERLAPS(sources, ('vice','mirror'))",
                "{'op':'a_overlaps','args':[{'property':'sources'},['vice','mirror']]}",
                f -> has(f, "sources", "vice") || has(f, "sources", "mirror"));
        same(
                EVENTS,
                "A_EQUALS(sources, ('vice'))",
                "{'op':'a_equals','args':[{'property':'sources'},['vice']]}",
                f -> has(f, "sources", "vice") && f.path("sources").size() == 1);
        same(
                EVENTS,
                "A_CONTAINEDBY(sources, ('vice','mirror'))",
                "{'op':'a_containedBy','args':[{'property':'sources'},['vice','mirror']]}",
                f ->
                        f.path("sources").values().stream()
                                .allMatch(s -> List.of("vice", "mirror").contains(s.asString())));
    }

    @Test
    void req_property_property_withdraw_permissions() throws Exception {
        same(
                CLAIMS,
                "low = high",
                "{'op':'=','args':[{'property':'low'},{'property':'high'}]}",
                f ->
                        f.path("low").isNumber()
                                && f.path("high").isNumber()
                                && f.path("low").asDouble() == f.path("high").asDouble());
        assertThat(text(EVENTS, "'protest' = category"))
                .isEqualTo(text(EVENTS, "category = 'protest'"));
    }

    @Test
    void req_arithmetic_arithmetic() throws Exception {
        same(
                EVENTS,
                "claims * 2 - 1 = 3",
                "{'op':'=','args':[{'op':'-','args':[{'op':'*','args':[{'property':'claims'},2]},1]},3]}",
                f -> f.path("claims").asInt() == 2);
        assertThat(text(EVENTS, "claims / 0 = 1")).isEmpty();
    }
}
