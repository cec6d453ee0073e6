package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What nobody should ask, asked of every door: a clear answer, never a fault of ours.
class BadInputTest extends Doors {
    @Autowired private Desk desk;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    width=0&layout=map               | width      | 200 to 4096
                    width=-1&layout=map              | width      | 200 to 4096
                    width=65535&layout=map           | width      | 200 to 4096
                    width=4294836225&layout=map      | width      | 200 to 4096
                    width=800&height=200&layout=slide | width     | only with layout=map
                    width=4000&height=200&layout=map | width      | at most 4 times
                    dpi=0                            | dpi        | 48 to 600
                    dpi=1000000                      | dpi        | 48 to 600
                    dpi=300&dpi=300                  | dpi        | given once
                    dpi=600&layout=a4-portrait       | dpi        | at most 20 million
                    layout=postcard                  | layout     | a4-portrait
                    tone=pink                        | tone       | light, dark, grey
                    projection=mercator              | projection | albers
                    colour=red                       | colour     | situation
                    bbox=                            | -          | -
                    bbox=1                           | bbox       | west,south,east,north
                    bbox=1,2,3                       | bbox       | west,south,east,north
                    bbox=1,2,3,4,5                   | bbox       | west,south,east,north
                    bbox=NaN,1,2,3                   | bbox       | west,south,east,north
                    bbox=1,2,Infinity,3              | bbox       | west,south,east,north
                    bbox=50,60,60,40                 | bbox       | south below north
                    bbox=50,40,60,91                 | bbox       | latitudes
                    bbox=170,40,-170,60              | -          | -
                    at=2022-13-01                    | at         | 2022-01-05
                    at=2022-02-30                    | at         | 2022-01-05
                    at=0000-01-01                    | at         | 2022-01-05
                    at=1999-01-01                    | at         | a time from 20
                    mode=window&from=2022-01-06&to=2022-01-05 | from | from before to
                    mode=window&at=2022-01-06        | at         | mode=window
                    revision=0                       | revision   | 1 to
                    revision=999999                  | revision   | 1 to
                    revision=1e9                     | revision   | 1 to
                    situation=nowhere                | situation  | kazakhstan-2022
                    lang=tlh                         | lang       | en
                    zone=Mars/Olympus                | zone       | Asia/Almaty
                    category=party                   | category   | codes
                    tone=dark&tone=dark              | tone       | given once
                    """)
    void a_parameter_out_of_bounds_is_named_with_what_is_allowed(
            String query, String parameter, String allowed) throws Exception {
        HttpResponse<byte[]> answer = get("/snapshot/preview.png?" + query);
        if (parameter.equals("-")) {
            assertThat(answer.statusCode()).isEqualTo(200);
            return;
        }
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(json(answer).at("/parameter").asString()).isEqualTo(parameter);
        assertThat(json(answer).at("/allowed/0").asString()).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/snapshot/0000000000000000.png",
                "/snapshot/0000000000000000",
                "/snapshot/short.pdf",
                "/snapshot/..%2f..%2fetc%2fpasswd",
                "/snapshot/a%00b.png",
                "/snapshot/%ff%fe.png",
                "/snapshot/preview.exe",
                "/snapshot/preview.",
                "/snapshot/.png",
                "/snapshot/.",
                "/snapshot/page/..%2f..%2fapplication.properties",
                "/snapshot/page/x.css",
                "/snapshot/0000000000000000/progress?f=gif",
                "/collections/nowhere/map",
                "/collections/..%2fx/map",
            })
    void a_wrong_address_is_the_callers_mistake(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path + text(answer)).isBetween(400, 499);
        assertThat(text(answer)).doesNotContain("Exception", "at org.dateline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /snapshot/preview.png?title=%zz",
                "GET /snapshot/preview.png?%zz=1",
                "GET /snapshot/preview.png?title=%",
                "GET /snapshot/%zz.png",
                "GET /collections/kazakhstan-2022/map?bbox=%c3%28",
                "PUT /snapshot/preview.png"
            })
    void what_is_no_proper_request_is_refused_without_a_trace(String line) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            (line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("Exception");
        }
    }

    @Test
    void an_altered_id_is_no_snapshot_and_an_unknown_format_lists_the_known_ones()
            throws Exception {
        String id = json(post(CONTEXT)).at("/id").asString();
        String altered = (id.charAt(0) == '0' ? '1' : '0') + id.substring(1);
        assertThat(get("/snapshot/" + id.toUpperCase(Locale.ROOT) + ".png").statusCode())
                .isEqualTo(404);
        assertThat(json(get("/snapshot/" + altered + ".png")).at("/parameter").asString())
                .isEqualTo("snapshot");
        HttpResponse<byte[]> page = get("/snapshot/" + altered, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(text(page)).contains("<h1>No such snapshot</h1>");
        HttpResponse<byte[]> format = get("/snapshot/" + id + ".exe");
        assertThat(format.statusCode()).isEqualTo(404);
        assertThat(text(format)).contains("\"png\",\"svg\",\"pdf\",\"pptx\"");
        for (String query :
                List.of(
                        ".png?dpi=7",
                        ".svg?dpi=96",
                        ".pptx?slides=all",
                        ".gif?pace=1",
                        ".gif?width=5",
                        ".mp4?step=PT1S",
                        ".mp4?step=soon",
                        ".gif?step=PT1M",
                        ".png?x=1")) {
            HttpResponse<byte[]> answer = get("/snapshot/" + id + query);
            assertThat(answer.statusCode()).as(query + text(answer)).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)></script>]]>",
                "=HYPERLINK(\"http://example.org\")",
                "\u202Eright to left\u202C \u0627\u0644\u0642\u0627\u0647\u0631\u0629",
                "Ә Ғ Қ Ң Ө Ұ Ү Һ І Қазақстан",
                "e\u0301\u0302\u0303 \uD83D\uDE80 \u0000\u0007 emoji"
            })
    void any_title_passes_through_every_format(String title) throws Exception {
        HttpResponse<byte[]> kept = post(CONTEXT + "&title=" + encoded(title));
        assertThat(kept.statusCode()).as(text(kept)).isEqualTo(201);
        String id = json(kept).at("/id").asString();
        for (String format : List.of("png", "svg", "pdf", "pptx", "docx", "csv", "geojson")) {
            HttpResponse<byte[]> file = get("/snapshot/" + id + "." + format);
            assertThat(file.statusCode()).as(format).isEqualTo(200);
        }
        HttpResponse<byte[]> page = get("/snapshot/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).doesNotContain("<img src=x");
    }

    @Test
    void a_title_of_ten_thousand_letters_is_taken_and_a_longer_one_refused() throws Exception {
        String title = "Қ".repeat(10_000);
        String id = json(post(CONTEXT + "&title=" + encoded(title))).at("/id").asString();
        try (var pdf = Loader.loadPDF(get("/snapshot/" + id + ".pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("ҚҚҚҚ");
        }
        assertThat(get("/snapshot/" + id).statusCode()).isEqualTo(200);
        assertThat(get("/snapshot/" + id + ".pptx").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> longer = post("title=" + "x".repeat(20_001));
        assertThat(longer.statusCode()).isEqualTo(400);
        assertThat(json(longer).at("/parameter").asString()).isEqualTo("title");
    }

    @Test
    void a_body_that_is_no_form_and_a_million_letters_are_refused() throws Exception {
        HttpResponse<byte[]> json =
                client.send(
                        request("/snapshot")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(get("/snapshot/preview.png?at=" + "2".repeat(1_000_000)).statusCode())
                .isBetween(400, 499);
        assertThat(post("at=" + "2".repeat(5_000_000)).statusCode()).isBetween(400, 499);
        String many =
                String.join("&", IntStream.range(0, 20_000).mapToObj(i -> "p" + i + "=1").toList());
        assertThat(post(many).statusCode()).isBetween(400, 499);
        assertThat(
                        client.send(
                                        request("/snapshot/preview.png").DELETE().build(),
                                        HttpResponse.BodyHandlers.ofByteArray())
                                .statusCode())
                .isEqualTo(405);
    }

    @Test
    void fifty_requests_at_once_are_answered_or_sent_away_politely() {
        List<CompletableFuture<HttpResponse<byte[]>>> asked =
                IntStream.range(0, 50)
                        .mapToObj(
                                i ->
                                        client.sendAsync(
                                                request(
                                                                "/snapshot/preview.png?dpi=144&"
                                                                        + CONTEXT.replace(
                                                                                "18:00",
                                                                                "12:%02d"
                                                                                        .formatted(
                                                                                                i)))
                                                        .build(),
                                                HttpResponse.BodyHandlers.ofByteArray()))
                        .toList();
        List<HttpResponse<byte[]>> answers = asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 503).contains(200);
        assertThat(answers)
                .filteredOn(a -> a.statusCode() == 503)
                .allSatisfy(
                        a -> {
                            assertThat(a.headers().firstValue("Retry-After")).isPresent();
                            assertThat(a.headers().firstValue("Content-Type"))
                                    .hasValue("application/problem+json");
                        });
        assertThat(desk.shelfBytes()).isLessThanOrEqualTo(64L << 20);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
