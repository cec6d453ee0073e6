package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.query.Count;
import org.dateline.query.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The address of exports, asked over HTTP.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/export",
            "logging.level.org.dateline.data=error"
        })
class ExportControllerTest {
    private static final String SITUATION = "/export/kazakhstan-2022.";
    private static final String MAP =
            "?situation=kazakhstan-2022&mode=until&at=2022-01-05T18:00%2B06:00&known=2022-01-08&theme=dark";

    @LocalServerPort private int port;
    @Autowired private Situations situations;
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_format_is_handed_out_with_its_type_and_a_name(ExportFormat format) throws Exception {
        HttpResponse<byte[]> answer = get(SITUATION + format.ending());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(format.mediaType().split(";", 2)[0]);
        assertThat(header(answer, "Content-Disposition"))
                .contains("attachment", "kazakhstan-2022-r", "." + format.ending());
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(get(SITUATION + format.ending()).body()).isEqualTo(answer.body());
        HttpResponse<byte[]> again =
                get(SITUATION + format.ending(), "If-None-Match", header(answer, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_map_has_as_many_events_as_its_list_and_another_tag_than_the_whole() throws Exception {
        HttpResponse<byte[]> map = get(SITUATION + "geojson" + MAP);
        HttpResponse<byte[]> whole = get(SITUATION + "geojson");
        var events = situations.newest("kazakhstan-2022").orElseThrow();
        var context =
                new org.dateline.portrayal.StrictContext(events.state().situation())
                        .read(
                                java.util.Map.of(
                                        "at", List.of("2022-01-05T18:00+06:00"),
                                        "known", List.of("2022-01-08")),
                                java.util.Set.of());
        Count count = events.count(context.selection());
        assertThat(Readers.json(map.body()).path("features").size())
                .isEqualTo((int) (count.began() + count.continuing()))
                .isLessThan(Readers.json(whole.body()).path("features").size());
        assertThat(Readers.json(whole.body()).path("features").size())
                .isEqualTo(events.state().events().size());
        assertThat(header(map, "ETag")).isNotEqualTo(header(whole, "ETag"));
        assertThat(header(map, "Content-Disposition")).contains("-map.geojson");
    }

    @Test
    void a_csv_file_leads_to_its_description() throws Exception {
        HttpResponse<byte[]> csv = get(SITUATION + "csv" + MAP);
        String link = header(csv, "Link");
        assertThat(link).contains("rel=\"describedby\"", "application/csvm+json");
        String address = link.substring(1, link.indexOf('>'));
        HttpResponse<byte[]> metadata = get("/export/" + address);
        assertThat(metadata.statusCode()).as(text(metadata)).isEqualTo(200);
        String disposition = header(csv, "Content-Disposition");
        assertThat(disposition).contains(Readers.json(metadata.body()).path("url").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    colour=red                 | colour    | situation, revision, mode
                    at=2022-02-30              | at        | 2022-01-05
                    at=1999-01-01              | at        | a time from 20
                    at=2022-01-05&at=2022-01-06 | at       | given once
                    mode=window&at=2022-01-05  | at        | mode=window
                    bbox=1,2,3                 | bbox      | west,south,east,north
                    bbox=NaN,1,2,3             | bbox      | west,south,east,north
                    bbox=50,60,60,40           | bbox      | south below north
                    revision=0                 | revision  | 1 to
                    revision=999999            | revision  | 1 to
                    revision=1&revision=1      | revision  | given once
                    situation=other            | situation | kazakhstan-2022
                    lang=tlh                   | lang      | en
                    category=party             | category  | codes
                    zone=Mars/Olympus          | zone      | Asia/Almaty
                    """)
    void a_parameter_out_of_bounds_is_named_with_what_is_allowed(
            String query, String parameter, String allowed) throws Exception {
        HttpResponse<byte[]> answer = get(SITUATION + "csv?" + query);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Readers.json(answer.body()).path("parameter").asString()).isEqualTo(parameter);
        assertThat(Readers.json(answer.body()).at("/allowed/0").asString()).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export/nowhere.csv",
                "/export/kazakhstan-2022.exe",
                "/export/kazakhstan-2022",
                "/export/.csv",
                "/export/..%2f..%2fetc%2fpasswd.csv",
                "/export/a%00b.csv",
            })
    void a_wrong_address_is_the_callers_mistake(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        assertThat(text(answer)).doesNotContain("Exception", "at org.dateline");
    }

    @Test
    void an_unknown_ending_is_answered_with_those_that_there_are() throws Exception {
        assertThat(text(get("/export/kazakhstan-2022.shp"))).contains("\"csv\"", "\"gpkg\"");
        assertThat(text(get("/export/nowhere.csv"))).contains("\"kazakhstan-2022\"");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
