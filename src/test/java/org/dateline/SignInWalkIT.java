package org.dateline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Walk.Reader;
import org.dateline.event.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// From the first start of a server for many to the log of what they did, in real browsers.
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInWalkIT {
    private static final Pattern FIRST =
            Pattern.compile("First administrator: name (\\S+), password (\\S+) \\(shown only now");
    private static final String TABLE =
            "title,date,latitude,longitude,category,source,claim\n"
                    + "Walkers import a table,2022-01-05,43.24,76.9,protest,Walk Daily,People walked.\n";

    @LocalServerPort int port;
    @Autowired EventStore store;
    private Walk walk;

    /// The output is captured from before the start.
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String folder = "target/walks/sign-in-" + System.nanoTime();
        settings.add("dateline.data", () -> folder);
        settings.add("dateline.sign-in", () -> "required");
    }

    @AfterEach
    void close_the_browser() {
        walk.close();
    }

    @Test
    void a_newsroom_signs_in_writes_and_reads_in_the_log_who_did_what(CapturedOutput output) {
        walk = new Walk(port);
        Matcher first = FIRST.matcher(output.getOut());
        assertThat(first.find()).as("the first password is printed").isTrue();
        String password = first.group(2);
        assertThat(first.find()).as("once").isFalse();

        Page admin = walk.openMap(Reader.DESK, "/");
        link(admin, "Sign in").click();
        admin.getByLabel("Name").fill("admin");
        admin.getByLabel("Password").fill("not the password");
        button(admin, "Sign in").click();
        assertThat(admin.getByRole(AriaRole.ALERT)).hasText("Wrong name or password.");
        pictures(admin, "sign-in");
        signIn(admin, "admin", password);
        assertThat(link(admin, "admin")).isVisible();

        password = changePassword(admin, password);
        signIn(admin, "admin", password);

        String editors = add(admin, "Ece Yılmaz", "editor");
        pictures(admin, "people");
        String viewers = add(admin, "Viktor", "viewer");
        assertThat(admin.content()).doesNotContain(editors);

        Page editor = walk.open(Reader.DESK, "/login?next=/situations");
        signIn(editor, "Ece Yılmaz", editors);
        String copy = copied(editor);
        rename(editor, copy, "Renamed by Ece");
        imported(editor, copy);

        Page viewer = walk.open(Reader.DESK, "/login?next=/situations");
        signIn(viewer, "Viktor", viewers);
        assertThat(viewer.getByText("Copy of").first()).isVisible();
        assertThat(button(viewer, "Make a copy")).hasCount(0);
        viewer.navigate(address("/import"));
        assertThat(viewer.getByText("You may read, but not write.")).isVisible();
        assertThat(viewer.locator("vaadin-upload")).hasCount(0);
        Walk.picture(viewer, "import-viewer");
        viewer.navigate(address("/people"));
        assertThat(viewer.getByText("This needs the role administrator")).isVisible();
        pictures(viewer, "refused");

        roleTakenWhileEditing(admin, editor, copy);
        theLogTells(admin);
    }

    private String changePassword(Page admin, String old) {
        admin.navigate(address("/account"));
        pictures(admin, "account");
        String fresh = "seven quiet herons";
        admin.getByLabel("Password now").fill(old);
        admin.getByLabel("New password", exact()).fill(fresh);
        admin.getByLabel("New password again").fill(fresh);
        button(admin, "Change password").click();
        assertThat(admin.getByText("The password is changed.")).isVisible();
        return fresh;
    }

    private void signIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
        page.waitForURL(Pattern.compile(".*:\\d+/(?!login).*"));
    }

    private String add(Page admin, String name, String role) {
        admin.navigate(address("/people"));
        Locator form = admin.locator("form.add");
        form.getByLabel("Name").fill(name);
        form.getByLabel("Role").selectOption(role);
        form.getByRole(AriaRole.BUTTON).click();
        return admin.locator(".once code").innerText();
    }

    private String copied(Page editor) {
        button(editor, "Make a copy").first().click();
        assertThat(editor.getByText("Copy of").first()).isVisible();
        return store.situations().stream()
                .filter(id -> !id.equals("kazakhstan-2022"))
                .findFirst()
                .orElseThrow();
    }

    private void rename(Page editor, String situation, String title) {
        editor.navigate(address("/?situation=" + situation + "&open=event:protests-begin"));
        button(editor, "Edit").click();
        editor.getByLabel("Title", exact()).fill(title);
        button(editor, "Save").click();
        assertThat(heading(editor, title)).isVisible();
    }

    private void imported(Page editor, String situation) {
        editor.navigate(address("/import?situation=" + situation));
        editor.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "walk.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        editor.locator("button.primary").first().click();
        editor.locator(".import-result button.primary").last().click();
        assertThat(editor.locator(".import-result h2")).isVisible();
    }

    private void roleTakenWhileEditing(Page admin, Page editor, String situation) {
        editor.navigate(address("/?situation=" + situation + "&open=event:protests-begin"));
        button(editor, "Edit").click();
        editor.getByLabel("Title", exact()).fill("Too late");
        admin.navigate(address("/people"));
        Locator row = admin.locator("tr").filter(new Locator.FilterOptions().setHasText("Ece"));
        row.locator("select").first().selectOption("viewer");
        row.first().getByRole(AriaRole.BUTTON, named("Change role")).click();
        long before = store.latest(situation).orElseThrow().revision();
        button(editor, "Save").click();
        assertThat(editor.getByText(Pattern.compile("needs the role editor"))).isVisible();
        Walk.picture(editor, "edit-role-taken");
        assertThat(store.latest(situation).orElseThrow().revision()).isEqualTo(before);
    }

    private void theLogTells(Page admin) {
        admin.navigate(address("/people#log"));
        String log = admin.locator("table.log").innerText();
        assertThat(log)
                .contains("added Ece Yılmaz: editor")
                .contains("changed the role of Ece Yılmaz: viewer")
                .containsPattern("Ece Yılmaz\\s.*Copied.*\\spage /situations")
                .containsPattern("Ece Yılmaz\\s.*Renamed by Ece.*\\spage /\\s")
                .containsPattern("Ece Yılmaz\\s.*Imported walk.csv.*\\spage /import")
                .contains("failed to sign in as admin")
                .doesNotContain("unknown", "task");
    }

    private static void pictures(Page page, String name) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            String dark = theme == ColorScheme.DARK ? "-dark" : "";
            page.setViewportSize(390, 844);
            Walk.picture(page, "who-" + name + "-phone" + dark);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 390"))
                    .as(name + " fits a phone")
                    .isEqualTo(true);
            page.setViewportSize(1440, 900);
            Walk.picture(page, "who-" + name + dark);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
