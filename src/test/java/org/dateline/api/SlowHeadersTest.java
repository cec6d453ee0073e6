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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Headers that come a byte at a time do not keep a connection, and others are served meanwhile.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/slow-headers",
            "dateline.header-patience=600ms",
            "server.tomcat.connection-timeout=400ms",
            "server.tomcat.max-connections=12",
            "logging.level.org.dateline.data=error"
        })
class SlowHeadersTest {
    private static final long SOON_MILLIS = 4_000;
    private static final String REQUEST = "GET /conformance HTTP/1.1\r\nHost: 127.0.0.1\r\n";

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /conf", REQUEST, REQUEST + "X-Long: a", "\r\n", "GET "})
    void a_head_that_drips_is_ended(String begun) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            send(socket, begun);
            long start = System.nanoTime();
            assertThat(drip(socket)).as("ended by the server").isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis())
                    .isLessThan(SOON_MILLIS);
        }
    }

    @Test
    void a_second_head_on_a_kept_connection_is_ended_too() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            send(socket, REQUEST + "\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
            send(socket, REQUEST);
            assertThat(drip(socket)).isTrue();
        }
    }

    @Test
    void who_says_nothing_is_ended() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) SOON_MILLIS);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_head_in_pieces_is_answered_when_it_comes_in_time() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            for (String piece :
                    List.of("GET /confor", "mance HTTP/1.1\r\nHo", "st: 127.0.0.1\r\n\r\n")) {
                send(socket, piece);
                Thread.sleep(60);
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void others_are_served_when_all_connections_drip() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try (var socket = new Socket("127.0.0.1", port)) {
                                            send(socket, REQUEST);
                                            drip(socket);
                                        } catch (IOException | InterruptedException ended) {
                                            return;
                                        }
                                    }));
        }
        Thread.sleep(200);
        for (int i = 0; i < 3; i++) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/conformance"))
                            .timeout(Duration.ofMillis(SOON_MILLIS))
                            .build();
            assertThat(
                            HttpClient.newHttpClient()
                                    .send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode())
                    .isEqualTo(200);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket socket) throws IOException, InterruptedException {
        socket.setSoTimeout((int) SOON_MILLIS);
        InputStream in = socket.getInputStream();
        byte[] first = in.readNBytes(12);
        Thread.sleep(50);
        in.skipNBytes(in.available());
        return new String(first, StandardCharsets.US_ASCII);
    }

    /// Whether the server ends it. A byte comes well before the server gives up on the next one.
    private static boolean drip(Socket socket) throws InterruptedException {
        try {
            socket.setSoTimeout(100);
            for (int i = 0; i < 60; i++) {
                socket.getOutputStream().write('a');
                try {
                    if (socket.getInputStream().read() < 0) {
                        return true;
                    }
                } catch (java.net.SocketTimeoutException nothing) {
                    continue;
                }
            }
            return false;
        } catch (IOException ended) {
            return true;
        }
    }
}
