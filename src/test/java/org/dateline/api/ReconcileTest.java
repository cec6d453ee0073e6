package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.api.Served.encode;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Contract of Reconciliation Service API 0.2; the names of the tests begin with its sections.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/reconcile",
            "logging.level.org.dateline.data=error"
        })
class ReconcileTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    @LocalServerPort private int port;
    private Served served;

    @BeforeEach
    void ask() {
        served = new Served(port);
    }

    @Test
    void service_manifest_has_every_required_field_and_every_address_in_it_answers()
            throws Exception {
        JsonNode manifest = served.json("/reconcile");

        assertThat(manifest.at("/versions/0").asString()).isEqualTo("0.2");
        assertThat(manifest.at("/name").asString()).isNotBlank();
        assertThat(manifest.at("/identifierSpace").asString())
                .startsWith("http://127.0.0.1:" + port);
        assertThat(manifest.at("/schemaSpace").asString()).isNotBlank();
        assertThat(manifest.at("/view/url").asString()).contains("{{id}}");
        for (String what : new String[] {"entity", "type", "property"}) {
            JsonNode service = manifest.at("/suggest/" + what);
            assertThat(
                            service.at("/service_url").asString()
                                    + service.at("/service_path").asString())
                    .isEqualTo("http://127.0.0.1:" + port + "/reconcile/suggest/" + what);
            assertThat(served.get("/reconcile/suggest/" + what + "?prefix=a").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void cross_origin_access_is_open_to_pages_of_any_site() throws Exception {
        var answer =
                served.send(
                        HttpRequest.newBuilder(served.uri("/reconcile"))
                                .header("Origin", "http://127.0.0.1:3333")
                                .build());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void reconciliation_queries_come_in_batches_and_keep_their_keys() throws Exception {
        String batch =
                """
                {"q0": {"query": "Aktau", "limit": 3,
                        "properties": [{"pid": "within", "v": "Mangystau Region"}, {"pid": "country", "v": "KZ"},
                                       {"pid": "date", "v": "2022-01-05"}]},
                 "q1": {"query": "Nur-Sultan", "type": "city"},
                 "second row": {"query": "Qwrtzpxk"}}
                """;
        JsonNode posted = Served.read(served.post("/reconcile", FORM, "queries=" + encode(batch)));
        JsonNode got = served.json("/reconcile?queries=" + encode(batch));

        assertThat(posted).isEqualTo(got);
        assertThat(posted.at("/q0/result/0/id").asString()).isEqualTo("kz:aktau");
        assertThat(posted.at("/q0/result/0/match").asBoolean()).isTrue();
        assertThat(posted.at("/q0/result").size()).isLessThanOrEqualTo(3);
        assertThat(posted.at("/q0/result/0/type/0/id").asString()).isEqualTo("city");
        assertThat(posted.at("/q0/result/0/score").asDouble()).isBetween(55.0, 100.0);
        assertThat(posted.at("/q0/result/0/features/0/id").asString()).isEqualTo("name");
        assertThat(posted.at("/q1/result/0/id").asString()).isEqualTo("kz:astana");
        assertThat(posted.at("/second row/result")).isEmpty();
    }

    @Test
    void candidates_of_a_doubtful_name_are_offered_and_none_is_a_match() throws Exception {
        JsonNode answer =
                served.json("/reconcile?queries=" + encode("{\"q\":{\"query\":\"Aktau\"}}"));

        assertThat(answer.at("/q/result").size()).isGreaterThan(1);
        assertThat(answer.at("/q/result").valueStream().noneMatch(c -> c.path("match").asBoolean()))
                .isTrue();
    }

    @Test
    void suggest_services_complete_entities_types_and_properties() throws Exception {
        JsonNode entity = served.json("/reconcile/suggest/entity?prefix=zhanao");
        JsonNode type = served.json("/reconcile/suggest/type?prefix=cit");
        JsonNode property = served.json("/reconcile/suggest/property?prefix=cou");

        assertThat(entity.at("/result/0/id").asString()).isEqualTo("kz:zhanaozen");
        assertThat(entity.at("/result/0/description").asString()).contains("Mangystau Region");
        assertThat(type.at("/result/0/id").asString()).isEqualTo("city");
        assertThat(property.at("/result/0/id").asString()).isEqualTo("country");
    }

    @Test
    void data_extension_adds_columns_and_leaves_unknown_ids_empty() throws Exception {
        String asked =
                "{\"ids\":[\"kz:aktau\",\"nowhere\"],\"properties\":[{\"id\":\"latitude\"},{\"id\":\"name-ru\"},{\"id\":\"within\"}]}";
        JsonNode answer = Served.read(served.post("/reconcile", FORM, "extend=" + encode(asked)));

        assertThat(answer.at("/meta/0/id").asString()).isEqualTo("latitude");
        assertThat(answer.at("/rows/kz:aktau/latitude/0/float").asDouble()).isBetween(43.0, 44.0);
        assertThat(answer.at("/rows/kz:aktau/name-ru/0/str").asString()).isEqualTo("Актау");
        assertThat(answer.at("/rows/kz:aktau/within/0/id").asString())
                .isEqualTo("kz:mangystau-region");
        assertThat(answer.at("/rows/nowhere/latitude")).isEmpty();
        assertThat(served.json("/reconcile/properties?type=city&limit=3").at("/properties"))
                .hasSize(3);
    }

    @Test
    void preview_is_a_small_page_in_which_nothing_runs() throws Exception {
        var page = served.get("/reconcile/preview?id=kz:aktau");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Aktau</h1>").doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(served.get("/reconcile/preview?id=nowhere").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    queries | {                                | 400
                    queries | []                               | 400
                    queries | {"q":{}}                         | 400
                    queries | {"q":{"query":7}}                | 400
                    queries | {"q":{"query":"a","limit":-1}}   | 200
                    queries | {"q":{"query":"a","type":["x"],"properties":[{"pid":"x","v":[{}]}]}} | 200
                    extend  | {"ids":["a"]}                    | 400
                    extend  | {"ids":["a"],"properties":[{"id":"elevation"}]} | 400
                    other   | {}                               | 400
                    """)
    void broken_batches_are_refused_in_words(String parameter, String value, int status)
            throws Exception {
        assertThat(served.post("/reconcile", FORM, parameter + "=" + encode(value)).statusCode())
                .isEqualTo(status);
    }

    @Test
    void deep_and_large_batches_are_refused() throws Exception {
        String deep = "[".repeat(100_000);
        StringBuilder many = new StringBuilder("{\"q\":{\"query\":\"a\"}");
        for (int i = 0; i < 200; i++) {
            many.append(",\"q%d\":{\"query\":\"a\"}".formatted(i));
        }
        many.append('}');

        assertThat(served.post("/reconcile", FORM, "queries=" + deep).statusCode()).isEqualTo(400);
        assertThat(
                        served.post("/reconcile", FORM, "queries=" + encode(many.toString()))
                                .statusCode())
                .isEqualTo(413);
    }
}
