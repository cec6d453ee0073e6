package org.dateline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.dateline.Walk.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a briefing writer does: from the map to a slide, and to a link that can be cited.
class SnapshotWalkIT extends WalkThrough {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("dateline.data", () -> "target/walks/snapshot-data");
    }

    @Test
    void two_clicks_lead_from_the_map_to_a_slide_that_can_be_edited() throws IOException {
        Page page = walk.openMap(Reader.DESK, FIFTH_AT_NOON);
        click(page, "Snapshot");
        Download download = page.waitForDownload(() -> click(page, "Download"));
        try (InputStream file = Files.newInputStream(download.path());
                var show = new XMLSlideShow(file)) {
            assertThat(show.getSlides()).hasSize(1);
            assertThat(show.getSlides().getFirst().getTitle()).startsWith("Unrest reported in");
        }
        assertThat(page.getByText("Downloaded kazakhstan-2022-")).isVisible();
    }

    @Test
    void an_edited_title_is_on_the_slide_in_the_preview_and_under_the_link() throws IOException {
        Page page = walk.openMap(Reader.DESK, FIFTH_AT_NOON);
        openDialog(page);
        page.getByLabel("A4 upright").check();
        page.getByLabel("Grey print").check();
        Locator title = page.getByRole(AriaRole.TEXTBOX, named("Title"));
        Response painted =
                page.waitForResponse(
                        r -> r.url().contains("preview.png") && r.url().contains("title="),
                        () -> title.fill("Әуежай & <b>Almaty</b>"));
        assertThat(painted.status()).isEqualTo(200);
        assertThat(painted.url())
                .contains("layout=a4-portrait", "tone=grey", "at=2022-01-05T12%3A00%2B06%3A00");
        Walk.picture(page, "snapshot-dialog");
        Download download = page.waitForDownload(() -> click(page, "Download"));
        try (InputStream file = Files.newInputStream(download.path());
                var show = new XMLSlideShow(file)) {
            assertThat(show.getSlides().getFirst().getTitle()).isEqualTo("Әуежай & <b>Almaty</b>");
        }
        click(page, "Copy link");
        Locator link = page.locator("dateline-snapshot-actions a");
        assertThat(link).hasAttribute("href", Pattern.compile("http://.*/snapshot/[0-9a-z]{16}"));
        Page kept = page.waitForPopup(link::click);
        assertThat(kept.getByText("Әуежай & <b>Almaty</b>").first()).isVisible();
    }

    @Test
    void the_embed_code_shows_the_snapshot_in_a_frame() {
        Page page = walk.openMap(Reader.DESK, FIFTH_AT_NOON);
        openDialog(page);
        // Without a clipboard the code is there to be copied by hand.
        page.evaluate("() => Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        click(page, "Copy embed code");
        Locator code = page.locator("dateline-snapshot-actions input");
        assertThat(code).hasValue(Pattern.compile("<iframe src=\"http.*/embed.*</iframe>"));
    }

    @Test
    void the_snapshot_shows_the_part_of_the_map_where_the_reader_moved_it() {
        Page page = walk.openMap(Reader.DESK, FIFTH_AT_NOON + "&bbox=74,42,80,45");
        Response painted =
                page.waitForResponse(
                        r -> r.url().contains("preview.png"), () -> click(page, "Snapshot"));
        assertThat(painted.url()).contains("bbox=74%2C42%2C80%2C45");
        assertThat(painted.status()).isEqualTo(200);
    }

    @Test
    void what_plays_stops_and_the_snapshot_is_of_the_moment_where_it_stopped() {
        Page page = walk.openMap(Reader.DESK, FIFTH_AT_NOON);
        click(page, "Play");
        page.waitForTimeout(1500);
        openDialog(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Play"))).isVisible();
        String at = page.url().replaceAll(".*[?&](at=[^&]*).*", "$1");
        assertThat(at).doesNotContain("T12:00");
        Response painted =
                page.waitForResponse(
                        r -> r.url().contains("preview.png"), () -> click(page, "Snapshot"));
        assertThat(painted.url()).contains(at.replace(":", "%3A"));
    }

    @Test
    void escape_leads_back_to_the_button() {
        Page page = walk.openMap(Reader.DESK.sized(390, 844).dark(), FIFTH_AT_NOON);
        openDialog(page);
        Walk.picture(page, "snapshot-dialog-phone");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Snapshot"))).isFocused();
    }

    @Test
    void back_from_an_event_leads_to_its_row() {
        Page page = walk.openMap(Reader.DESK, FIFTH_AT_NOON);
        Locator row = page.locator("button.event").nth(1);
        row.click();
        page.locator("button.back").click();
        assertThat(row).isFocused();
    }

    private static void openDialog(Page page) {
        click(page, "Snapshot");
        assertThat(page.locator(".preview img")).isVisible();
        assertThat(page.locator("textarea#title")).isEnabled();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
