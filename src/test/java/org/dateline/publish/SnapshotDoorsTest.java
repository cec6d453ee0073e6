package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SnapshotDoorsTest extends Doors {

    @Test
    void a_preview_tells_what_a_snapshot_would_be_and_keeps_nothing() throws Exception {
        JsonNode json =
                json(get("/snapshot/preview.json?layout=square&title=never%20kept&" + CONTEXT));
        assertThat(json.at("/title").asString()).isEqualTo("never kept");
        assertThat(json.at("/generated/title").asString()).startsWith("Unrest");
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

    @Test
    void the_page_has_picture_words_sources_files_and_what_other_systems_read() throws Exception {
        String id = json(post(CONTEXT)).at("/id").asString();
        HttpResponse<byte[]> page = get("/snapshot/" + id, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page))
                .contains("<img src=\"" + id + ".svg\" width=\"1280\" height=\"720\" alt=\"Map: ")
                .contains("<li>The Washington Post")
                .contains("href=\"../?situation=kazakhstan-2022&amp;revision=")
                .contains(id + ".pptx?slides=days&amp;download")
                .contains(
                        "property=\"og:image\" content=\"http://127.0.0.1:"
                                + port
                                + "/snapshot/"
                                + id
                                + ".png\"")
                .contains("type=\"application/json+oembed\"")
                .contains("\"@type\":\"DataDownload\"")
                .contains("&lt;iframe src=")
                .doesNotContain("newer revision");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/html,*/*;q=0.8                | 200 | text/html
                    */*                                | 200 | text/html
                    image/png                          | 200 | image/png
                    image/svg+xml, text/html;q=0.5     | 200 | image/svg+xml
                    image/*;q=0.5, application/pdf     | 200 | application/pdf
                    application/json                   | 200 | application/json
                    application/geo+json               | 200 | application/geo+json
                    text/csv                           | 200 | text/csv
                    audio/ogg                          | 406 | application/problem+json
                    text/html;q=0                      | 406 | application/problem+json
                    no type at all                     | 200 | text/html
                    """)
    void who_asks_for_the_id_gets_what_they_accept(String accept, int status, String type)
            throws Exception {
        String id = json(post(CONTEXT)).at("/id").asString();
        HttpResponse<byte[]> answer = get("/snapshot/" + id, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        if (status == 406) {
            assertThat(text(answer)).contains("\"allowed\":[\"text/html\",\"image/png\"");
        }
    }

    @Test
    void a_cache_is_told_that_nothing_changed() throws Exception {
        String file = "/snapshot/" + json(post(CONTEXT)).at("/id").asString() + ".png";
        HttpResponse<byte[]> first = get(file);
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get(file, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(file + "?dpi=48", "If-None-Match", tag).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> head =
                client.send(
                        request(file).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(first.body().length);
        HttpResponse<byte[]> part = get(file, "Range", "bytes=1-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(text(part)).isEqualTo("PNG");
    }

    @Test
    void a_film_tells_how_far_it_is_and_can_be_called_off() throws Exception {
        String id = json(post(CONTEXT + "&layout=square")).at("/id").asString();
        String film = "/snapshot/" + id + ".gif?width=320&step=P1D";
        String progress = "/snapshot/" + id + "/progress?f=gif&width=320&step=P1D";
        assertThat(json(get(progress)).at("/state").asString()).isEqualTo("none");
        HttpResponse<byte[]> made = get(film);
        assertThat(made.headers().firstValue("Content-Type")).hasValue("image/gif");
        assertThat(json(get(progress)).at("/state").asString()).isEqualTo("done");
        assertThat(json(get(progress)).at("/done").asInt())
                .isEqualTo(json(get(progress)).at("/of").asInt())
                .isPositive();

        String longer = "gif?step=PT2H&width=1280";
        var called =
                client.sendAsync(
                        request("/snapshot/" + id + "." + longer).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        String itsProgress = "/snapshot/" + id + "/progress?f=" + longer.replace('?', '&');
        while (!json(get(itsProgress)).at("/state").asString().equals("making")) {
            Thread.sleep(5);
        }
        client.send(request(itsProgress).DELETE().build(), HttpResponse.BodyHandlers.discarding());
        assertThat(called.join().statusCode()).isEqualTo(503);
        assertThat(called.join().headers().firstValue("Retry-After")).isPresent();
        assertThat(json(get(itsProgress)).at("/state").asString()).isEqualTo("failed");
    }

    @Test
    void a_long_title_can_be_previewed() throws Exception {
        String title = "%D2%9A".repeat(5_000);
        assertThat(get("/snapshot/preview.png?title=" + title).statusCode()).isEqualTo(200);
    }
}
