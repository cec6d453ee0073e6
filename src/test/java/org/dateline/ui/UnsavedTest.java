package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.event.Fault;
import org.dateline.query.Situations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole application on a data folder that cannot be made, until it can.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.level.org.dateline.data=off")
@DirtiesContext
class UnsavedTest extends SpringBrowserlessTest {
    private static final String CONTEXT =
            "situation=kazakhstan-2022&at=2022-01-05T18:00%2B06:00&known=2022-01-08";
    private static Path inTheWay = Path.of("none");

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry settings) throws IOException {
        inTheWay = Files.createTempFile("in-the-way", "");
        settings.add("dateline.data", () -> inTheWay.resolve("data").toString());
    }

    @LocalServerPort private int port;
    @Autowired private Situations situations;
    @Autowired private Database database;
    @Autowired private EventStore store;

    private String text(String page) {
        UI.getCurrent().navigate(page);
        return text();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> keep() throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/snapshot"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(CONTEXT)));
    }

    @Test
    void everything_can_be_read_and_nothing_saved_until_the_folder_can_be_made() throws Exception {
        assertThat(database.fault()).contains(Fault.MISSING);
        assertThat(text("")).contains("Nothing can be saved now").contains("cannot be made");
        assertThat(text("import")).contains("Nothing can be saved now");
        assertThat(text("situations")).contains("Nothing can be saved now");
        copy();
        assertThat(text()).contains("Nothing was saved: the folder of the store is missing");
        assertThat(situations.ids()).containsExactly("kazakhstan-2022");

        HttpResponse<String> read =
                send(
                        HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + "/snapshot/preview.json?"
                                                + CONTEXT)));
        assertThat(read.statusCode()).isEqualTo(200);
        HttpResponse<String> refused = keep();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.at("/fault").asString()).isEqualTo("missing");
        assertThat(problem.at("/detail").asString()).contains("cannot be made");
        assertThat(refused.body()).doesNotContain(inTheWay.toString());

        Files.delete(inTheWay);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (database.fault().isPresent() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(database.fault()).isEmpty();
        while (store.newest().isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(keep().statusCode()).isEqualTo(201);
        assertThat(text("situations")).doesNotContain("Nothing can be saved now");
        copy();
        assertThat(situations.ids()).hasSize(2);
    }

    private String text() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }

    private void copy() {
        test($(NativeButton.class).all().stream()
                        .filter(b -> b.getText().equals("Make a copy"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
