package org.dateline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.dateline.Walk.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What an analyst does with the shipped situation, in a real browser.
class MapWalkIT extends WalkThrough {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("dateline.data", () -> "target/walks/data");
    }

    @Test
    void the_map_appears_with_its_events_and_no_error() {
        Page page = walk.openMap(Reader.DESK, "/");
        assertThat(button(page, "Almaty, \\d+ events")).hasCount(1);
        assertThat(button(page, "Zhanaozen, \\d+ events?")).hasCount(1);
        assertThat(page.getByText("OpenStreetMap contributors")).isVisible();
        assertThat(date(page)).containsText("8 January 2022, 00:00 (UTC+6)");
        Walk.picture(page, "first-sight");
    }

    @Test
    void the_slider_filters_map_list_and_histogram_alike() {
        Page page = walk.openMap(Reader.DESK, "/");
        assertThat(count(page)).containsText(Pattern.compile("\\d+ events"));
        int atTheEnd = number(count(page));
        assertThat(button(page, "Aktau, \\d+ events?")).hasCount(1);
        Locator thumb = page.getByRole(AriaRole.SLIDER).last();
        thumb.focus();
        for (int day = 0; day < 3; day++) {
            page.keyboard().press("PageDown");
        }
        assertThat(date(page)).containsText("5 January 2022, 00:00");
        page.waitForURL(Pattern.compile(".*at=2022-01-05T00.*"));
        int before = number(count(page));
        assertThat(before).isPositive().isLessThan(atTheEnd);
        assertThat(button(page, "Aktau, \\d+ events?")).hasCount(0);
        assertThat(day(page, "2 January 2022")).hasCount(1);
        assertThat(day(page, "6 January 2022")).hasCount(0);
        assertThat(thumb)
                .hasAttribute(
                        "aria-valuetext",
                        Pattern.compile(".*5 January 2022, 00:00.*" + before + " event.*"));
        Walk.picture(page, "four-days");
    }

    @Test
    void play_reaches_the_end_and_stops_there() {
        Page page =
                walk.openMap(
                        Reader.DESK, "/?mode=until&at=2022-01-07T12:00%2B06:00&zone=Asia/Almaty");
        page.getByLabel("Speed").selectOption("24");
        page.getByRole(AriaRole.BUTTON, named("Play")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Pause"))).isVisible();
        assertThat(date(page))
                .containsText(
                        "8 January 2022, 00:00",
                        new com.microsoft.playwright.assertions.LocatorAssertions
                                        .ContainsTextOptions()
                                .setTimeout(20_000));
        assertThat(page.getByRole(AriaRole.BUTTON, named("Play"))).isVisible();
    }

    @Test
    void known_by_the_sixth_at_noon_hides_the_later_figures() {
        Page all = walk.openMap(Reader.DESK, "/?open=event%3Adeaths-security-forces");
        Page page =
                walk.openMap(
                        Reader.DESK,
                        "/?known=2022-01-06T12:00%2B06:00&open=event%3Adeaths-security-forces");
        assertThat(panel(all)).containsText("18");
        assertThat(panel(page)).containsText("interior ministry");
        assertThat(panel(page)).containsText(Pattern.compile("\\b8\\b"));
        assertThat(panel(page).innerText()).doesNotContain("Washington Post", "VICE", "18");
        Walk.picture(page, "known-by");
    }

    @Test
    void a_link_shows_the_same_in_any_time_zone() {
        String link =
                FIFTH_AT_NOON + "&bbox=60,40,85,52&category=clash,seizure&open=place%3Akz%3Aalmaty";
        String texts = null;
        for (String zone : new String[] {"Asia/Almaty", "America/New_York", "Pacific/Auckland"}) {
            Page page = walk.openMap(Reader.DESK.in(zone), link);
            assertThat(date(page)).containsText("5 January 2022, 12:00 (UTC+6)");
            assertThat(panel(page)).containsText("Almaty");
            String seen =
                    date(page).innerText()
                            + count(page).innerText()
                            + panel(page).innerText()
                            + extent(page);
            texts = texts == null ? seen : texts;
            assertThat(seen).isEqualTo(texts);
        }
    }

    @Test
    void what_a_link_says_wrongly_is_ignored_and_told() {
        Page page =
                walk.openMap(Reader.DESK, "/?at=2022-13-01&bbox=1,2,3&mode=sideways&colour=red");
        assertThat(page.getByText(Pattern.compile("2022-13-01")).first()).isVisible();
        assertThat(date(page)).containsText("8 January 2022, 00:00 (UTC+6)");
        Walk.picture(page, "ignored-parameters");
    }

    @Test
    void everything_is_reached_by_keyboard() {
        Page page = walk.openMap(Reader.DESK, FIFTH_AT_NOON);
        assertThat(tabTo(page, "Legend")).isTrue();
        assertThat(tabTo(page, "Play")).isTrue();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Pause"))).isVisible();
        page.keyboard().press("Enter");
        button(page, "Almaty, \\d+ events").focus();
        Walk.picture(page, "keyboard-focus");
        page.keyboard().press("Enter");
        assertThat(
                        panel(page)
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Locator.GetByRoleOptions()
                                                .setName("Almaty")
                                                .setExact(true)))
                .isVisible();
    }

    @Test
    void a_phone_shows_map_slider_and_panel_without_sideways_scrolling() {
        Page page = walk.openMap(Reader.DESK.sized(390, 844).dark(), FIFTH_AT_NOON);
        assertThat(date(page)).containsText("5 Jan 2022, 12:00 (UTC+6)");
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        Walk.picture(page, "phone-dark");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator date(Page page) {
        return page.locator("dateline-slider button.date");
    }

    private static Locator count(Page page) {
        return page.locator("dateline-slider .count");
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    private static Locator day(Page page, String date) {
        return panel(page)
                .getByRole(
                        AriaRole.HEADING,
                        new Locator.GetByRoleOptions().setName(date).setExact(true));
    }

    private static int number(Locator locator) {
        return Integer.parseInt(locator.innerText().replaceAll("\\D.*", ""));
    }

    private static Object extent(Page page) {
        return page.evaluate("() => JSON.stringify(document.querySelector('dateline-map').extent)");
    }

    /// Presses Tab until the focused element, also inside web components, bears the name.
    private static boolean tabTo(Page page, String name) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            Object label =
                    page.evaluate(
                            "() => { let e = document.activeElement;"
                                    + " while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;"
                                    + " return e?.getAttribute('aria-label') ?? e?.textContent?.trim() ?? ''; }");
            if (label.toString().startsWith(name)) {
                return true;
            }
        }
        return false;
    }
}
