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

    @Test
    void where_accounts_cannot_be_read_nobody_is_let_in_and_told_so_without_a_trace()
            throws Exception {
        HttpClient viewer = signedIn("reader", Role.VIEWER);
        java.nio.file.Path data = java.nio.file.Path.of("target/test-data/closed");
        try (var other = org.dateline.event.SqliteFolder.in(data).source().getConnection();
                var statement = other.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin immediate");
            statement.execute("create table theirs (x)");
            HttpResponse<String> answer = get(viewer, "/symbology.json");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body())
                    .contains("cannot be used at the moment")
                    .doesNotContain("Exception");
            statement.execute("rollback");
        }
        assertThat(get(viewer, "/symbology.json").statusCode()).isEqualTo(200);
    }
}
