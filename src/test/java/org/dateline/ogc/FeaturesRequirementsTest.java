package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.pages.FeatureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The requirements of OGC API - Features Part 1 (17-069r4) that [CoreRequirementsTest] leaves.
@OpenDoor
class FeaturesRequirementsTest {
    private static final String EVENTS = "/collections/kazakhstan-2022_events";
    private static final String ITEMS = EVENTS + "/items";
    @LocalServerPort private int port;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    private List<JsonNode> collections() throws Exception {
        return List.copyOf(door.json("/collections").path("collections").values());
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }

    private static List<JsonNode> links(JsonNode page, String rel) {
        return page.path("links").values().stream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .toList();
    }

    @Test
    void req_core_root_op() throws Exception {
        assertThat(door.get("/?f=json").statusCode()).isEqualTo(200);
    }

    @Test
    void req_core_api_definition_op() throws Exception {
        for (String rel : List.of("service-desc", "service-doc")) {
            JsonNode link = links(door.json("/?f=json"), rel).getFirst();
            HttpResponse<String> answer =
                    door.get(link.path("href").asString(), "Accept", link.path("type").asString());
            assertThat(answer.statusCode()).as(rel).isEqualTo(200);
        }
    }

    @Test
    void req_core_api_definition_success() throws Exception {
        HttpResponse<String> answer =
                door.get("/api", "Accept", "application/vnd.oai.openapi+json;version=3.0");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.oai.openapi+json");
        assertThat(door.get("/api?f=html").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
    }

    @Test
    void req_core_conformance_op() throws Exception {
        assertThat(door.get("/conformance").statusCode()).isEqualTo(200);
    }

    @Test
    void req_core_http() throws Exception {
        HttpResponse<String> answer = door.get(ITEMS);
        assertThat(answer.version()).isEqualTo(java.net.http.HttpClient.Version.HTTP_1_1);
        assertThat(door.get(ITEMS + "/nothing").statusCode()).isEqualTo(404);
        assertThat(door.send("DELETE", ITEMS).statusCode()).isBetween(400, 499);
    }

    @Test
    void req_core_query_param_unknown() throws Exception {
        for (String path :
                List.of(
                        "/?f=json&",
                        "/conformance?",
                        "/collections?",
                        EVENTS + "?",
                        EVENTS + "/queryables?",
                        ITEMS + "?",
                        ITEMS + "/protests-begin?",
                        "/api?")) {
            HttpResponse<String> answer = door.get(path + "unheard-of=1");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("unheard-of").contains("allowed");
        }
    }

    @Test
    void req_core_query_param_invalid() throws Exception {
        for (String query : List.of("limit=none", "bbox=a,b,c,d", "datetime=never")) {
            assertThat(door.get(ITEMS + "?" + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void req_core_crs84() throws Exception {
        JsonNode quito = door.json("/collections/conformance_places/items/test:quito");
        assertThat(quito.at("/geometry/coordinates/0").asDouble()).isEqualTo(-78.4678);
        assertThat(quito.at("/geometry/coordinates/1").asDouble()).isEqualTo(-0.1807);
        for (JsonNode collection : collections()) {
            assertThat(collection.at("/extent/spatial/crs").asString())
                    .isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        }
    }

    @Test
    void req_core_fc_md_op() throws Exception {
        assertThat(door.get("/collections").statusCode()).isEqualTo(200);
    }

    @Test
    void req_core_fc_md_links() throws Exception {
        JsonNode page = door.json("/collections");
        assertThat(links(page, "self")).hasSize(1);
        assertThat(links(page, "alternate")).isNotEmpty();
        assertThat(page.path("links").values())
                .allSatisfy(
                        link -> {
                            assertThat(link.path("rel").asString()).isNotEmpty();
                            assertThat(link.path("type").asString()).isNotEmpty();
                        });
    }

    @Test
    void req_core_fc_md_items() throws Exception {
        assertThat(collections().stream().map(FeaturesRequirementsTest::id))
                .contains("kazakhstan-2022_events", "conformance_movements")
                .doesNotHaveDuplicates();
    }

    @Test
    void req_core_fc_md_items_links() throws Exception {
        for (JsonNode collection : collections()) {
            assertThat(links(collection, "items"))
                    .as(id(collection))
                    .anySatisfy(
                            link ->
                                    assertThat(link.path("type").asString())
                                            .isEqualTo("application/geo+json"))
                    .allSatisfy(link -> assertThat(link.path("type").asString()).isNotEmpty());
        }
    }

    @Test
    void req_core_fc_md_extent() throws Exception {
        for (JsonNode collection : collections()) {
            JsonNode box = collection.at("/extent/spatial/bbox/0");
            Instant first = told(collection.at("/extent/temporal/interval/0/0")).orElseThrow();
            Instant last = told(collection.at("/extent/temporal/interval/0/1")).orElseThrow();
            String items = "/collections/" + id(collection) + "/items?limit=10000";
            for (JsonNode feature : door.json(items).path("features")) {
                for (JsonNode number : positions(feature.path("geometry"))) {
                    double lon = number.get(0).asDouble();
                    double lat = number.get(1).asDouble();
                    double west = box.get(0).asDouble();
                    double east = box.get(2).asDouble();
                    boolean within =
                            west > east ? lon >= west || lon <= east : lon >= west && lon <= east;
                    assertThat(within).as(feature.path("id") + " in " + box).isTrue();
                    assertThat(lat).isBetween(box.get(1).asDouble(), box.get(3).asDouble());
                }
                for (String end : List.of("start", "end")) {
                    told(feature.path("properties").path(end))
                            .ifPresent(told -> assertThat(told).isBetween(first, last));
                }
            }
        }
    }

    private static Optional<Instant> told(JsonNode time) {
        return time.isString() ? Optional.of(Instant.parse(time.asString())) : Optional.empty();
    }

    private static List<JsonNode> positions(JsonNode geometry) {
        List<JsonNode> found = new ArrayList<>();
        collect(geometry.path("coordinates"), found);
        return found;
    }

    private static void collect(JsonNode array, List<JsonNode> found) {
        if (array.isArray() && array.size() > 0 && array.get(0).isNumber()) {
            found.add(array);
        } else {
            array.forEach(one -> collect(one, found));
        }
    }

    @Test
    void req_core_sfc_md_op() throws Exception {
        for (JsonNode collection : collections()) {
            assertThat(door.get("/collections/" + id(collection)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void req_core_sfc_md_success() throws Exception {
        for (JsonNode collection : collections()) {
            JsonNode alone = door.json("/collections/" + id(collection));
            for (String same : List.of("id", "title", "description", "extent", "itemType")) {
                assertThat(alone.path(same)).as(same).isEqualTo(collection.path(same));
            }
            assertThat(links(alone, "items")).isNotEmpty();
        }
    }

    @Test
    void req_core_fc_op() throws Exception {
        for (JsonNode collection : collections()) {
            String items = "/collections/" + id(collection) + "/items";
            assertThat(door.get(items).statusCode()).as(items).isEqualTo(200);
        }
    }

    private JsonNode parameter(String name) throws Exception {
        return door.json("/api?f=json").at("/components/parameters/" + name);
    }

    @Test
    void req_core_fc_limit_definition() throws Exception {
        JsonNode schema = parameter("limit").path("schema");
        assertThat(schema.path("type").asString()).isEqualTo("integer");
        assertThat(schema.path("minimum").asInt()).isEqualTo(1);
        assertThat(schema.path("default").asInt()).isBetween(1, schema.path("maximum").asInt());
    }

    @Test
    void req_core_fc_limit_response_1() throws Exception {
        int matched = door.json(ITEMS).path("numberMatched").asInt();
        for (int limit : List.of(1, 3, 10, 10_000)) {
            JsonNode page = door.json(ITEMS + "?limit=" + limit);
            assertThat(page.path("features").size()).isEqualTo(Math.min(limit, matched));
        }
        assertThat(door.json(ITEMS).path("features").size()).isEqualTo(10);
    }

    @Test
    void req_core_fc_bbox_definition() throws Exception {
        JsonNode schema = parameter("bbox").path("schema");
        assertThat(schema.path("minItems").asInt()).isEqualTo(4);
        assertThat(schema.path("maxItems").asInt()).isEqualTo(6);
        assertThat(parameter("bbox").path("explode").asBoolean(true)).isFalse();
    }

    @Test
    void req_core_fc_time_definition() throws Exception {
        assertThat(parameter("datetime").at("/schema/type").asString()).isEqualTo("string");
        assertThat(parameter("datetime").path("style").asString()).isEqualTo("form");
    }

    @Test
    void req_core_fc_links() throws Exception {
        JsonNode first = door.json(ITEMS + "?limit=2");
        assertThat(links(first, "self")).hasSize(1);
        Set<String> types = new HashSet<>();
        links(first, "alternate").forEach(link -> types.add(link.path("type").asString()));
        assertThat(types).contains("text/html");
        JsonNode self = door.json(links(first, "self").getFirst().path("href").asString());
        assertThat(Asked.ids(self)).isEqualTo(Asked.ids(first));
    }

    @Test
    void req_core_fc_rel_type() throws Exception {
        assertThat(door.json(ITEMS).path("links").values())
                .allSatisfy(
                        link -> {
                            assertThat(link.path("rel").asString()).isNotEmpty();
                            assertThat(link.path("type").asString()).isNotEmpty();
                        });
    }

    @Test
    void req_core_fc_timeStamp() throws Exception {
        Instant before = Instant.now();
        Instant stamp = Instant.parse(door.json(ITEMS).path("timeStamp").asString());
        assertThat(stamp).isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    void req_core_fc_numberMatched() throws Exception {
        for (JsonNode collection : collections()) {
            String items = "/collections/" + id(collection) + "/items";
            int matched = door.json(items + "?limit=1").path("numberMatched").asInt();
            assertThat(door.json(items + "?limit=10000").path("features").size())
                    .isEqualTo(matched);
        }
    }

    @Test
    void req_core_fc_numberReturned() throws Exception {
        for (int limit : List.of(1, 7, 10_000)) {
            JsonNode page = door.json(ITEMS + "?limit=" + limit);
            assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
        }
    }

    @Test
    void req_core_f_op() throws Exception {
        for (JsonNode feature : door.json(ITEMS + "?limit=5").path("features")) {
            String path = ITEMS + "/" + FeatureId.written(id(feature));
            assertThat(door.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void req_core_f_success() throws Exception {
        JsonNode feature = door.json(ITEMS + "/protests-begin");
        assertThat(id(feature)).isEqualTo("protests-begin");
        assertThat(feature.path("type").asString()).isEqualTo("Feature");
    }

    @Test
    void req_core_f_links() throws Exception {
        JsonNode feature = door.json(ITEMS + "/protests-begin");
        for (String rel : List.of("self", "alternate", "collection")) {
            assertThat(links(feature, rel)).as(rel).isNotEmpty();
        }
        JsonNode collection =
                door.json(links(feature, "collection").getFirst().path("href").asString());
        assertThat(id(collection)).isEqualTo("kazakhstan-2022_events");
    }

    @Test
    void req_html_definition() throws Exception {
        JsonNode paths = door.json("/api?f=json").path("paths");
        assertThat(paths.values())
                .allSatisfy(
                        path ->
                                assertThat(path.at("/get/responses/200/content").propertyNames())
                                        .contains("text/html"));
    }

    @Test
    void req_html_content() throws Exception {
        String page = door.get(ITEMS + "?f=html&limit=3").body();
        for (JsonNode feature : door.json(ITEMS + "?limit=3").path("features")) {
            assertThat(page).contains(id(feature));
        }
        assertThat(page).startsWith("<!doctype html>").contains("rel=\"next\"");
    }

    @Test
    void req_geojson_definition() throws Exception {
        JsonNode paths = door.json("/api?f=json").path("paths");
        for (String path : List.of(ITEMS, ITEMS + "/{featureId}")) {
            assertThat(paths.path(path).at("/get/responses/200/content").propertyNames())
                    .contains("application/geo+json");
        }
        HttpResponse<String> answer = door.get(ITEMS, "Accept", "application/geo+json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
    }

    @Test
    void req_geojson_content() throws Exception {
        assertThat(door.json(ITEMS).path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(door.json(ITEMS + "/protests-begin").path("type").asString())
                .isEqualTo("Feature");
    }

    @Test
    void req_oas30_oas_definition_1() throws Exception {
        assertThat(door.json("/api?f=json").path("openapi").asString()).startsWith("3.0.");
    }

    @Test
    void req_oas30_oas_definition_2() throws Exception {
        JsonNode api = door.json("/api?f=json");
        assertThat(api.path("info").propertyNames()).contains("title", "version");
        Set<String> operations = new HashSet<>();
        for (JsonNode path : api.path("paths")) {
            assertThat(operations.add(path.at("/get/operationId").asString())).isTrue();
            assertThat(path.at("/get/responses").propertyNames()).contains("200");
        }
        for (JsonNode reference : api.findValues("$ref")) {
            String pointer = reference.asString().substring(1);
            assertThat(api.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
    }

    @Test
    void req_oas30_oas_impl() throws Exception {
        JsonNode api = door.json("/api?f=json");
        String server = api.at("/servers/0/url").asString();
        for (String path : api.path("paths").propertyNames()) {
            String address = server + path.replace("{featureId}", "nothing");
            int expected = path.contains("{") ? 404 : 200;
            HttpResponse<String> answer = door.get(address, "Accept", "application/json");
            assertThat(answer.statusCode()).as(address).isEqualTo(expected);
        }
    }

    @Test
    void req_oas30_completeness() throws Exception {
        JsonNode api = door.json("/api?f=json");
        for (JsonNode path : api.path("paths")) {
            JsonNode responses = path.at("/get/responses");
            for (String status : List.of("200", "400", "404", "406")) {
                assertThat(responses.has(status)).as(status).isTrue();
            }
        }
        for (JsonNode parameter : api.at("/paths").path(ITEMS).at("/get/parameters")) {
            String name =
                    parameter.has("$ref")
                            ? api.at(parameter.path("$ref").asString().substring(1) + "/name")
                                    .asString()
                            : parameter.path("name").asString();
            String refused = door.get(ITEMS + "?" + name + "=1&unheard-of=1").body();
            assertThat(refused).as(name).contains("\"" + name + "\"");
        }
    }

    @Test
    void req_oas30_exception_codes() throws Exception {
        JsonNode api = door.json("/api?f=json");
        JsonNode problem = api.at("/components/responses/problem/content");
        assertThat(problem.propertyNames()).contains("application/problem+json");
        HttpResponse<String> answer = door.get(ITEMS + "?limit=0");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":400");
    }

    @Test
    void req_oas30_security() throws Exception {
        JsonNode api = door.json("/api?f=json");
        assertThat(api.has("security")).isFalse();
        assertThat(door.get(ITEMS).statusCode()).isEqualTo(200);
    }
}
