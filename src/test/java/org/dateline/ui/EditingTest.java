package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.dateline.desk.EditSheet;
import org.dateline.editing.Drafts;
import org.dateline.editing.Editor;
import org.dateline.editing.Saving;
import org.dateline.event.Category;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.geo.Position;
import org.dateline.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Editing a copy of the shipped situation, as far as it goes without a browser.
@SpringBootTest(
        properties = {
            "dateline.data=target/test-data/editing",
            "logging.level.org.dateline.data=error"
        })
class EditingTest extends SpringBrowserlessTest {
    private static final String SHIPPED = "kazakhstan-2022";
    private static final String COPY = "copy-for-editing";

    @Autowired EventStore store;
    @Autowired Editor editor;

    @BeforeEach
    void the_copy_is_as_the_original() {
        DataState s = store.latest(SHIPPED).orElseThrow();
        Situation o = s.situation();
        store.save(
                new DataState(
                        new Situation(
                                COPY,
                                "A copy",
                                o.summary(),
                                o.extent(),
                                o.period(),
                                o.zone(),
                                o.homeCountries(),
                                o.languages()),
                        0,
                        s.reports(),
                        s.events(),
                        s.bindings(),
                        s.rejections()),
                "test",
                "Copied");
    }

    @Test
    void the_shipped_situation_offers_a_copy_instead_of_editing() {
        open(SHIPPED, "open=event:protests-begin");
        assertThat(buttons("Edit")).isEmpty();
        assertThat(text($(EventDetail.class).single())).contains("read-only: make a copy");
    }

    @Test
    void a_changed_title_is_in_detail_and_list_at_once() {
        MapView view = openToEdit();
        field("Title").setValue("Protests start <b>");
        press("Save");
        assertThat($(EditSheet.class).all()).isEmpty();
        assertThat(text($(EventDetail.class).single())).contains("Protests start <b>");
        assertThat(text(view)).contains("Protests start <b>");
        assertThat(event("protests-begin").title()).isEqualTo("Protests start <b>");
        assertThat(store.history(COPY).getFirst().author()).isNotBlank();
    }

    @Test
    void an_impossible_date_stands_at_its_field_and_nothing_is_saved() {
        openToEdit();
        long before = store.latest(COPY).orElseThrow().revision();
        TextField when = field("When, by this claim");
        when.setValue("2022-13-01");
        assertThat(when.isInvalid()).isTrue();
        press("Save");
        assertThat(when.getErrorMessage()).contains("2022-13-01");
        assertThat(text($(EditSheet.class).single())).contains("One thing must be mended");
        assertThat(store.latest(COPY).orElseThrow().revision()).isEqualTo(before);
    }

    @Test
    void a_time_is_read_back_in_words_at_once() {
        openToEdit();
        field("When, by this claim").setValue("2022-01-05T14:30");
        assertThat(text($(EditSheet.class).single())).contains("5 January 2022, 14:30 (UTC+6)");
    }

    @Test
    void an_event_can_be_added_with_a_place_and_its_receipt() {
        open(COPY, "");
        press("Add an event");
        field("Title").setValue("Қала алаңы");
        $(Select.class).withCaption("Category").single().setValue(Category.PROTEST);
        chooseReport();
        area("What it says").setValue("People gathered.");
        field("When, by this claim").setValue("2022-01-04");
        press("Add a place");
        field("Place, as the report writes it").setValue("Aktau");
        assertThat(text($(EditSheet.class).single())).contains("It is Aktau");
        press("Save");
        assertThat($(EditSheet.class).all()).isEmpty();
        Event added =
                store.latest(COPY).orElseThrow().events().stream()
                        .filter(e -> e.title().equals("Қала алаңы"))
                        .findFirst()
                        .orElseThrow();
        assertThat(added.locations()).extracting(l -> l.place().id()).containsExactly("kz:aktau");
        assertThat(text($(EventDetail.class).single())).contains("Қала алаңы", "Aktau");
    }

    @Test
    void a_click_on_the_map_places_a_claim() {
        openToEdit();
        press("Point on the map");
        LeafletMap map = $(LeafletMap.class).single();
        assertThat(map.getElement().getProperty("picking", false)).isTrue();
        $(EditSheet.class).single().pointed(new Position(52.9, 43.3));
        assertThat(map.getElement().getProperty("picking", true)).isFalse();
        assertThat(text($(EditSheet.class).single()))
                .contains("A spot at latitude 43.3000, longitude 52.9000");
    }

    @Test
    void two_people_get_a_choice_field_by_field() {
        openToEdit();
        field("Title").setValue("Mine");
        theySave("Theirs");
        press("Save");
        assertThat(text($(EditSheet.class).single()))
                .contains("Somebody else changed this event", "Theirs", "Mine");
        assertThat(event("protests-begin").title()).isEqualTo("Theirs");
        press("Go on with this choice");
        assertThat(text($(EditSheet.class).single())).contains("choose for each");
        press("All of mine");
        press("Go on with this choice");
        press("Save");
        assertThat(event("protests-begin").title()).isEqualTo("Mine");
    }

    @Test
    void history_shows_what_changed_and_undoes_it() {
        openToEdit();
        String title = event("protests-begin").title();
        field("Title").setValue("Another title");
        press("Save");
        press("History");
        String shown = text($(EditSheet.class).single());
        assertThat(shown).contains("Another title", title, "As it was then");
        long revision = store.latest(COPY).orElseThrow().revision();
        press("Undo revision " + revision);
        assertThat(event("protests-begin").title()).isEqualTo(title);
        assertThat(store.latest(COPY).orElseThrow().revision()).isEqualTo(revision + 1);
    }

    private void theySave(String title) {
        DataState state = editor.state(COPY);
        var opened = Drafts.of(event("protests-begin"), state);
        assertThat(
                        editor.save(
                                COPY,
                                opened,
                                state.revision(),
                                opened.titled(title),
                                new Editor.By("Them", "")))
                .isInstanceOf(Saving.Saved.class);
    }

    private MapView openToEdit() {
        MapView view = open(COPY, "open=event:protests-begin");
        press("Edit");
        return view;
    }

    private MapView open(String situation, String query) {
        String all = "situation=" + situation + (query.isEmpty() ? "" : "&" + query);
        UI.getCurrent().navigate("", QueryParameters.fromString(all));
        return $(MapView.class).single();
    }

    private Event event(String id) {
        return store.latest(COPY).orElseThrow().events().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void chooseReport() {
        Report report = store.latest(COPY).orElseThrow().reports().getFirst();
        ((ComboBox<Report>) $(ComboBox.class).withCaption("Report that says so").single())
                .setValue(report);
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).all().getFirst();
    }

    private TextArea area(String label) {
        return $(TextArea.class).withCaption(label).all().getFirst();
    }

    private List<NativeButton> buttons(String label) {
        return $(NativeButton.class).all().stream().filter(b -> b.getText().equals(label)).toList();
    }

    private void press(String label) {
        test(buttons(label).getFirst()).click();
    }

    private static String text(Component component) {
        return Optional.of(component.getElement().getTextRecursively()).orElse("");
    }
}
