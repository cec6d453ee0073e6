package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dateline.Chromium;
import org.dateline.geo.Extent;
import org.dateline.query.Events;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A real browser opens the page from a folder, and plays a film.
class SingleFileIT {
    private static final Path FOLDER = Path.of("target", "walks");
    private static Chromium chromium;
    private static Painter painter;
    private static Events events;
    private static SnapshotRequest request;

    @BeforeAll
    static void open() throws Exception {
        chromium = new Chromium();
        Files.createDirectories(FOLDER);
        painter = Shipped.painter();
        events = Shipped.events();
        request =
                SnapshotRequest.of(
                        Shipped.until(
                                events, "2022-01-05T12:00:00Z", new Extent(46, 40, 88, 56), "en"),
                        Layout.SLIDE);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_file_opened_from_a_folder_shows_the_map_and_its_slider_moves_it_without_any_request()
            throws Exception {
        Path file = FOLDER.resolve("single-file.html");
        Files.write(
                file,
                HtmlWriter.shipped(painter)
                        .orElseThrow()
                        .write(painter.compose(request, events), events));
        List<String> asked = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try (Page page =
                chromium.browser()
                        .newPage(new Browser.NewPageOptions().setViewportSize(1280, 800))) {
            page.onRequest(r -> asked.add(r.url()));
            page.onPageError(wrong::add);
            page.onConsoleMessage(
                    m -> {
                        if (m.type().equals("error")) {
                            wrong.add(m.text());
                        }
                    });
            page.navigate(file.toUri().toString());
            page.waitForFunction(
                    "() => performance.getEntriesByName('dateline-first-events').length > 0");
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(FOLDER.resolve("single-file.png")));
            Object before = page.evaluate("() => document.querySelector('dateline-map').time.to");
            page.locator("dateline-slider [role=slider]").last().focus();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.waitForFunction(
                    "before => document.querySelector('dateline-map').time.to < before", before);
            page.evaluate(
                    "() => document.querySelector('dateline-map').dispatchEvent(new"
                            + " CustomEvent('place-select', {detail: {place:"
                            + " JSON.parse(document.getElementById('contents').textContent).events[0].places[0]}}))");
            assertThat(page.locator("aside article").count()).isPositive();
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(FOLDER.resolve("single-file-place.png")));

            assertThat(page.locator("h1").textContent()).startsWith("Unrest reported");
            assertThat(wrong).isEmpty();
            assertThat(asked)
                    .allMatch(
                            url ->
                                    url.equals(file.toUri().toString())
                                            || url.startsWith("data:")
                                            || url.startsWith("blob:"));
        }
    }

    @Test
    void a_film_plays_in_a_browser_with_the_size_and_length_it_should_have() {
        byte[] film =
                new Reel(painter)
                        .mp4(
                                request,
                                events,
                                new FilmPace(
                                        java.util.Optional.of(java.time.Duration.ofDays(1)),
                                        500,
                                        640),
                                (done, of) -> true);
        try (Page page = chromium.browser().newPage()) {
            page.setContent("<video></video>");
            @SuppressWarnings("unchecked")
            var seen =
                    (List<Number>)
                            page.evaluate(
                                    """
                                    async data => {
                                      const video = document.querySelector('video');
                                      await new Promise((yes, no) => {
                                        video.oncanplaythrough = yes;
                                        video.onerror = () => no(video.error.message);
                                        video.src = data;
                                      });
                                      video.currentTime = video.duration - 0.1;
                                      await new Promise(yes => video.onseeked = yes);
                                      const canvas = document.createElement('canvas');
                                      canvas.width = 1; canvas.height = 1;
                                      const pen = canvas.getContext('2d');
                                      pen.drawImage(video, 5, 350, 1, 1, 0, 0, 1, 1);
                                      const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
                                      return [video.videoWidth, video.videoHeight,
                                        video.duration * 1000, r, g, b];
                                    }
                                    """,
                                    "data:video/mp4;base64,"
                                            + Base64.getEncoder().encodeToString(film));
            assertThat(seen.subList(0, 2)).extracting(Number::intValue).containsExactly(640, 360);
            long frames = Math.ceilDiv(request.context().interval().length().toMinutes(), 1440);
            assertThat(seen.get(2).doubleValue()).isEqualTo((frames - 1) * 500 + 3000.0);
            // Paper is white; video's arithmetic may miss it by a little.
            assertThat(seen.subList(3, 6)).allMatch(c -> c.intValue() >= 250);
        }
    }
}
