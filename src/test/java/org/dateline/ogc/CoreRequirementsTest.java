package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.pages.FeatureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The requirements of OGC API - Features Part 1 (17-069r4), each named after the one it tests.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/ogc",
            "dateline.conformance=true",
            "logging.level.org.dateline.data=error"
        })
class CoreRequirementsTest {
    private static final String EVENTS = "/collections/kazakhstan-2022_events/items";
    @LocalServerPort private int port;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    @Test
    void req_core_root_success() throws Exception {
        HttpResponse<String> answer = door.get("/", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode page = door.json("/?f=json");
        for (String rel : List.of("service-desc", "service-doc", "conformance", "data", "self")) {
            assertThat(Asked.link(page, rel)).as(rel).startsWith(door.base());
        }
    }

    @Test
    void a_browser_still_gets_the_map_at_the_same_address() throws Exception {
        HttpResponse<String> answer =
                door.get("/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        assertThat(answer.body()).doesNotContain("service-desc");
    }

    @Test
    void req_core_conformance_success() throws Exception {
        Set<String> classes = new HashSet<>();
        door.json("/conformance").path("conformsTo").forEach(c -> classes.add(c.asString()));
        assertThat(classes)
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    void req_core_fc_md_success() throws Exception {
        JsonNode page = door.json("/collections");
        assertThat(page.path("crs").size()).isGreaterThan(2);
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode collection : page.path("collections")) {
            ids.add(collection.path("id").asString());
            JsonNode alone = door.json("/collections/" + collection.path("id").asString());
            assertThat(alone.path("title")).isEqualTo(collection.path("title"));
            assertThat(alone.path("extent")).isEqualTo(collection.path("extent"));
            assertThat(alone.at("/extent/spatial/bbox/0").size()).isEqualTo(4);
            assertThat(alone.at("/extent/temporal/interval/0").size()).isEqualTo(2);
            assertThat(Asked.link(alone, "items")).isNotEmpty();
        }
        assertThat(ids)
                .contains(
                        "kazakhstan-2022_events",
                        "kazakhstan-2022_claims",
                        "kazakhstan-2022_reports",
                        "kazakhstan-2022_places",
                        "kazakhstan-2022_movements");
    }

    @Test
    void every_target_of_every_link_answers_with_the_type_that_the_link_says() throws Exception {
        Deque<String> open = new ArrayDeque<>(List.of(door.base() + "/?f=json"));
        Set<String> seen = new HashSet<>(open);
        for (JsonNode collection : door.json("/collections").path("collections")) {
            open.add(
                    door.base()
                            + "/collections/"
                            + collection.path("id").asString()
                            + "/items?f=json&limit=2");
        }
        int checked = 0;
        while (!open.isEmpty()) {
            JsonNode page = door.json(open.poll());
            for (JsonNode link : links(page)) {
                String href = link.path("href").asString();
                // The page on sources and licences is the application's, which tests do not build.
                // A definition of the interface speaks of links without being one.
                boolean ofApplication = href.isEmpty() || href.contains("/data?");
                if (ofApplication
                        || !seen.add(href)
                        || href.contains("after=") && seen.size() > 400) {
                    continue;
                }
                HttpResponse<String> answer =
                        door.get(href, "Accept", link.path("type").asString() + ", */*;q=0.1");
                assertThat(answer.statusCode() + " " + href).startsWith("200 ");
                String type = answer.headers().firstValue("Content-Type").orElse("");
                assertThat(type).as(href).startsWith(link.path("type").asString().split(";")[0]);
                checked++;
                if (type.contains("json") && !href.contains("/items/")) {
                    open.add(href);
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    private static List<JsonNode> links(JsonNode page) {
        return page.findValues("links").stream().flatMap(l -> l.values().stream()).toList();
    }

    @Test
    void req_core_fc_bbox_definition_and_the_other_parameters() throws Exception {
        JsonNode api = door.json("/api?f=json");
        JsonNode bbox = api.at("/components/parameters/bbox");
        assertThat(bbox.at("/schema/type").asString()).isEqualTo("array");
        assertThat(bbox.at("/schema/minItems").asInt()).isEqualTo(4);
        assertThat(bbox.at("/schema/maxItems").asInt()).isEqualTo(6);
        assertThat(bbox.at("/schema/items/type").asString()).isEqualTo("number");
        JsonNode limit = api.at("/components/parameters/limit/schema");
        assertThat(limit.path("minimum").asInt()).isEqualTo(1);
        assertThat(limit.path("maximum").asInt()).isEqualTo(10_000);
        assertThat(limit.path("default").asInt()).isEqualTo(10);
        for (String name : List.of("bbox", "datetime", "limit", "known", "crs", "filter")) {
            JsonNode parameter = api.at("/components/parameters/" + name);
            assertThat(parameter.path("in").asString()).isEqualTo("query");
            assertThat(parameter.path("required").asBoolean()).isFalse();
            assertThat(parameter.path("style").asString()).isEqualTo("form");
            assertThat(parameter.path("explode").asBoolean()).isFalse();
        }
        assertThat(api.path("paths").propertyNames())
                .contains(
                        EVENTS,
                        EVENTS + "/{featureId}",
                        "/collections",
                        "/conformance",
                        "/api",
                        "/");
    }

    @Test
    void req_core_fc_response() throws Exception {
        Instant before = Instant.now();
        HttpResponse<String> answer = door.get(EVENTS + "?limit=3");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        JsonNode page = door.json(EVENTS + "?limit=3");
        assertThat(page.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(page.path("features").size()).isEqualTo(3);
        assertThat(page.path("numberReturned").asInt()).isEqualTo(3);
        assertThat(page.path("numberMatched").asInt()).isGreaterThan(10);
        assertThat(Instant.parse(page.path("timeStamp").asString()))
                .isBetween(before, Instant.now());
        assertThat(Asked.link(page, "self")).isNotEmpty();
        assertThat(Asked.link(page, "alternate")).isNotEmpty();
    }

    @Test
    void req_core_fc_limit_response_and_next_links() throws Exception {
        for (String collection : List.of("events", "claims", "reports", "places", "movements")) {
            String items = "/collections/kazakhstan-2022_" + collection + "/items";
            JsonNode whole = door.json(items + "?limit=10000");
            JsonNode page = door.json(items + "?limit=2");
            List<String> collected = new java.util.ArrayList<>(Asked.ids(page));
            while (!Asked.link(page, "next").isEmpty()) {
                page = door.json(Asked.link(page, "next"));
                assertThat(page.path("features").size()).isBetween(1, 2);
                assertThat(page.path("numberMatched")).isEqualTo(whole.path("numberMatched"));
                collected.addAll(Asked.ids(page));
            }
            assertThat(collected).as(collection).isEqualTo(Asked.ids(whole)).isNotEmpty();
            assertThat(whole.path("numberMatched").asInt()).isEqualTo(collected.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10001", "2147483648", "99999999999999999999"})
    void a_limit_above_the_maximum_is_clamped(String limit) throws Exception {
        assertThat(door.get(EVENTS + "?limit=" + limit).statusCode()).isEqualTo(200);
    }

    @Test
    void req_core_fc_bbox_response() throws Exception {
        List<String> almaty = Asked.ids(door.json(EVENTS + "?limit=1000&bbox=76,43,78,44"));
        List<String> ocean = Asked.ids(door.json(EVENTS + "?limit=1000&bbox=-40,-40,-30,-30"));
        assertThat(almaty).contains("mayors-office-almaty").hasSizeGreaterThan(ocean.size());
        JsonNode unplaced = door.json(EVENTS + "?limit=1000&bbox=-40,-40,-30,-30");
        unplaced.path("features").forEach(f -> assertThat(f.path("geometry").isNull()).isTrue());
    }

    @Test
    void req_core_fc_time_response() throws Exception {
        JsonNode early = door.json(EVENTS + "?limit=1000&datetime=../2022-01-03T00:00:00Z");
        JsonNode all = door.json(EVENTS + "?limit=1000");
        assertThat(early.path("numberMatched").asInt())
                .isPositive()
                .isLessThan(all.path("numberMatched").asInt());
        Instant last = Instant.parse("2022-01-03T00:00:00Z");
        for (JsonNode feature : early.path("features")) {
            JsonNode start = feature.at("/properties/start");
            assertThat(start.isNull() || !Instant.parse(start.asString()).isAfter(last)).isTrue();
        }
        long undated = undated(all);
        assertThat(undated(early)).isEqualTo(undated);
        for (String time :
                List.of(
                        "2022-01-05",
                        "2022-01-05T12:00:00Z",
                        "2022-01-05T12:00:00+06:00",
                        "2022-01-04T00:00:00Z/..",
                        "2022-01-04T00:00:00Z/",
                        "/2022-01-04T00:00:00Z",
                        "2022-01-04T00:00:00.5Z/2022-01-05T00:00:00Z",
                        "2022-01-04/P2D",
                        "2022-01-04T00:00:00Z/P1Y2M3W4DT5H6M7S",
                        "PT36H/2022-01-05T00:00:00Z",
                        "2022-01-04/2022-01-04")) {
            assertThat(door.get(EVENTS + "?datetime=" + Asked.encode(time)).statusCode())
                    .as(time)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-04/P2D, 2022-01-04T00:00:00Z/2022-01-06T00:00:00Z",
        "2022-01-04T06:00:00+06:00/PT36H, 2022-01-04T00:00:00Z/2022-01-05T12:00:00Z",
        "P1M1DT1H/2022-01-06T01:00:00Z, 2021-12-05T00:00:00Z/2022-01-06T01:00:00Z"
    })
    void a_length_of_time_is_as_good_as_an_end(String length, String ends) throws Exception {
        String items = EVENTS + "?limit=1000&datetime=";
        assertThat(Asked.ids(door.json(items + Asked.encode(length))))
                .isEqualTo(Asked.ids(door.json(items + ends)))
                .isNotEqualTo(Asked.ids(door.json(EVENTS + "?limit=1000")));
    }

    private static long undated(JsonNode page) {
        return page.path("features").values().stream()
                .filter(f -> f.at("/properties/start").isNull() && f.at("/properties/end").isNull())
                .count();
    }

    @Test
    void known_by_tells_only_what_had_been_reported() throws Exception {
        JsonNode all = door.json(EVENTS + "?limit=1000");
        JsonNode early = door.json(EVENTS + "?limit=1000&known=2022-01-06T12:00:00Z");
        assertThat(early.path("numberMatched").asInt())
                .isPositive()
                .isLessThan(all.path("numberMatched").asInt());
        JsonNode none = door.json(EVENTS + "?known=2021-01-01");
        assertThat(none.path("numberMatched").asInt()).isZero();
        for (String other : List.of("claims", "reports", "places", "movements")) {
            String items = "/collections/kazakhstan-2022_" + other + "/items?known=2021-01-01";
            assertThat(door.json(items).path("numberMatched").asInt()).as(other).isZero();
        }
    }

    @Test
    void req_core_f_success_for_every_feature_of_every_collection() throws Exception {
        for (String collection : List.of("events", "claims", "reports", "places", "movements")) {
            String items = "/collections/kazakhstan-2022_" + collection + "/items";
            for (JsonNode feature : door.json(items + "?limit=1000").path("features")) {
                String id = feature.path("id").asString();
                JsonNode alone = door.json(items + "/" + FeatureId.written(id));
                assertThat(alone.path("type").asString()).isEqualTo("Feature");
                assertThat(alone.path("id").asString()).isEqualTo(id);
                assertThat(alone.path("properties")).isEqualTo(feature.path("properties"));
                assertThat(Asked.link(alone, "self")).isNotEmpty();
                assertThat(Asked.link(alone, "collection")).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ?bbox=                                  | bbox
                    ?bbox=1                                 | bbox
                    ?bbox=1,2,3                             | bbox
                    ?bbox=1,2,3,4,5                         | bbox
                    ?bbox=1,2,3,NaN                         | bbox
                    ?bbox=1,2,3,Infinity                    | bbox
                    ?bbox=1,2,3,1e99                        | bbox
                    ?bbox=1,20,3,4                          | bbox
                    ?bbox=1,2,3,91                          | bbox
                    ?bbox=1,2,3,4&bbox=1,2,3,4              | bbox
                    ?bbox=0,0,1,1&bbox-crs=EPSG:99999999    | bbox-crs
                    ?datetime=2022-13-01                    | datetime
                    ?datetime=2022-02-30                    | datetime
                    ?datetime=0000-01-01T00:00:00Z          | datetime
                    ?datetime=2022-01-05/2022-01-04         | datetime
                    ?datetime=../..                         | datetime
                    ?datetime=                              | datetime
                    ?datetime=2022                          | datetime
                    ?datetime=P2D                           | datetime
                    ?datetime=P1D/P2D                       | datetime
                    ?datetime=2022-01-05/P                  | datetime
                    ?datetime=2022-01-05/PT                 | datetime
                    ?datetime=2022-01-05/P-2D               | datetime
                    ?datetime=2022-01-05/P9999Y             | datetime
                    ?datetime=P999999Y/2022-01-05           | datetime
                    ?datetime=../P2D                        | datetime
                    ?datetime=2022-01-05/p2d                | datetime
                    ?limit=0                                | limit
                    ?limit=-1                               | limit
                    ?limit=ten                              | limit
                    ?limit=1.5                              | limit
                    ?limit=                                 | limit
                    ?known=tomorrow                         | known
                    ?crs=http://www.opengis.net/def/crs/0/0/0 | crs
                    ?colour=red                             | colour
                    ?f=shapefile                            | f
                    ?after=nonsense                         | after
                    ?filter-lang=ecql&filter=a              | filter-lang
                    ?filter=                                | filter
                    ?filter=category                        | filter
                    ?filter=password%20=%201                | filter
                    ?filter=getClass()                      | filter
                    ?filter=class.classLoader%20IS%20NULL   | filter
                    ?filter=java.lang.System.exit(0)        | filter
                    """)
    void req_core_query_param_invalid_and_unknown(String query, String parameter) throws Exception {
        HttpResponse<String> answer = door.get(EVENTS + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"parameter\":\"" + parameter + "\"")
                .contains("\"allowed\":[\"");
    }

    @Test
    void what_nobody_should_send_is_refused_and_never_fails() throws Exception {
        List<String> paths =
                List.of(
                        EVENTS + "?bbox=" + "1,".repeat(10_000) + "1",
                        EVENTS + "?datetime=" + "2".repeat(30_000),
                        EVENTS + "?filter=" + "(".repeat(10_000) + "1%3D1" + ")".repeat(10_000),
                        EVENTS + "?filter=" + "NOT%20".repeat(10_000) + "TRUE",
                        EVENTS
                                + "?filter-lang=cql2-json&filter="
                                + Asked.encode("{\"op\":\"not\",\"args\":[".repeat(1_000)),
                        EVENTS + "?filter-lang=cql2-json&filter=" + Asked.encode("[".repeat(9_000)),
                        EVENTS + "?limit=%ff",
                        EVENTS + "/a%00b",
                        EVENTS + "/..%2f..%2fetc",
                        EVENTS + "/%2e%2e",
                        EVENTS + "/~zz",
                        EVENTS + "/nothing",
                        "/collections/nowhere_events",
                        "/collections/kazakhstan-2022_secrets/items",
                        "/collections/kazakhstan-2022",
                        "/collections/%ff/items",
                        "/changes/nowhere",
                        "/open-data?x=1",
                        "/api?f=yaml");
        for (String path : paths) {
            HttpResponse<String> answer = door.get(path);
            assertThat(answer.statusCode())
                    .as(path.substring(0, Math.min(80, path.length())))
                    .isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EVENTS + "?q=%zz",
                EVENTS + "?limit=%",
                EVENTS + "?limit=%4",
                "/?f=%zz",
                "/blocks/kazakhstan-2022?q=%zz",
                "/collections/kazakhstan-2022/map?bbox=%zz",
                "/snapshot?x=%g1",
                "/embed?x=%c3%28"
            })
    void a_broken_escape_is_the_mistake_of_the_caller(String path) throws Exception {
        assertThat(door.statusLine("GET " + path + " HTTP/1.1")).contains(" 400 ");
    }

    @Test
    void methods_and_headers_of_all_sorts_are_answered_without_failing() throws Exception {
        HttpResponse<String> head = door.send("HEAD", EVENTS);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(door.send("OPTIONS", EVENTS).statusCode()).isEqualTo(200);
        for (String method : List.of("TRACE", "POST", "PUT", "DELETE", "PATCH")) {
            assertThat(door.send(method, EVENTS).statusCode()).as(method).isBetween(400, 499);
        }
        assertThat(door.get(EVENTS, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(door.get(EVENTS, "Accept", "%%%").statusCode()).isEqualTo(200);
        assertThat(door.get(EVENTS, "X-Long", "x".repeat(66_000)).statusCode()).isBetween(400, 499);
        String tag = door.get(EVENTS).headers().firstValue("ETag").orElseThrow();
        assertThat(door.get(EVENTS, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void a_page_of_another_origin_on_this_machine_may_read() throws Exception {
        HttpResponse<String> answer = door.get(EVENTS, "Origin", "http://localhost:3333");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("Content-Crs");
    }
}
