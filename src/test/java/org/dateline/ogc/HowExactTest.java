package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How exactly open data say that places and days of publication are known.
@OpenDoor
class HowExactTest {
    private static final String SITUATION = "/collections/kazakhstan-2022_";
    private static final Set<String> COARSE = Set.of("country", "supranational");

    @LocalServerPort private int port;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    @Test
    void every_place_of_an_event_has_its_precision_and_the_first_point_is_the_finest()
            throws Exception {
        Map<String, JsonNode> places = new HashMap<>();
        features("places").forEach(place -> places.put(place.get("id").asString(), place));
        for (JsonNode event : features("events")) {
            JsonNode told = event.get("properties");
            List<String> precisions = texts(told.get("place_precisions"));
            List<String> ids = texts(told.get("place_ids"));
            assertThat(precisions).hasSameSizeAs(ids).hasSameSizeAs(texts(told.get("places")));
            for (int i = 0; i < ids.size(); i++) {
                JsonNode place = places.get(ids.get(i)).get("properties");
                assertThat(precisions.get(i)).isEqualTo(place.get("place_precision").asString());
            }
            if (!ids.isEmpty()) {
                int finest = precisions.indexOf(told.get("place_precision").asString());
                assertThat(event.get("geometry").get("coordinates").get(0))
                        .isEqualTo(places.get(ids.get(finest)).get("geometry").get("coordinates"));
            }
        }
    }

    @Test
    void a_row_of_an_event_stands_at_its_finest_place_and_a_movement_at_none() throws Exception {
        JsonNode event =
                features("events").stream()
                        .filter(e -> texts(e.at("/properties/place_precisions")).size() > 1)
                        .filter(
                                e ->
                                        texts(e.at("/properties/place_precisions"))
                                                .contains("country"))
                        .filter(
                                e ->
                                        texts(e.at("/properties/place_precisions"))
                                                .contains("locality"))
                        .findFirst()
                        .orElseThrow();
        JsonNode first = event.get("geometry").get("coordinates").get(0);
        String row =
                door.get(SITUATION + "events/items?f=csv&limit=1000")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith(event.get("id").asString() + ","))
                        .findFirst()
                        .orElseThrow();
        assertThat(row)
                .contains("," + first.get(0).asDouble() + "," + first.get(1).asDouble() + ",");
        assertThat(door.get(SITUATION + "movements/items?f=csv&limit=1").body())
                .contains(",,,\"MULTILINESTRING");
    }

    @Test
    void a_movement_is_as_exact_as_its_coarsest_end_and_has_no_length_between_countries()
            throws Exception {
        List<JsonNode> movements = features("movements");
        assertThat(movements)
                .allSatisfy(
                        m ->
                                assertThat(m.at("/properties/length_km").isNull())
                                        .isEqualTo(
                                                COARSE.contains(
                                                        m.at("/properties/place_precision")
                                                                .asString())))
                .anyMatch(m -> m.at("/properties/length_km").isNull());
    }

    @Test
    void a_report_is_published_on_the_days_that_are_known_and_not_at_their_first_minute()
            throws Exception {
        assertThat(door.get(SITUATION + "claims/items?f=html&limit=200").body())
                .contains("<td>6 or 7 January 2022 (inferred)</td>")
                .doesNotContain("<td>6 January 2022, 00:00 (UTC+6)</td>");
        assertThat(door.get(SITUATION + "reports/items?f=html&limit=200").body())
                .contains("<td>6 or 7 January 2022 (inferred)</td>")
                .doesNotContain("<td>6 January 2022, 00:00 (UTC+6)</td>");
        assertThat(door.get(SITUATION + "claims/items?f=json&limit=200").body())
                .contains("\"published_when\":\"2022-01-06/2022-01-07\"");
    }

    private List<JsonNode> features(String type) throws Exception {
        String body = door.get(SITUATION + type + "/items?f=json&limit=1000").body();
        return StreamSupport.stream(
                        new JsonMapper().readTree(body).get("features").spliterator(), false)
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }
}
