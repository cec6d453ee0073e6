package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/publish",
            "logging.level.org.dateline.data=error"
        })
class SnapshotDoorsTest {
    private static final String CONTEXT =
            "situation=kazakhstan-2022&at=2022-01-05T18:00%2B06:00&known=2022-01-08";
    @LocalServerPort private int port;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_preview_tells_what_a_snapshot_would_be_and_keeps_nothing() throws Exception {
        JsonNode json = json(get("/snapshot/preview.json?layout=square&" + CONTEXT));
        assertThat(json.at("/title").asString()).isNotBlank();
        assertThat(json.at("/size/width").asInt()).isEqualTo(1080);
        assertThat(json.at("/request").asString()).contains("layout=square").contains("revision=");
        String id = json.at("/id").asString();
        assertThat(get("/snapshot/" + id + ".png").statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_request_is_kept_once_under_the_same_id() throws Exception {
        HttpResponse<byte[]> first = post(CONTEXT + "&tone=dark");
        assertThat(first.statusCode()).isEqualTo(201);
        String id = json(first).at("/id").asString();
        assertThat(first.headers().firstValue("Location"))
                .hasValue("http://127.0.0.1:" + port + "/snapshot/" + id);
        HttpResponse<byte[]> again = post("tone=dark&layout=slide&mode=until&" + CONTEXT);
        assertThat(json(again).at("/id").asString()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "png,image/png",
        "svg,image/svg+xml",
        "pdf,application/pdf",
        "pptx,application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "csv,text/csv;charset=utf-8",
        "geojson,application/geo+json",
        "json,application/json"
    })
    void every_format_comes_under_the_id(String format, String type) throws Exception {
        String id = json(post(CONTEXT)).at("/id").asString();
        HttpResponse<byte[]> file = get("/snapshot/" + id + "." + format);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase(type);
        assertThat(file.body().length).isGreaterThan(500);
        assertThat(get("/snapshot/" + id + "." + format + "?download").body())
                .hasSameSizeAs(file.body());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String form) throws Exception {
        return client.send(
                request("/snapshot")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(new String(response.body(), StandardCharsets.UTF_8));
    }
}
