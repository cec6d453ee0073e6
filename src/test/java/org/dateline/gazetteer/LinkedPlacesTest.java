package org.dateline.gazetteer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.dateline.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedPlacesTest {
    private static final String GOOD = feature("x:good", "Good");

    private static String feature(String id, String name) {
        return """
        {"@id":"%s","type":"Feature",
         "properties":{"title":"T","ccodes":["KZ"],"fclasses":["P"],"class":"city","zone":"Asia/Aqtau"},
         "names":[{"toponym":"%s","lang":"en","usage":"official"}],
         "geometry":{"type":"Point","coordinates":[51.2,43.6]}}"""
                .formatted(id, name);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":["
                + String.join(",\n", features)
                + "]}";
    }

    private static LinkedPlaces parse(String json) {
        return LinkedPlaces.parse("test.lpf.json", json.getBytes(UTF_8));
    }

    private static List<String> ids(LinkedPlaces read) {
        return read.places().stream().map(Place::id).toList();
    }

    @Test
    void a_feature_becomes_a_place() {
        Place place = parse(collection(GOOD)).places().getFirst();
        assertThat(place.placeClass()).isEqualTo(PlaceClass.CITY);
        assertThat(place.position()).isEqualTo(new Position(51.2, 43.6));
        assertThat(place.country()).contains("KZ");
        assertThat(place.zone().getId()).isEqualTo("Asia/Aqtau");
    }

    /// A broken feature in the middle costs only itself, and its reason names the spot.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"toponym\":\"Bad\"` | `\"toponym\":\"\"` | /names/0/toponym",
                "`\"toponym\":\"Bad\"` | `\"toponym\":7` | /names/0/toponym",
                "`\"toponym\":\"Bad\"` | `\"toponym\":\"B\\u0000d\"` | /names/0/toponym",
                "`\"toponym\":\"Bad\"` | `\"toponym\":\"B\\u202Ed\"` | /names/0/toponym",
                "`\"toponym\":\"Bad\"` | `\"toponym\":\"B\\uD800d\"` | /names/0/toponym",
                "`\"usage\":\"official\"` | `\"usage\":\"best\"` | /names/0/usage",
                "`\"usage\":\"official\"` | `\"usage\":\"code\"` | ``",
                "`\"lang\":\"en\"` | `\"lang\":\"en\",\"lang\":\"ru\"` | ``",
                "`\"lang\":\"en\"` | `\"when\":{\"timespans\":[{\"start\":{\"in\":\"2022-13-01\"}}]}` | /names/0/when/timespans/0",
                "`\"lang\":\"en\"` | `\"when\":{\"timespans\":[{\"start\":{\"in\":\"2022\"},\"end\":{\"in\":\"1990\"}}]}` | /names/0/when/timespans/0",
                "`[51.2,43.6]` | `[43.6,151.2]` | /geometry/coordinates",
                "`[51.2,43.6]` | `[1e999,43.6]` | /geometry/coordinates",
                "`[51.2,43.6]` | `[]` | /geometry",
                "`[51.2,43.6]` | `[51.2,,43.6]` | ``",
                "`\"class\":\"city\"` | `\"class\":\"town\"` | /properties/class",
                "`\"zone\":\"Asia/Aqtau\"` | `\"zone\":\"Asia/Nowhere\"` | /properties/zone",
                "`\"ccodes\":[\"KZ\"]` | `\"ccodes\":[\"kaz\"]` | /properties/ccodes",
                "`\"title\":\"T\"` | `\"population\":-1` | /properties/population",
                "`\"title\":\"T\"` | `\"areas\":[\"<img>\"]` | /properties/areas",
                "`\"type\":\"Feature\"` | `\"type\":\"Thing\"` | /type",
                "`x:bad` | `../../etc` | /@id",
                "`x:bad` | `x:good` | /@id",
                "`\"names\"` | `\"nams\"` | /names",
                "`\"title\":\"T\"` | `\"title\":\"T` | ``",
            })
    void a_broken_feature_is_rejected_with_its_reason_and_the_others_stay(
            String part, String broken, String pointer) {
        String bad = feature("x:bad", "Bad").replace(part, broken);
        assertThat(bad).isNotEqualTo(feature("x:bad", "Bad"));
        LinkedPlaces read = parse(collection(GOOD, bad, feature("x:last", "Last")));
        assertThat(ids(read)).containsExactly("x:good", "x:last");
        assertThat(read.rejected()).hasSize(1);
        RejectedPlace rejected = read.rejected().getFirst();
        assertThat(rejected.file()).isEqualTo("test.lpf.json");
        assertThat(rejected.line()).isEqualTo(5);
        assertThat(rejected.pointer()).isEqualTo("/features/1" + pointer);
        assertThat(rejected.reason()).isNotBlank();
    }

    @Test
    void a_file_that_ends_early_keeps_what_came_before() {
        String whole = collection(GOOD, feature("x:cut", "Cut"));
        LinkedPlaces read = parse(whole.substring(0, whole.length() - 30));
        assertThat(ids(read)).containsExactly("x:good");
        assertThat(read.rejected())
                .singleElement()
                .extracting(RejectedPlace::reason)
                .isEqualTo("This feature does not end: a quote or brace is missing");
    }

    @Test
    void a_hundred_thousand_brackets_cost_one_feature() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        LinkedPlaces read = parse(collection(deep, GOOD));
        assertThat(ids(read)).containsExactly("x:good");
        assertThat(read.rejected()).hasSize(1);
    }

    @Test
    void a_cell_of_ten_megabytes_costs_one_feature() {
        LinkedPlaces read = parse(collection(feature("x:big", "A".repeat(10_000_000)), GOOD));
        assertThat(ids(read)).containsExactly("x:good");
        assertThat(read.rejected().getFirst().excerpt()).hasSizeLessThan(200);
    }

    @Test
    void byte_order_marks_and_utf_16_are_read() {
        assertThat(ids(withMark(new int[] {0xEF, 0xBB, 0xBF}, UTF_8))).containsExactly("x:good");
        assertThat(ids(withMark(new int[] {0xFF, 0xFE}, UTF_16LE))).containsExactly("x:good");
    }

    private static LinkedPlaces withMark(int[] mark, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(collection(GOOD).getBytes(charset));
        return LinkedPlaces.parse("test.lpf.json", bytes.toByteArray());
    }

    @Test
    void latin_1_costs_the_features_that_hold_such_bytes() {
        byte[] latin = collection(feature("x:bad", "Öskemen"), GOOD).getBytes(ISO_8859_1);
        LinkedPlaces read = LinkedPlaces.parse("test.lpf.json", latin);
        assertThat(ids(read)).containsExactly("x:good");
        assertThat(read.rejected().getFirst().reason()).startsWith("Not UTF-8");
    }

    @Test
    void what_is_no_feature_collection_is_said_to_be_none() {
        for (String json :
                new String[] {"", "[]", "null", "{\"features\":7}", "\u0000", "<xml/>"}) {
            LinkedPlaces read = parse(json);
            assertThat(read.places()).isEmpty();
            assertThat(read.rejected()).as(json).hasSize(1);
        }
    }

    @Test
    void features_named_inside_a_string_are_not_mistaken_for_the_array() {
        String tricky = "{\"note\":\"\\\"features\\\":[{\",\"features\":[" + GOOD + "]}";
        assertThat(ids(parse(tricky))).containsExactly("x:good");
    }

    @Test
    void an_unknown_parent_or_a_circle_is_cut_and_the_places_stay() {
        LinkedPlaces read =
                parse(
                        collection(
                                within("x:a", "x:b"), within("x:b", "x:a"), within("x:c", "x:no")));
        assertThat(ids(read)).containsExactly("x:a", "x:b", "x:c");
        assertThat(read.places().stream().mapToInt(p -> p.parents().size()).sum()).isEqualTo(1);
        assertThat(read.rejected()).hasSize(2);
    }

    private static String within(String id, String parent) {
        return feature(id, "N")
                .replace(
                        "\"names\"",
                        "\"relations\":[{\"relationType\":\"gvp:broaderPartitive\",\"relationTo\":\""
                                + parent
                                + "\"}],\"names\"");
    }

    @Test
    void a_third_coordinate_and_unknown_members_are_passed_over() {
        String more =
                GOOD.replace("43.6]", "43.6,12]")
                        .replace("\"names\"", "\"depictions\":[],\"names\"");
        assertThat(ids(parse(collection(more)))).containsExactly("x:good");
    }
}
