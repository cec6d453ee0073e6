package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Input;
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
import org.dateline.report.Claim;
import org.dateline.report.Lapse;
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
        field("Place, as reported").setValue("Aktau");
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

    @Test
    void leaving_asks_where_something_was_typed_and_only_then() {
        openToEdit();
        press("Cancel");
        assertThat($(EditSheet.class).all()).isEmpty();
        press("Edit");
        field("Title").setValue("Half a thought");
        press("Close");
        assertThat(text($(EditSheet.class).single())).contains("What you typed is not saved yet");
        press("Go on editing");
        assertThat(field("Title").getValue()).isEqualTo("Half a thought");
        press("Cancel");
        press("Discard it");
        assertThat($(EditSheet.class).all()).isEmpty();
        assertThat(event("protests-begin").title()).isNotEqualTo("Half a thought");
    }

    @Test
    void a_report_can_be_added_while_a_claim_waits_for_it_and_nothing_typed_is_lost() {
        open(COPY, "");
        press("Add an event");
        field("Title").setValue("A new thing");
        area("What it says").setValue("Somebody says so.");
        press("The report is not in the list: add it");
        field("Publisher").setValue("Vlast");
        field("Title").setValue("What we saw");
        field("Published").setValue("2022-01-06");
        press("Save");
        assertThat(field("Title").getValue()).isEqualTo("A new thing");
        assertThat(area("What it says").getValue()).isEqualTo("Somebody says so.");
        $(Select.class).withCaption("Category").single().setValue(Category.PROTEST);
        press("Save");
        Event added =
                store.latest(COPY).orElseThrow().events().stream()
                        .filter(e -> e.title().equals("A new thing"))
                        .findFirst()
                        .orElseThrow();
        String report = added.claims().getFirst().report();
        assertThat(store.latest(COPY).orElseThrow().reports())
                .filteredOn(r -> r.id().equals(report))
                .extracting(Report::title)
                .containsExactly("What we saw");
    }

    @Test
    void giving_up_a_report_leads_back_to_the_event() {
        openToEdit();
        field("Title").setValue("Kept");
        press("The report is not in the list: add it");
        press("Cancel");
        assertThat(field("Title").getValue()).isEqualTo("Kept");
    }

    @Test
    void ticked_claims_are_split_off() {
        openToEdit();
        int all = event("protests-begin").claims().size();
        String first = event("protests-begin").claims().getFirst().id();
        press("Merge or split");
        $(Input.class).all().stream()
                .filter(i -> i.getType().equals("checkbox"))
                .findFirst()
                .orElseThrow()
                .getElement()
                .setProperty("checked", true);
        field("Title of the new event").setValue("Split off");
        press("Split");
        assertThat($(EditSheet.class).all()).isEmpty();
        assertThat(event("protests-begin").claims()).hasSize(all - 1);
        assertThat(event("split-off").claims()).extracting(Claim::id).containsExactly(first);
        assertThat(text($(EventDetail.class).single())).contains("Split off");
    }

    @Test
    void a_picked_day_is_written_as_it_would_be_typed() {
        openToEdit();
        TextField when = field("When, by this claim");
        Input day = inputs("date").get(2);
        assertThat(day.getValue()).as("what stands there").isEqualTo(when.getValue());
        day.setValue("2022-01-05");
        assertThat(when.getValue()).isEqualTo("2022-01-05");
        inputs("date").get(3).setValue("2022-01-07");
        assertThat(when.getValue()).isEqualTo("2022-01-05/2022-01-07");
        inputs("date").get(3).setValue("2022-01-02");
        assertThat(when.getValue()).as("no end before its start").isEqualTo("2022-01-05");
    }

    @Test
    void the_first_claim_can_name_a_later_one_that_took_its_place() {
        openToEdit();
        String second = event("protests-begin").claims().get(1).id();
        choose("Does the claim still stand?", Optional.of(Lapse.Kind.SUPERSEDED));
        field("From when it no longer stands").setValue("2022-01-06");
        field("Why").setValue("Told better later.");
        choose("The claim that took its place", second);
        press("Save");
        assertThat($(EditSheet.class).all()).isEmpty();
        Lapse lapse = event("protests-begin").claims().getFirst().lapse().orElseThrow();
        assertThat(lapse.by()).contains(second);
        assertThat(lapse.since()).as("midnight in Almaty").isEqualTo("2022-01-05T18:00:00Z");
    }

    @Test
    void an_older_revision_says_that_it_is_one_and_leads_to_the_newest() {
        openToEdit();
        field("Title").setValue("Newer");
        press("Save");
        long newest = store.latest(COPY).orElseThrow().revision();
        MapView older = open(COPY, "revision=" + (newest - 1) + "&open=event:protests-begin");
        assertThat(text(older))
                .contains("As it was in revision " + (newest - 1))
                .contains("Show the newest, revision " + newest);
        assertThat(text(open(COPY, ""))).doesNotContain("As it was in revision");
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        ((Select<T>) $(Select.class).withCaption(label).all().getFirst()).setValue(value);
    }

    private List<Input> inputs(String type) {
        return $(Input.class).all().stream().filter(i -> i.getType().equals(type)).toList();
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
