package org.dateline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.dateline.Walk.Reader;
import org.dateline.event.DataState;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What an analyst does with a copy of the shipped situation, in a real browser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingWalkIT {
    private static final String OPEN = "/?situation=walked-copy&open=event:";
    private static final String EVENT = OPEN + "protests-begin";
    private static final String CLASH = OPEN + "fuel-price-rise";
    private static final String SPLIT = OPEN + "mayors-office-almaty";

    @LocalServerPort int port;
    @Autowired EventStore store;

    private Walk walk;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("dateline.data", () -> "target/walks/editing");
    }

    @BeforeAll
    void open_the_browser() {
        DataState shipped = store.latest("kazakhstan-2022").orElseThrow();
        Situation o = shipped.situation();
        store.save(
                new DataState(
                        new Situation(
                                "walked-copy",
                                "A copy to edit",
                                o.summary(),
                                o.extent(),
                                o.period(),
                                o.zone(),
                                o.homeCountries(),
                                o.languages()),
                        0,
                        shipped.reports(),
                        shipped.events(),
                        shipped.bindings(),
                        shipped.rejections()),
                "walk",
                "Copied");
        walk = new Walk(port);
    }

    @AfterEach
    void no_script_fails() {
        assertThat(walk.errors()).isEmpty();
    }

    @AfterAll
    void close_the_browser() {
        walk.close();
    }

    @Test
    void an_edited_event_is_on_map_and_list_at_once_and_can_be_undone() {
        Page page = walk.openMap(Reader.DESK, EVENT);
        button(page, "Edit").click();
        Locator title = page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
        assertThat(title).isFocused();
        Walk.picture(page, "edit-event");
        title.fill("Renamed in the walk");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Renamed in the walk"))).isVisible();
        button(page, "History").click();
        Walk.picture(page, "edit-history");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Undo revision \\d+")))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Renamed in the walk"))).hasCount(0);
    }

    @Test
    void a_claim_is_placed_by_a_click_on_the_map() {
        Page page = walk.openMap(Reader.DESK, EVENT);
        button(page, "Edit").click();
        page.locator(".claim-form summary").first().click();
        page.locator(".place-row summary").first().click();
        button(page, "Point on the map").first().click();
        page.locator("dateline-map").click(new Locator.ClickOptions().setPosition(500, 300));
        assertThat(page.getByText(Pattern.compile("A spot at latitude"))).isVisible();
        Walk.picture(page, "edit-point");
    }

    @Test
    void two_people_who_edit_the_same_event_choose() {
        Page mine = walk.openMap(Reader.DESK, EVENT);
        Page theirs = walk.openMap(Reader.DESK, EVENT);
        button(mine, "Edit").click();
        button(theirs, "Edit").click();
        theirs.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Theirs");
        button(theirs, "Save").click();
        assertThat(theirs.getByRole(AriaRole.HEADING, named("Theirs"))).isVisible();
        mine.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Mine");
        button(mine, "Save").click();
        assertThat(mine.getByText("Somebody else changed this event")).isVisible();
        Walk.picture(mine, "edit-clash");
        button(mine, "All of mine").click();
        button(mine, "Go on with this choice").click();
        button(mine, "Save").click();
        assertThat(mine.getByRole(AriaRole.HEADING, named("Mine"))).isVisible();
    }

    @Test
    void what_only_one_of_two_people_changed_is_chosen_already() {
        Page mine = walk.openMap(Reader.DESK, CLASH);
        Page theirs = walk.openMap(Reader.DESK, CLASH);
        button(mine, "Edit").click();
        button(theirs, "Edit").click();
        label(theirs, "Title").fill("Their title");
        button(theirs, "Save").click();
        assertThat(theirs.getByRole(AriaRole.HEADING, named("Their title"))).isVisible();
        mine.locator(".claim-form > details > summary").first().click();
        mine.locator(".claim-form").first().getByLabel("What it says").fill("My words");
        button(mine, "Save").click();
        assertThat(mine.getByText("Somebody else changed this event")).isVisible();
        Walk.picture(mine, "edit-clash-fields");
        assertThat(mine.locator(".clash-side[aria-pressed='true']")).hasCount(2);
        button(mine, "Go on with this choice").click();
        assertThat(mine.getByRole(AriaRole.HEADING, named("Edit event"))).isVisible();
        assertThat(label(mine, "Title")).hasValue("Their title");
        button(mine, "Save").click();
        assertThat(mine.getByText("My words")).isVisible();
        assertThat(mine.getByRole(AriaRole.HEADING, named("Their title"))).isVisible();
    }

    @Test
    void ticked_claims_become_an_event_of_their_own() {
        Page page = walk.openMap(Reader.DESK, SPLIT);
        button(page, "Edit").click();
        button(page, "Merge or split").click();
        page.locator(".split-claim input").first().check();
        page.getByLabel("Title of the new event").fill("Split off in the walk");
        Walk.picture(page, "edit-split");
        button(page, "Split").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Split off in the walk"))).isVisible();
    }

    @Test
    void no_key_throws_away_what_was_typed() {
        Page page = walk.openMap(Reader.DESK, EVENT);
        button(page, "Edit").click();
        Locator title = label(page, "Title");
        title.fill("Half a thought");
        page.keyboard().press("Escape");
        assertThat(button(page, "Go on editing")).isFocused();
        page.keyboard().press("Enter");
        assertThat(title).hasValue("Half a thought");
        assertThat(button(page, "Go on editing")).hasCount(0);
        page.keyboard().press("Escape");
        button(page, "Discard it").click();
        assertThat(page.locator(".edit-sheet")).isHidden();
        button(page, "Edit").click();
        page.keyboard().press("Escape");
        assertThat(page.locator(".edit-sheet")).isHidden();
    }

    private static Locator label(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void the_sheet_fits_a_phone_and_the_dark() {
        Page page = walk.openMap(Reader.DESK.sized(390, 844).dark(), EVENT);
        button(page, "Edit").click();
        assertThat(button(page, "Save")).isInViewport();
        Walk.picture(page, "edit-phone-dark");
        Object wide = page.evaluate("document.documentElement.scrollWidth <= 390");
        assertThat(wide).isEqualTo(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
