package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// One person on this machine, without signing in; and all who would like to be that person.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/alone",
            "logging.level.org.dateline.data=error"
        })
class AloneTest extends Town {

    @Test
    void nobody_needs_to_sign_in_and_the_page_says_so() throws Exception {
        assertThat(get(nobody, "/people").statusCode()).isEqualTo(200);
        assertThat(get(nobody, "/login").body()).contains("without signing in", "--host 0.0.0.0");
    }

    @Test
    void only_the_names_of_this_machine_are_answered() throws Exception {
        assertThat(status("GET /symbology.json HTTP/1.1\r\nHost: localhost:" + port))
                .isEqualTo(200);
        assertThat(status("GET /symbology.json HTTP/1.1\r\nHost: 127.0.0.1:" + port))
                .isEqualTo(200);
        assertThat(status("GET /symbology.json HTTP/1.1\r\nHost: [::1]:" + port)).isEqualTo(200);
        for (String host :
                List.of(
                        "evil.example",
                        "127.0.0.1.evil.example",
                        "localhost.evil.example",
                        "192.168.0.7",
                        "evil.example:" + port,
                        "0.0.0.0")) {
            assertThat(status("GET /symbology.json HTTP/1.1\r\nHost: " + host))
                    .as(host)
                    .isEqualTo(403);
            assertThat(status("POST /snapshot HTTP/1.1\r\nContent-Length: 0\r\nHost: " + host))
                    .as(host)
                    .isEqualTo(403);
        }
    }

    /// As a client can send it that lets its user write the name of the host.
    private int status(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = head + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(12);
            return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void pages_of_other_sites_can_neither_write_nor_read() throws Exception {
        for (String origin :
                List.of(
                        "https://evil.example",
                        "http://192.168.0.7",
                        "http://localhost.evil.example")) {
            assertThat(get(nobody, "/blocks/kazakhstan-2022", "Origin", origin).statusCode())
                    .isEqualTo(403);
            assertThat(
                            post(nobody, "/people/add", Map.of("name", "x"), "Origin", origin)
                                    .statusCode())
                    .isEqualTo(403);
        }
        for (String origin : List.of("null", "http://localhost:3333", "http://127.0.0.1:1")) {
            assertThat(
                            post(nobody, "/people/add", Map.of("name", "x"), "Origin", origin)
                                    .statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(
                        post(
                                        nobody,
                                        "/people/add",
                                        Map.of("name", "x"),
                                        "Sec-Fetch-Site",
                                        "same-site")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        post(
                                        nobody,
                                        "/people/add",
                                        Map.of("name", ""),
                                        "Origin",
                                        "http://127.0.0.1:" + port)
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_proxy_that_lets_others_in_is_refused() throws Exception {
        for (String header :
                List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host")) {
            assertThat(get(nobody, "/login", header, "127.0.0.1").statusCode())
                    .as(header)
                    .isEqualTo(403);
            assertThat(get(nobody, "/login", header, "127.0.0.1").body())
                    .contains("sign-in=required");
        }
    }
}
