package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.dateline.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// Reading is closed: nothing is read before somebody signs in.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/closed",
            "dateline.reading=closed",
            "logging.level.org.dateline.data=error",
            "logging.level.com.vaadin=off",
            "logging.level.org.apache.catalina=off"
        })
class ClosedTest extends Town {
    private static final List<String> DOORS =
            List.of(
                    "/",
                    "/data",
                    "/?v-r=init&location=",
                    "/blocks/kazakhstan-2022",
                    "/embed?situation=kazakhstan-2022",
                    "/symbology.json",
                    "/basemap/110m",
                    "/gazetteer/search?q=Almaty",
                    "/oembed?url=x",
                    "/snapshot/abc",
                    "/reconcile",
                    "/collections/kazakhstan-2022/map",
                    "/nothing/here",
                    "/people",
                    "/account");

    @Test
    void every_door_is_closed_to_a_guest_but_the_form() throws Exception {
        for (String path : DOORS) {
            HttpResponse<String> answer = get(nobody, path);
            assertThat(answer.statusCode()).as(path).isIn(303, 401);
            assertThat(answer.body()).as(path).doesNotContain("Almaty");
            assertThat(get(nobody, path, "Accept", "application/json").statusCode())
                    .as(path)
                    .isIn(303, 401);
        }
        assertThat(post(nobody, "/reconcile", Map.of("queries", "{}")).statusCode()).isEqualTo(401);
        assertThat(get(nobody, "/login").statusCode()).isEqualTo(200);
        assertThat(get(nobody, "/favicon.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_signed_in_reads_and_nothing_of_it_is_kept_by_caches_that_others_share()
            throws Exception {
        HttpClient viewer = signedIn("reader", Role.VIEWER);
        for (String path :
                List.of(
                        "/blocks/kazakhstan-2022",
                        "/symbology.json",
                        "/embed?situation=kazakhstan-2022")) {
            HttpResponse<String> answer = get(viewer, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("private")
                    .doesNotContain("public");
        }
    }
}
