package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.access.Caller;
import org.dateline.access.NotAllowed;
import org.dateline.access.Person;
import org.dateline.access.Role;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.ingest.Casebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Everything that can be pressed was built for an editor, and is pressed by a viewer: as when the
/// role was taken meanwhile, or the request made by hand.
@SpringBootTest(
        properties = {
            "dateline.data=target/test-data/lost-role",
            "logging.level.org.dateline.data=error"
        })
class LostRoleTest extends SpringBrowserlessTest {
    private static final String SHIPPED = "kazakhstan-2022";

    @Autowired EventStore store;
    @Autowired Casebook casebook;
    @Autowired Turncoat caller;
    private String copy = "";

    static final class Turncoat implements Caller {
        private volatile Role role = Role.EDITOR;

        @Override
        public Person person() {
            return new Person("turncoat", role);
        }
    }

    @TestConfiguration
    static class Callers {
        @Bean
        @Primary
        Turncoat turncoat() {
            return new Turncoat();
        }
    }

    @BeforeEach
    void a_copy_to_write_to() {
        copy =
                store.situations().stream()
                        .filter(id -> !id.equals(SHIPPED))
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    Situation made = casebook.copy(SHIPPED, "A copy", "test");
                                    return made.id();
                                });
    }

    private Map<String, Long> revisions() {
        Map<String, Long> revisions = new TreeMap<>();
        for (String id : store.situations()) {
            revisions.put(id, store.latest(id).orElseThrow().revision());
        }
        return revisions;
    }

    private List<NativeButton> buttons() {
        return $(NativeButton.class).all().stream().filter(b -> test(b).isUsable()).toList();
    }

    private void press(String label) {
        NativeButton wanted =
                buttons().stream().filter(b -> b.getText().equals(label)).findFirst().orElseThrow();
        test(wanted).click();
    }

    private void edit() {
        UI.getCurrent()
                .navigate(
                        "",
                        QueryParameters.fromString(
                                "situation=" + copy + "&open=event:protests-begin"));
        press("Edit");
        $(TextField.class).withCaption("Title").single().setValue("Written by a viewer");
    }

    /// Presses everything, each on a page that was made for an editor.
    private void pressAll(Runnable page, String... expected) {
        Map<String, Long> before = revisions();
        TreeSet<String> pressed = new TreeSet<>();
        List<String> wrote = new ArrayList<>();
        int count = 1;
        for (int i = 0; i < count; i++) {
            caller.role = Role.EDITOR;
            page.run();
            List<NativeButton> buttons = buttons();
            count = buttons.size();
            NativeButton button = buttons.get(i);
            pressed.add(button.getText());
            caller.role = Role.VIEWER;
            try {
                test(button).click();
            } catch (NotAllowed refused) {
                // told by the page's error handler
            }
            if (!revisions().equals(before)) {
                wrote.add(button.getText());
                before = revisions();
            }
        }
        assertThat(wrote).isEmpty();
        assertThat(pressed).contains(expected);
    }

    @Test
    void no_button_beside_the_map_writes() {
        pressAll(this::edit, "Save", "Merge or split", "Withdraw the event");
    }

    @Test
    void no_button_of_history_writes() {
        caller.role = Role.EDITOR;
        edit();
        $(TextField.class).withCaption("Title").single().setValue("Written by an editor");
        press("Save");
        pressAll(
                () -> {
                    UI.getCurrent()
                            .navigate(
                                    "",
                                    QueryParameters.fromString(
                                            "situation=" + copy + "&open=event:protests-begin"));
                    press("History");
                },
                "Undo revision 2");
    }

    @Test
    void no_button_of_the_situations_writes() {
        pressAll(() -> UI.getCurrent().navigate("situations"), "Make a copy", "Archive", "Create");
    }

    @Test
    void the_same_buttons_write_for_an_editor() {
        caller.role = Role.EDITOR;
        Map<String, Long> before = revisions();
        edit();
        $(TextField.class).withCaption("Title").single().setValue("By an editor");
        press("Save");
        assertThat(revisions()).isNotEqualTo(before);
    }
}
