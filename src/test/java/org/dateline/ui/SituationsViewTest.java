package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import org.dateline.query.Situations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "dateline.data=target/test-data/situations-view",
            "logging.level.org.dateline.data=error"
        })
class SituationsViewTest extends SpringBrowserlessTest {
    @Autowired private Situations situations;

    private String text() {
        return ((SituationsView) UI.getCurrent().getCurrentView())
                .getElement()
                .getTextRecursively();
    }

    private void press(String label) {
        test($(NativeButton.class).all().stream()
                        .filter(b -> b.getText().equals(label))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .click();
    }

    @Test
    void a_shipped_situation_is_copied_and_the_copy_archived_and_brought_back() {
        UI.getCurrent().navigate("situations");
        assertThat(text()).contains("comes with Dateline, read-only");
        int before = situations.ids().size();
        press("Make a copy");
        assertThat(situations.ids()).hasSize(before + 1);
        assertThat(text()).contains("Copy of");
        press("Archive");
        UI.getCurrent().navigate("situations");
        assertThat(situations.ids()).hasSize(before);
        press("Bring back");
        assertThat(situations.ids()).hasSize(before + 1);
    }
}
