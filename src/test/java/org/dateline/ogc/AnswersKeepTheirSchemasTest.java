package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.pages.FeatureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every answer in JSON is what the standards ask for (`answers.json`) and what `/api` promises,
/// and every link of every page leads somewhere.
@OpenDoor
class AnswersKeepTheirSchemasTest {
    private static final String SYSTEMS = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private final JsonMapper mapper = new JsonMapper();
    @LocalServerPort private int port;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    private Schema standard(String name) throws Exception {
        try (InputStream file = getClass().getResourceAsStream("answers.json")) {
            ObjectNode whole = (ObjectNode) mapper.readTree(file);
            whole.put("$ref", "#/$defs/" + name);
            return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(whole);
        }
    }

    private void keeps(String name, String path) throws Exception {
        List<Error> errors = standard(name).validate(door.json(path));
        assertThat(errors).as(name + " " + path).isEmpty();
    }

    private List<String> collections() throws Exception {
        List<String> ids = new ArrayList<>();
        door.json("/collections")
                .path("collections")
                .forEach(collection -> ids.add(collection.path("id").asString()));
        return ids;
    }

    @Test
    void the_schemas_refuse_what_is_wrong() throws Exception {
        ObjectNode page = (ObjectNode) door.json("/collections/conformance_places/items");
        page.put("numberMatched", -1);
        assertThat(standard("features").validate(page)).isNotEmpty();
        ObjectNode feature =
                (ObjectNode) door.json("/collections/conformance_places/items/test:quito");
        ((ObjectNode) feature.path("geometry")).putArray("coordinates").add(0).add(91);
        assertThat(standard("feature").validate(feature)).isNotEmpty();
    }

    @Test
    void documents_are_what_the_standards_ask_for() throws Exception {
        keeps("landing", "/?f=json");
        keeps("conformance", "/conformance");
        keeps("collections", "/collections");
        for (String id : collections()) {
            keeps("collection", "/collections/" + id);
        }
        HttpResponse<String> refused = door.get("/collections/conformance_places/items?limit=0");
        assertThat(standard("problem").validate(mapper.readTree(refused.body()))).isEmpty();
    }

    @Test
    void features_are_geojson_and_json_fg() throws Exception {
        for (String id : collections()) {
            String items = "/collections/" + id + "/items";
            keeps("features", items + "?limit=10000");
            for (String crs : List.of("", "&crs=" + SYSTEMS + "3857", "&crs=" + SYSTEMS + "4326")) {
                String path = items + "?f=jsonfg&limit=10000" + crs;
                keeps("fgFeatures", path);
                places(door.json(path));
            }
            String first = Asked.ids(door.json(items + "?limit=1")).getFirst();
            keeps("feature", items + "/" + FeatureId.written(first));
            keeps("fgFeature", items + "/" + FeatureId.written(first) + "?f=jsonfg");
        }
    }

    /// A place is there where it says more than the geometry in WGS 84, and never instead of it.
    private static void places(JsonNode page) {
        boolean wgs84 = page.path("coordRefSys").asString().endsWith("CRS84");
        for (JsonNode feature : page.path("features")) {
            if (wgs84) {
                assertThat(feature.path("place").isNull()).isTrue();
            } else if (!feature.path("place").isNull()) {
                assertThat(feature.at("/place/type")).isEqualTo(feature.at("/geometry/type"));
            }
        }
    }

    @Test
    void answers_are_what_the_definition_of_the_interface_promises() throws Exception {
        JsonNode api = door.json("/api?f=json");
        int checked = 0;
        for (String path : api.path("paths").propertyNames()) {
            JsonNode content = api.path("paths").path(path).at("/get/responses/200/content");
            for (String type : content.propertyNames()) {
                if (type.contains("json") && !path.contains("{")) {
                    HttpResponse<String> answer = door.get(path, "Accept", type);
                    assertThat(answer.statusCode()).as(path + " " + type).isEqualTo(200);
                    assertThat(
                                    promised(api, content.path(type).path("schema"))
                                            .validate(mapper.readTree(answer.body())))
                            .as(path + " " + type)
                            .isEmpty();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(30);
    }

    private static Schema promised(JsonNode api, JsonNode schema) {
        ObjectNode alone = ((ObjectNode) schema).deepCopy();
        alone.set("components", api.path("components"));
        return SchemaRegistry.withDialect(Dialects.getOpenApi30())
                .getSchema(SchemaLocation.of("http://localhost/api"), alone);
    }

    @Test
    void queryables_are_schemas() throws Exception {
        for (String id : collections()) {
            JsonNode schema = door.json("/collections/" + id + "/queryables");
            Schema read = SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema);
            JsonNode feature = door.json("/collections/" + id + "/items?limit=1").at("/features/0");
            ObjectNode asked = mapper.createObjectNode();
            feature.path("properties")
                    .propertyStream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> asked.set(field.getKey(), field.getValue()));
            assertThat(read.validate(asked)).as(id).isEmpty();
        }
    }

    @Test
    void every_link_of_every_page_for_people_leads_somewhere() throws Exception {
        Deque<String> open = new ArrayDeque<>(List.of("/open-data?f=html"));
        for (String id : collections()) {
            String items = "/collections/" + id + "/items";
            open.add(items + "?f=html&limit=3");
            open.add(items + "?f=html&bbox=0,0,90,90&datetime=2022-01-05");
            for (String one : Asked.ids(door.json(items + "?limit=4"))) {
                open.add(items + "/" + FeatureId.written(one) + "?f=html");
            }
        }
        Set<String> seen = new HashSet<>();
        int followed = 0;
        while (!open.isEmpty()) {
            String path = open.poll();
            Matcher link = LINK.matcher(door.get(path).body());
            while (link.find()) {
                String target = link.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
                boolean own = target.startsWith(door.base() + "/") || target.startsWith("/");
                String there = target.replace(door.base(), "");
                // The pages of the application are not built for tests.
                boolean ofApplication =
                        there.matches("/(\\?.*)?|/(data|gazetteer|situations)(\\?.*)?");
                if (own && !ofApplication && seen.add(there) && !there.contains("after=")) {
                    HttpResponse<String> answer = door.get(there);
                    assertThat(answer.statusCode() + " " + there + " on " + path)
                            .startsWith("200 ");
                    followed++;
                    if (there.contains("f=html") && !there.contains("/items/")) {
                        open.add(there);
                    }
                }
            }
        }
        assertThat(followed).isGreaterThan(100);
    }
}
