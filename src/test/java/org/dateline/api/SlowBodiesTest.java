package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Bodies that come a byte at a time are ended, and others are served meanwhile.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/slow",
            "dateline.body-patience=1s",
            "server.tomcat.threads.max=8",
            "logging.level.org.dateline.data=error"
        })
class SlowBodiesTest {
    private static final int SLOW = 6;
    @LocalServerPort private int port;

    @Test
    void a_body_that_drips_is_ended_and_others_are_served() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Boolean> ended = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < SLOW; i++) {
            String line = i % 2 == 0 ? "POST /gazetteer/resolve" : "GET /conformance";
            threads.add(Thread.ofVirtual().start(() -> ended.add(drip(line))));
        }
        Thread.sleep(300);
        for (int i = 0; i < 5; i++) {
            assertThat(answers()).isEqualTo(200);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ended).hasSize(SLOW).containsOnly(true);
        assertThat(answers()).isEqualTo(200);
    }

    @Test
    void a_body_that_comes_at_once_is_read_and_the_connection_kept() throws Exception {
        var client = HttpClient.newHttpClient();
        for (int i = 0; i < 3; i++) {
            var request =
                    HttpRequest.newBuilder(address("/gazetteer/resolve"))
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofString("Protests in Aktau."))
                            .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("Aktau");
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private int answers() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address("/conformance")).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /// Whether the server ends it.
    private boolean drip(String line) {
        try (var socket = new Socket("127.0.0.1", port)) {
            String head =
                    line
                            + " HTTP/1.1\r\nHost: 127.0.0.1:"
                            + port
                            + "\r\nContent-Type: text/plain\r\nContent-Length: 900000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write('a');
                Thread.sleep(100);
                while (in.available() > 0) {
                    in.skipNBytes(in.available());
                }
            }
            return false;
        } catch (IOException closed) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
