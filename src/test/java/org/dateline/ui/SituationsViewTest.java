package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.ingest.Casebook;
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
    @Autowired private Casebook casebook;
    @Autowired private EventStore store;

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

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    @Test
    void a_shipped_situation_is_copied_and_the_copy_archived_and_brought_back() {
        UI.getCurrent().navigate("situations");
        assertThat(text()).contains("comes with Dateline, read-only");
        int before = situations.ids().size();
        press("Make a copy");
        assertThat(situations.ids()).hasSize(before + 1);
        assertThat(text()).contains("Copy of", "Give it a title of its own");
        press("Archive");
        assertThat(text()).contains("is archived: listed below only, and kept whole.");
        UI.getCurrent().navigate("situations");
        assertThat(situations.ids()).hasSize(before);
        assertThat(text()).contains("Archived");
        press("Bring back");
        assertThat(situations.ids()).hasSize(before + 1);
        assertThat(text()).contains("is back in the lists");
    }

    @Test
    void a_situation_is_begun_and_its_details_are_open_at_once() {
        UI.getCurrent().navigate("situations");
        press("Create");
        assertThat(field("Title of a new situation").isInvalid()).isTrue();
        field("Title of a new situation").setValue("Flood in the delta");
        press("Create");
        assertThat(text()).contains("“Flood in the delta” was begun");
        setDay("situation-from", "2026-03-01");
        setDay("situation-to", "2026-03-09");
        edge("West", "-4.5");
        edge("East", "2");
        edge("South", "10.25");
        edge("North", "15");
        zone().setValue("Africa/Bamako");
        countries().setValue(Set.of("ML"));
        press("Save");
        assertThat(text()).contains("The details of “Flood in the delta” are saved.");
        Situation saved = newest("flood-in-the-delta");
        assertThat(saved.extent()).isEqualTo(new Extent(-4.5, 10.25, 2, 15));
        assertThat(saved.zone()).isEqualTo(ZoneId.of("Africa/Bamako"));
        assertThat(saved.period()).hasToString(days("2026-03-01", "2026-03-09"));
        assertThat(saved.homeCountries()).containsExactly("ML");
        assertThat(saved.languages()).containsExactly("en");
    }

    @Test
    void nonsense_stands_at_its_field_and_nothing_is_saved() {
        Situation begun = begin("Nonsense");
        long revision = store.latest(begun.id()).orElseThrow().revision();
        open(begun);
        List<Runnable> faults =
                List.of(
                        () -> field("Title").setValue(" "),
                        () -> setDay("situation-from", ""),
                        () -> setDay("situation-to", "1999-01-01"),
                        () -> edge("West", "181"),
                        () -> edge("North", "up"),
                        () -> edge("South", "80"),
                        () -> zone().clear());
        for (Runnable fault : faults) {
            open(begun);
            edge("North", "70");
            fault.run();
            press("Save");
            assertThat(text()).doesNotContain("are saved");
        }
        assertThat(field("Title").isInvalid()).isFalse();
        assertThat(zone().isInvalid()).isTrue();
        assertThat(store.latest(begun.id()).orElseThrow().revision()).isEqualTo(revision);
    }

    @Test
    void who_comes_second_is_told_and_overwrites_nothing() {
        Situation begun = begin("Twice");
        open(begun);
        casebook.describe(begun.named(begun.id(), "Theirs"), 1, "Them");
        field("Title").setValue("Mine");
        press("Save");
        assertThat(text()).contains("somebody else changed these details meanwhile");
        assertThat(newest(begun.id()).title()).isEqualTo("Theirs");
    }

    private Situation begin(String title) {
        return casebook.create(
                new Situation(
                        "new",
                        title,
                        "",
                        new Extent(0, 0, 10, 60),
                        SituationsView.days(
                                java.time.LocalDate.parse("2026-01-01"),
                                java.time.LocalDate.parse("2026-01-02"),
                                ZoneId.of("UTC")),
                        ZoneId.of("UTC"),
                        List.of(),
                        List.of("en")),
                "Test");
    }

    /// Opens the details of a situation.
    private void open(Situation situation) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("situations");
        var row =
                $(com.vaadin.flow.component.HtmlContainer.class).all().stream()
                        .filter(c -> "situation-row".equals(c.getElement().getAttribute("class")))
                        .filter(
                                c ->
                                        c.getElement()
                                                .getTextRecursively()
                                                .startsWith(newest(situation.id()).title()))
                        .findFirst()
                        .orElseThrow();
        test($(NativeButton.class, row).all().stream()
                        .filter(b -> b.getText().equals("Edit details"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private Situation newest(String id) {
        return store.latest(id).orElseThrow().situation();
    }

    private static String days(String first, String last) {
        return SituationsView.days(
                        java.time.LocalDate.parse(first),
                        java.time.LocalDate.parse(last),
                        ZoneId.of("Africa/Bamako"))
                .toString();
    }

    private void edge(String label, String degrees) {
        field(label).setValue(degrees);
    }

    private void setDay(String id, String day) {
        $(Input.class).all().stream()
                .filter(i -> i.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .setValue(day);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> zone() {
        return (ComboBox<String>) $(ComboBox.class).withCaption("Time zone").single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> countries() {
        return (MultiSelectComboBox<String>)
                $(MultiSelectComboBox.class).withCaption("Home countries").single();
    }
}
