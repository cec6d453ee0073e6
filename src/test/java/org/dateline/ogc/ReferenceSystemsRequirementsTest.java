package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.geo.CoordinateSystem;
import org.dateline.geo.CoordinateSystems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The requirements of OGC API - Features Part 2 (18-058r1).
@OpenDoor
class ReferenceSystemsRequirementsTest {
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String PLACES = "/collections/conformance_places/items";
    @LocalServerPort private int port;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    private List<String> listed() throws Exception {
        List<String> all = new ArrayList<>();
        door.json("/collections").path("crs").forEach(crs -> all.add(crs.asString()));
        return all;
    }

    private List<JsonNode> alone() throws Exception {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode one : door.json("/collections").path("collections")) {
            all.add(door.json("/collections/" + one.path("id").asString()));
        }
        return all;
    }

    private JsonNode quito(String query) throws Exception {
        return door.json(PLACES + "/test:quito" + query).at("/geometry/coordinates");
    }

    @Test
    void req_crs_crs_uri() throws Exception {
        assertThat(listed()).allMatch(crs -> crs.startsWith("http://www.opengis.net/def/crs/"));
    }

    @Test
    void req_crs_fc_md_crs_list() throws Exception {
        for (JsonNode collection : alone()) {
            List<String> own = new ArrayList<>();
            collection.path("crs").forEach(crs -> own.add(crs.asString()));
            assertThat(own).startsWith(CRS84).contains(EPSG + "4326", EPSG + "3857");
        }
    }

    @Test
    void req_crs_fc_md_crs_list_global() throws Exception {
        assertThat(listed()).startsWith(CRS84);
        for (JsonNode collection : door.json("/collections").path("collections")) {
            List<String> own = new ArrayList<>();
            for (JsonNode crs : collection.path("crs")) {
                if (crs.asString().equals("#/crs")) {
                    own.addAll(listed());
                } else {
                    own.add(crs.asString());
                }
            }
            assertThat(own).startsWith(CRS84).isEqualTo(systems(collection.path("id").asString()));
        }
    }

    private List<String> systems(String collection) throws Exception {
        List<String> own = new ArrayList<>();
        door.json("/collections/" + collection).path("crs").forEach(crs -> own.add(crs.asString()));
        return own;
    }

    @Test
    void req_crs_fc_md_storageCrs() throws Exception {
        for (JsonNode collection : alone()) {
            assertThat(collection.path("storageCrs").asString()).isEqualTo(CRS84);
        }
    }

    @Test
    void req_crs_fc_md_storageCrs_valid_value() throws Exception {
        for (JsonNode collection : alone()) {
            assertThat(collection.path("crs").values()).contains(collection.path("storageCrs"));
        }
    }

    @Test
    void req_crs_fc_bbox_crs_definition() throws Exception {
        definition("bbox-crs");
    }

    @Test
    void req_crs_fc_crs_definition() throws Exception {
        definition("crs");
    }

    private void definition(String name) throws Exception {
        JsonNode parameter = door.json("/api?f=json").at("/components/parameters/" + name);
        assertThat(parameter.path("in").asString()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean(true)).isFalse();
        assertThat(parameter.at("/schema/type").asString()).isEqualTo("string");
        assertThat(parameter.at("/schema/format").asString()).isEqualTo("uri");
        assertThat(parameter.path("style").asString()).isEqualTo("form");
        assertThat(parameter.path("explode").asBoolean(true)).isFalse();
    }

    @Test
    void req_crs_fc_bbox_crs_valid_value() throws Exception {
        for (String crs : systems("kazakhstan-2022_places")) {
            String query = "?bbox=0,0,1,1&bbox-crs=" + Asked.encode(crs);
            assertThat(door.get(PLACES + query).statusCode()).as(crs).isEqualTo(200);
        }
    }

    @Test
    void the_box_around_a_collection_finds_all_of_it_in_every_listed_system() throws Exception {
        var systems = new CoordinateSystems();
        for (JsonNode collection : alone()) {
            String items = "/collections/" + collection.path("id").asString() + "/items?limit=1";
            JsonNode box = collection.at("/extent/spatial/bbox/0");
            Coordinate[] corners = {
                new Coordinate(box.get(0).asDouble(), box.get(1).asDouble()),
                new Coordinate(box.get(2).asDouble(), box.get(3).asDouble())
            };
            Geometry diagonal = new GeometryFactory().createMultiPointFromCoords(corners);
            for (String crs : listed()) {
                CoordinateSystem system = systems.of(crs).orElseThrow();
                Coordinate[] placed = system.fromCrs84(diagonal).orElseThrow().getCoordinates();
                String text =
                        Stream.of(placed)
                                .map(at -> String.format(Locale.ROOT, "%.7f,%.7f", at.x, at.y))
                                .collect(Collectors.joining(","));
                String query = items + "&bbox=" + text + "&bbox-crs=" + Asked.encode(crs);
                assertThat(door.json(query).path("numberMatched"))
                        .as(query)
                        .isEqualTo(collection.path("numberOfFeatures"));
            }
        }
    }

    @Test
    void what_has_a_place_has_one_in_every_listed_system() throws Exception {
        for (JsonNode collection : alone()) {
            String items =
                    "/collections/" + collection.path("id").asString() + "/items?limit=10000";
            List<String> placed = placed(items);
            for (String crs : listed()) {
                assertThat(placed(items + "&crs=" + Asked.encode(crs))).as(crs).isEqualTo(placed);
            }
        }
    }

    private List<String> placed(String items) throws Exception {
        return door.json(items).path("features").values().stream()
                .filter(feature -> feature.path("geometry").isObject())
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    @Test
    void req_crs_fc_bbox_crs_default_value() throws Exception {
        String box = PLACES + "?bbox=-80,-5,-70,5";
        assertThat(Asked.ids(door.json(box)))
                .isEqualTo(Asked.ids(door.json(box + "&bbox-crs=" + CRS84)))
                .containsExactlyInAnyOrder("test:quito", "test:guayaquil");
    }

    @Test
    void req_crs_fc_bbox_crs_action() throws Exception {
        String degrees = PLACES + "?bbox=-5,-80,5,-70&bbox-crs=" + EPSG + "4326";
        String metres = PLACES + "?bbox=-8900000,-550000,-7800000,550000&bbox-crs=" + EPSG + "3857";
        assertThat(Asked.ids(door.json(degrees)))
                .isEqualTo(Asked.ids(door.json(metres)))
                .containsExactlyInAnyOrder("test:quito", "test:guayaquil");
    }

    @Test
    void req_crs_bbox_crs_exception() throws Exception {
        refused("?bbox=0,0,1,1&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/1", "bbox-crs");
    }

    @Test
    void req_crs_crs_exception() throws Exception {
        refused("?crs=http://www.opengis.net/def/crs/OGC/0/unheard-of", "crs");
    }

    private void refused(String query, String parameter) throws Exception {
        HttpResponse<String> answer = door.get(PLACES + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"");
    }

    @Test
    void req_crs_fc_crs_valid_value() throws Exception {
        for (String collection : List.of("kazakhstan-2022_places", "conformance_places")) {
            for (String crs : systems(collection)) {
                String items = "/collections/" + collection + "/items?crs=" + Asked.encode(crs);
                assertThat(door.get(items).headers().firstValue("Content-Crs"))
                        .hasValue("<" + crs + ">");
            }
        }
        String unlisted = PLACES + "/test:quito?crs=" + EPSG + "24877";
        assertThat(door.get(unlisted).statusCode()).isEqualTo(200);
    }

    @Test
    void req_crs_fc_crs_default_value() throws Exception {
        assertThat(quito("")).isEqualTo(quito("?crs=" + CRS84));
    }

    @Test
    void req_crs_fc_crs_action() throws Exception {
        assertThat(quito("?crs=" + EPSG + "3857").get(0).asDouble())
                .isCloseTo(-8734995.8, within(1.0));
    }

    @Test
    void req_crs_geojson() throws Exception {
        JsonNode plain = quito("");
        JsonNode swapped = quito("?crs=" + EPSG + "4326");
        assertThat(swapped.get(0)).isEqualTo(plain.get(1));
        assertThat(swapped.get(1)).isEqualTo(plain.get(0));
        JsonNode feature = door.json(PLACES + "/test:quito?crs=" + EPSG + "4326");
        assertThat(feature.has("crs")).isFalse();
    }

    @Test
    void req_crs_ogc_crs_header() throws Exception {
        for (String path : List.of(PLACES, PLACES + "/test:quito")) {
            assertThat(door.get(path).headers().firstValue("Content-Crs")).isPresent();
        }
    }

    @Test
    void req_crs_ogc_crs_header_value() throws Exception {
        for (String crs : List.of(CRS84, EPSG + "4326", EPSG + "3857")) {
            assertThat(door.get(PLACES + "?crs=" + crs).headers().firstValue("Content-Crs"))
                    .hasValue("<" + crs + ">");
        }
    }
}
