package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A real browser opens somebody else's page, on another origin, with our map in a sandboxed frame.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/embed-walk",
            "logging.level.org.dateline.data=error",
            "vaadin.productionMode=true"
        })
class EmbedWalkIT {
    private static final String EMBED =
            "/embed?situation=kazakhstan-2022&mode=until&at=2022-01-06T12:00%2B06:00";
    @LocalServerPort private int port;
    private HttpServer other;
    private Walk walk;

    @BeforeEach
    void open() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page =
                """
                <!doctype html><title>Somebody else</title>
                <iframe src="http://127.0.0.1:%d%s" title="map" width="100%%" height="640"
                  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>
                """
                        .formatted(port, EMBED)
                        .getBytes(StandardCharsets.UTF_8);
        other.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        other.start();
        walk = new Walk(other.getAddress().getPort());
    }

    @AfterEach
    void close() {
        walk.close();
        other.stop(0);
    }

    @Test
    void a_reader_of_another_site_moves_the_slider_by_keys_and_reads_the_claims_of_a_place() {
        Page page = walk.open(Walk.Reader.DESK, "/");
        FrameLocator frame = page.frameLocator("iframe");
        frame.locator("dateline-slider .when, dateline-slider").first().waitFor();
        var thumb = frame.locator("dateline-slider [role=slider]").last();
        String before = thumb.getAttribute("aria-valuetext");
        thumb.focus();
        page.keyboard().press("PageDown");
        page.waitForCondition(() -> !before.equals(thumb.getAttribute("aria-valuetext")));

        frame.locator("dateline-map")
                .evaluate(
                        "map => map.dispatchEvent(new CustomEvent('place-select', {detail: {place:"
                                + " 'kz:almaty'}}))");
        frame.locator("aside article h2").first().waitFor();
        Walk.picture(page, "embed-elsewhere");

        assertThat(frame.locator("aside article").count()).isGreaterThan(2);
        assertThat(frame.locator("aside").textContent()).contains("The Washington Post");
        assertThat(walk.errors()).isEmpty();
        page.keyboard().press("Tab");
        frame.locator("aside button").focus();
        page.keyboard().press("Escape");
        page.waitForCondition(() -> frame.locator("aside").isHidden());
    }

    @Test
    void a_link_to_the_map_itself_says_what_a_message_can_show_of_it() throws Exception {
        String page = get("/?situation=kazakhstan-2022&mode=until&at=2022-01-06T12:00%2B06:00");

        assertThat(page)
                .contains("property=\"og:title\" content=\"Unrest reported")
                .contains("/snapshot/preview.png?situation=kazakhstan-2022&amp;mode=until&amp;at=")
                .contains("application/json+oembed");
        assertThat(get("/data")).doesNotContain("og:title");
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
