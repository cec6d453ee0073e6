package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/blocks",
            "logging.level.org.dateline.data=error"
        })
class BlocksControllerTest {
    private static final String BLOCK = "/blocks/kazakhstan-2022";
    @LocalServerPort private int port;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_block_is_served_once_and_then_found_unchanged() throws Exception {
        HttpResponse<byte[]> first = get(BLOCK, "");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(new String(first.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("DLB1");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get(BLOCK, etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void known_by_changes_the_block_and_its_tag() throws Exception {
        HttpResponse<byte[]> all = get(BLOCK, "");
        HttpResponse<byte[]> early = get(BLOCK + "?known=2022-01-06T12:00%2B06:00", "");
        assertThat(early.statusCode()).isEqualTo(200);
        assertThat(early.headers().firstValue("ETag"))
                .isNotEqualTo(all.headers().firstValue("ETag"));
        assertThat(early.body().length).isLessThan(all.body().length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /blocks/kazakhstan-2022?limit=1           | 400 | "parameter":"limit"
                    /blocks/kazakhstan-2022?bbox=1,2,3,4      | 400 | "parameter":"bbox"
                    /blocks/kazakhstan-2022?known=2022-02-30  | 400 | "parameter":"known"
                    /blocks/kazakhstan-2022?known=0000-01-01  | 400 | "parameter":"known"
                    /blocks/kazakhstan-2022?revision=-1       | 400 | "parameter":"revision"
                    /blocks/kazakhstan-2022?revision=1&revision=2 | 400 | "parameter":"revision"
                    /blocks/kazakhstan-2022?revision=999      | 404 | "parameter":"revision"
                    /blocks/nowhere                           | 404 | "parameter":"situation"
                    """)
    void a_mistake_names_the_parameter_and_what_is_allowed(String path, int status, String part)
            throws Exception {
        HttpResponse<byte[]> response = get(path, "");
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(body).contains(part).contains("\"allowed\":[\"");
    }

    @ParameterizedTest
    @CsvSource({"/blocks/..%2f..%2fetc", "/blocks/a%00b"})
    void a_path_that_is_none_is_refused_without_a_trace(String path) throws Exception {
        int status = get(path, "").statusCode();
        assertThat(status).isBetween(400, 499);
    }

    private HttpResponse<byte[]> get(String path, String etag)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
