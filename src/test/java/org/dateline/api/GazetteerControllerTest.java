package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.api.Served.encode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/gazetteer-doors",
            "logging.level.org.dateline.data=error"
        })
class GazetteerControllerTest {
    @LocalServerPort private int port;
    private Served served;

    @BeforeEach
    void ask() {
        served = new Served(port);
    }

    @Test
    void what_somebody_types_is_completed_in_latin_and_cyrillic() throws Exception {
        JsonNode latin = served.json("/gazetteer/search?q=zhana");
        JsonNode cyrillic = served.json("/gazetteer/search?q=" + encode("Жаңаөз") + "&lang=kk");

        assertThat(latin.at("/type").asString()).isEqualTo("FeatureCollection");
        assertThat(latin.at("/features/0/id").asString()).isEqualTo("kz:zhanaozen");
        assertThat(cyrillic.at("/features/0/properties/title").asString()).isEqualTo("Жаңаөзен");
        assertThat(cyrillic.at("/features/0/geometry/coordinates/0").asDouble())
                .isBetween(52.0, 54.0);
    }

    @Test
    void a_toponym_comes_back_with_its_receipt_whose_parts_add_up() throws Exception {
        JsonNode answer =
                served.json(
                        "/gazetteer/resolve?name=Aktau&home=KZ&date=2022-01-05&with=Zhanaozen,Aktobe");
        JsonNode resolution = answer.at("/resolution");

        assertThat(resolution.at("/outcome").asString()).isEqualTo("resolved");
        assertThat(resolution.at("/chosen").asString()).isEqualTo("kz:aktau");
        assertThat(resolution.at("/because").asString()).isNotBlank();
        JsonNode first = resolution.at("/candidates/0");
        double points = 0;
        for (JsonNode part : first.path("parts")) {
            points += part.path("points").asDouble();
        }
        assertThat(points)
                .isCloseTo(
                        first.at("/score").asDouble(), org.assertj.core.data.Offset.offset(0.002));
    }

    @Test
    void an_unknown_name_is_a_result_and_no_error() throws Exception {
        JsonNode answer = served.json("/gazetteer/resolve?name=Qwrtzpxk");

        assertThat(answer.at("/resolution/outcome").asString()).isEqualTo("unresolved");
        assertThat(answer.at("/features")).isEmpty();
    }

    @Test
    void a_text_comes_back_with_its_toponyms_where_they_stand() throws Exception {
        String text = "Clashes were reported in Almaty and near Zhanaozen in western Kazakhstan.";
        JsonNode answer =
                Served.read(
                        served.post(
                                "/gazetteer/resolve?home=KZ&date=2022-01-05",
                                "text/plain; charset=utf-8",
                                text));

        assertThat(
                        answer.path("features")
                                .valueStream()
                                .map(f -> f.at("/properties/text").asString()))
                .contains("Almaty", "Zhanaozen");
        for (JsonNode feature : answer.path("features")) {
            JsonNode p = feature.path("properties");
            assertThat(text.substring(p.path("start").asInt(), p.path("end").asInt()))
                    .isEqualTo(p.path("text").asString());
            assertThat(p.at("/resolution/because").asString()).isNotBlank();
        }
    }

    @Test
    void a_place_tells_its_names_with_their_years_and_what_it_lies_in() throws Exception {
        JsonNode place = served.json("/gazetteer/places/kz:aktau");

        assertThat(place.path("names").valueStream().map(n -> n.path("toponym").asString()))
                .contains("Aktau", "Шевченко");
        assertThat(
                        place.path("names")
                                .valueStream()
                                .anyMatch(n -> n.at("/when/timespans/0/end/in").isString()))
                .isTrue();
        assertThat(place.at("/relations/0/relationTo").asString()).isEqualTo("kz:mangystau-region");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /gazetteer/search                        | 400 | "parameter":"q"
                    /gazetteer/search?q=a&limit=0            | 400 | "parameter":"limit"
                    /gazetteer/search?q=a&limit=51           | 400 | 1 to 50
                    /gazetteer/search?q=a&q=b                | 400 | "parameter":"q"
                    /gazetteer/search?q=a&bbox=1,2,3,4       | 400 | "parameter":"bbox"
                    /gazetteer/resolve                       | 400 | "parameter":"name"
                    /gazetteer/resolve?name=a&date=2022-02-30 | 400 | "parameter":"date"
                    /gazetteer/resolve?name=a&home=KAZ       | 400 | "parameter":"home"
                    /gazetteer/resolve?name=a&near=181,0     | 400 | "parameter":"near"
                    /gazetteer/resolve?name=a&class=village  | 400 | city-hall
                    /gazetteer/places/nowhere                | 404 | "parameter":"place"
                    """)
    void what_is_not_taken_is_told_with_what_is(String path, int status, String told)
            throws Exception {
        var answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "!!!???", "a", "Zhaңaөzen", "<img src=x onerror=alert(1)>",
                        "e\u0301\u0301\u0301",
                "\u202Ekazakhstan", "مدينة", "\uD83D\uDE00", "=HYPERLINK(\"x\")", "ala", "\u0000"
            })
    void no_name_and_no_text_makes_an_error_of_ours(String name) throws Exception {
        assertThat(served.get("/gazetteer/resolve?name=" + encode(name)).statusCode())
                .isLessThan(500);
        assertThat(served.get("/gazetteer/search?q=" + encode(name)).statusCode()).isLessThan(500);
        assertThat(
                        served.post("/gazetteer/resolve", "text/plain; charset=utf-8", name)
                                .statusCode())
                .isLessThan(500);
    }

    @Test
    void a_text_beyond_the_limit_is_refused_and_a_long_one_is_read() throws Exception {
        String plain = "text/plain; charset=utf-8";

        assertThat(served.post("/gazetteer/resolve", plain, "a".repeat(200_001)).statusCode())
                .isEqualTo(413);
        assertThat(served.post("/gazetteer/resolve", plain, "aaaa! ".repeat(8_000)).statusCode())
                .isEqualTo(200);
        assertThat(served.post("/gazetteer/resolve", "application/xml", "<a/>").statusCode())
                .isEqualTo(415);
    }
}
