package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The requirements of OGC API - Features Part 2 (18-058r1), the corners of the world in the
/// conformance situation, filters, and the other formats, over HTTP.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/ogc",
            "dateline.conformance=true",
            "logging.level.org.dateline.data=error"
        })
class CrsRequirementsTest {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String EVENTS = "/collections/kazakhstan-2022_events/items";
    @LocalServerPort private int port;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    @Test
    void req_crs_ogc_crs_header_and_the_order_of_axes() throws Exception {
        String place = "/collections/conformance_places/items/test:quito";
        List<Double> plain = position(door.json(place));
        List<Double> latitudeFirst = position(door.json(place + "?crs=" + EPSG + "4326"));
        assertThat(latitudeFirst).containsExactly(plain.get(1), plain.get(0));
        List<Double> metres = position(door.json(place + "?crs=" + EPSG + "3857"));
        assertThat(metres.get(0)).isCloseTo(-8734995.8, within(1.0));
        assertThat(metres.get(1)).isCloseTo(-20115.7, within(1.0));
        for (String code : List.of("4326", "3857", "32642", "2154")) {
            HttpResponse<String> answer = door.get(EVENTS + "?crs=" + EPSG + code);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Crs"))
                    .hasValue("<" + EPSG + code + ">");
        }
        assertThat(door.get(EVENTS).headers().firstValue("Content-Crs"))
                .hasValue("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    }

    private static List<Double> position(JsonNode feature) {
        return feature.at("/geometry/coordinates").values().stream()
                .map(JsonNode::asDouble)
                .toList();
    }

    @Test
    void req_crs_fc_bbox_crs_finds_the_same_in_every_system() throws Exception {
        List<String> same = ids(EVENTS + "?limit=1000&bbox=76,43,78,44");
        assertThat(same).isNotEmpty();
        assertThat(ids(EVENTS + "?limit=1000&bbox=43,76,44,78&bbox-crs=" + EPSG + "4326"))
                .isEqualTo(same);
        assertThat(
                        ids(
                                EVENTS
                                        + "?limit=1000&bbox=8460281,5311972,8682920,5465442&bbox-crs="
                                        + EPSG
                                        + "3857"))
                .isEqualTo(same);
        List<String> utm =
                ids(
                        EVENTS
                                + "?limit=1000&bbox=600000,4760000,760000,4880000&bbox-crs="
                                + EPSG
                                + "32643");
        Collections.sort(utm);
        List<String> sorted = new ArrayList<>(same);
        Collections.sort(sorted);
        assertThat(utm).isEqualTo(sorted);
    }

    private List<String> ids(String path) throws Exception {
        return new ArrayList<>(Asked.ids(door.json(path)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -1.5,50.0,1.5,53.0        | greenwich
                    -80.0,-5.0,-70.0,5.0      | ecuador
                    177.0,65.0,-177.0,70.0    | chukotka
                    -180.0,85.0,180.0,90.0    | north-pole
                    -180.0,-90.0,180.0,-85.0  | south-pole
                    """)
    void every_collection_has_what_lies_in_a_corner_of_the_world_and_nothing_else(
            String box, String corner) throws Exception {
        for (String collection : List.of("events", "claims", "reports", "places", "movements")) {
            String items = "/collections/conformance_" + collection + "/items";
            JsonNode found = door.json(items + "?limit=1000&bbox=" + box);
            assertThat(found.path("numberMatched").asInt()).as(collection).isPositive();
            JsonNode all = door.json(items + "?limit=1000");
            assertThat(found.path("numberMatched").asInt())
                    .as(collection)
                    .isEqualTo(all.path("numberMatched").asInt() / 5);
            if (collection.equals("events")) {
                assertThat(Asked.ids(found)).allMatch(id -> id.startsWith(corner));
            }
            for (String code : List.of("4326", "3857")) {
                JsonNode other =
                        door.json(items + "?limit=1000&bbox=" + box + "&crs=" + EPSG + code);
                assertThat(Asked.ids(other)).isEqualTo(Asked.ids(found));
            }
        }
    }

    @Test
    void a_line_over_the_antimeridian_is_cut_there() throws Exception {
        JsonNode line = door.json("/collections/conformance_movements/items/chukotka-4");
        assertThat(line.at("/geometry/type").asString()).isEqualTo("MultiLineString");
        assertThat(line.at("/geometry/coordinates").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    category = 'protest'                                                    | category=protest
                    category IN ('protest') AND claims > 0                                  | category=protest
                    S_INTERSECTS(geometry, BBOX(76,43,78,44))                               | filter=S_WITHIN(geometry,POLYGON((76 43,78 43,78 44,76 44,76 43))) OR S_INTERSECTS(geometry,BBOX(76,43,78,44))
                    A_CONTAINS(sources, ('vice'))                                           | sources=vice
                    disputed = TRUE                                                         | disputed=true
                    """)
    void a_filter_and_a_parameter_that_mean_the_same_find_the_same(String filter, String other)
            throws Exception {
        int is = other.indexOf('=');
        String second =
                EVENTS
                        + "?limit=1000&"
                        + other.substring(0, is + 1)
                        + Asked.encode(other.substring(is + 1));
        List<String> found = ids(EVENTS + "?limit=1000&filter=" + Asked.encode(filter));
        assertThat(found).isNotEmpty().isEqualTo(ids(second));
        assertThat(found.size()).isLessThan(door.json(EVENTS).path("numberMatched").asInt());
    }

    @Test
    void a_filtered_traversal_finds_everything_once() throws Exception {
        String filter = "&filter=" + Asked.encode("claims >= 1 AND category <> 'economy'");
        JsonNode page = door.json(EVENTS + "?limit=7" + filter);
        List<String> all = new ArrayList<>(Asked.ids(page));
        while (!Asked.link(page, "next").isEmpty()) {
            page = door.json(Asked.link(page, "next"));
            all.addAll(Asked.ids(page));
        }
        assertThat(all).doesNotHaveDuplicates().isEqualTo(ids(EVENTS + "?limit=1000" + filter));
    }

    @Test
    void queryables_name_what_can_be_asked() throws Exception {
        HttpResponse<String> answer = door.get("/collections/kazakhstan-2022_events/queryables");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        JsonNode schema = door.json("/collections/kazakhstan-2022_events/queryables");
        assertThat(schema.path("properties").propertyNames())
                .contains("geometry", "time", "category", "start", "claims");
        assertThat(schema.at("/properties/geometry/format").asString())
                .isEqualTo("geometry-multipoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "claims", "reports", "places", "movements"})
    void every_format_of_every_collection_is_what_it_says(String collection) throws Exception {
        String items = "/collections/kazakhstan-2022_" + collection + "/items?limit=1000&f=";
        int count = door.json(items + "json").path("numberReturned").asInt();
        String csv = door.get(items + "csv").body();
        assertThat(csv).startsWith("id,").contains(",lon,lat,wkt\r\n");
        assertThat(csv.split("\r\n")).hasSizeGreaterThanOrEqualTo(count + 1);
        String kml = door.get(items + "kml").body();
        javax.xml.parsers.DocumentBuilderFactory factory =
                javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance();
        var document =
                factory.newDocumentBuilder()
                        .parse(
                                new java.io.ByteArrayInputStream(
                                        kml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("Placemark").getLength()).isEqualTo(count);
        JsonNode fg = door.json(items + "jsonfg&crs=" + EPSG + "3857");
        assertThat(fg.path("conformsTo").size()).isPositive();
        assertThat(fg.path("coordRefSys").asString()).isEqualTo(EPSG + "3857");
        assertThat(fg.at("/features/0/time/interval").size()).isIn(0, 2);
        String html = door.get(items + "html").body();
        assertThat(html)
                .contains("<table class=\"rows\">")
                .contains("<svg")
                .doesNotContain("<script");
    }

    @Test
    void text_of_a_caller_stays_text_in_a_page() throws Exception {
        String evil = Asked.encode("title = '<img src=x onerror=alert(1)>'");
        String page = door.get(EVENTS + "?f=html&filter=" + evil).body();
        assertThat(page).doesNotContain("<img src=x").contains("&lt;img src=x");
    }

    @Test
    void pages_for_people_answer_at_the_addresses_of_programs() throws Exception {
        for (String path :
                List.of(
                        "/open-data",
                        "/collections",
                        "/collections/kazakhstan-2022_events",
                        EVENTS + "/protests-begin",
                        "/api",
                        "/conformance",
                        "/collections/conformance_places/items")) {
            HttpResponse<String> answer = door.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).startsWith("<!doctype html>").contains("<h1>");
        }
        String item = door.get(EVENTS + "/protests-begin?f=html").body();
        assertThat(item).contains("read in ").doesNotContain(">movement<");
        assertThat(item).contains("The rising began on 2 January in Zhanaozen");
        assertThat(door.get("/open-data?f=html").body()).contains("application/ld+json");
    }

    @Test
    void changes_are_an_atom_feed() throws Exception {
        HttpResponse<String> feed = door.get("/changes/kazakhstan-2022");
        assertThat(feed.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/atom+xml");
        assertThat(feed.body()).contains("<entry>").contains("http://www.w3.org/2005/Atom");
    }
}
