package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/embed",
            "logging.level.org.dateline.data=error",
            "dateline.embed.frame-ancestors=https://desk.example 'self'"
        })
class EmbedControllerTest {
    private static final String CONTEXT =
            "situation=kazakhstan-2022&mode=until&at=2022-01-06T12:00%2B06:00&zone=Asia/Almaty";
    @LocalServerPort private int port;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_page_carries_words_state_and_a_link_back_and_remembers_nobody() throws Exception {
        HttpResponse<String> page = get("/embed?" + CONTEXT);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body())
                .contains("<h1>Unrest reported")
                .contains("href=\"./?situation=kazakhstan-2022&amp;mode=until")
                .contains("\"block\":\"blocks/kazakhstan-2022?revision=")
                .contains("<link rel=\"alternate\" type=\"application/json+oembed\"")
                .contains("<meta property=\"og:image\" content=\"http://127.0.0.1:" + port)
                .contains("<li>The Washington Post");
    }

    @Test
    void nothing_but_its_own_files_may_run_and_only_named_sites_may_frame_it() throws Exception {
        String policy = get("/embed").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self';")
                .endsWith("frame-ancestors https://desk.example 'self'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe");
    }

    @Test
    void the_data_set_of_the_page_says_when_where_and_from_which_reports() throws Exception {
        String page = get("/embed?" + CONTEXT).body();
        int from = page.indexOf("ld+json\">") + 9;
        JsonNode dataset =
                new JsonMapper().readTree(page.substring(from, page.indexOf("</script>", from)));

        assertThat(dataset.at("/@type").asString()).isEqualTo("Dataset");
        assertThat(dataset.at("/temporalCoverage").asString()).endsWith("/2022-01-06T06:00:00Z");
        assertThat(dataset.at("/spatialCoverage/geo/box").asString()).hasSizeGreaterThan(6);
        assertThat(dataset.at("/citation")).hasSize(5);
    }

    @Test
    void the_table_holds_every_event_with_its_claims_also_those_without_a_time() throws Exception {
        JsonNode events = new JsonMapper().readTree(get("/embed/events?" + CONTEXT).body());

        assertThat(events).hasSize(63);
        assertThat(events.valueStream().filter(e -> !e.has("earliest")).count()).isPositive();
        assertThat(events.valueStream().allMatch(e -> !e.path("claims").isEmpty())).isTrue();
    }

    @Test
    void markup_in_an_address_is_text_on_the_page() throws Exception {
        String nasty = encode("</script><img src=x onerror=alert(1)>");
        String page = get("/embed?" + CONTEXT + "&q=" + nasty + "&source=" + nasty).body();

        assertThat(page).doesNotContain("<img", "</script><");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed?bbox=1,2,3",
                "/embed?at=2022-13-01&mode=nonsense",
                "/embed?unknown=1&slider=maybe",
                "/embed?revision=999",
                "/embed?mode=window&from=2022-01-07&to=2022-01-03"
            })
    void an_address_that_is_partly_wrong_shows_what_is_right_in_it(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed?situation=nowhere",
                "/embed/nothing.js",
                "/embed/..%2fapplication.js",
                "/embed/embed.js%00"
            })
    void what_is_not_there_is_told_and_never_an_error_of_ours(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "embed,?slider=no", "embed,?" + CONTEXT})
    void our_own_pages_can_be_embedded_by_editors_that_ask(String path, String query)
            throws Exception {
        String url = encode("http://127.0.0.1:" + port + "/" + path + query);
        HttpResponse<String> answer = get("/oembed?maxwidth=500&url=" + url);
        JsonNode oembed = new JsonMapper().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(oembed.at("/type").asString()).isEqualTo("rich");
        assertThat(oembed.at("/width").asInt()).isEqualTo(500);
        assertThat(oembed.at("/html").asString())
                .startsWith("<iframe src=\"http://127.0.0.1:" + port + "/embed?situation=")
                .contains("sandbox=\"allow-scripts allow-popups")
                .contains("title=\"Unrest reported");
        assertThat(oembed.at("/html").asString().contains("slider=no"))
                .isEqualTo(query.contains("slider=no"));
    }

    @Test
    void a_kept_snapshot_is_embedded_with_its_words_and_leads_to_its_page() throws Exception {
        JsonNode kept = new JsonMapper().readTree(post("title=Quiet%20in%20the%20west&" + CONTEXT));
        String id = kept.at("/id").asString();
        String page = get("/embed?snapshot=" + id).body();
        String url = encode("http://127.0.0.1:" + port + "/snapshot/" + id);
        JsonNode oembed = new JsonMapper().readTree(get("/oembed?url=" + url).body());

        assertThat(page)
                .contains("<h1>Quiet in the west</h1>", "href=\"snapshot/" + id + "\"")
                .contains("/snapshot/" + id + ".png\"");
        assertThat(kept.at("/iframe").asString())
                .contains("snapshot=" + id, "title=\"Quiet in the west");
        assertThat(oembed.at("/title").asString()).isEqualTo("Quiet in the west");
        assertThat(oembed.at("/html").asString()).contains("snapshot=" + id);
        assertThat(get("/oembed?url=" + url.substring(0, url.length() - 1) + "z").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/embed, 404",
        "http://127.0.0.1@elsewhere.example/embed, 404",
        "http://127.0.0.1:1/embed, 404",
        "javascript:alert(1), 404",
        "'http://[', 404",
        "'', 400"
    })
    void pages_of_others_are_none_of_ours(String url, int status) throws Exception {
        assertThat(get("/oembed?url=" + encode(url)).statusCode()).isEqualTo(status);
    }

    @Test
    void other_formats_are_not_implemented_and_other_parameters_not_taken() throws Exception {
        String url = encode("http://127.0.0.1:" + port + "/embed");

        assertThat(get("/oembed?format=xml&url=" + url).statusCode()).isEqualTo(501);
        assertThat(get("/oembed?callback=x&url=" + url).statusCode()).isEqualTo(400);
        assertThat(get("/oembed?maxwidth=-1&url=" + url).statusCode()).isEqualTo(400);
        assertThat(get("/oembed").body()).contains("\"parameter\":\"url\"");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String post(String form) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/snapshot"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
