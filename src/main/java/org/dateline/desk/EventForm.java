package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dateline.editing.ClaimDraft;
import org.dateline.editing.EventDraft;
import org.dateline.event.Category;
import org.dateline.event.DataState;
import org.dateline.event.TroopStage;
import org.dateline.gazetteer.Gazetteer;

/// An event with its claims, as fields.
final class EventForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Form form;
    private final transient Gazetteer gazetteer;
    private final transient DataState state;
    private final transient Consumer<PlaceRow> point;
    private final transient BiConsumer<EventDraft, Integer> addReport;
    private final String id;
    private final TextField title;
    private final Select<Category> category = new Select<>();
    private final Select<String> stage = new Select<>();
    private final TimeField time;
    private final HtmlContainer list = Markup.box("div", "claim-forms");
    private final transient List<ClaimForm> claims = new ArrayList<>();

    /// @param addReport is handed what was typed so far and the number of the claim that waits
    EventForm(
            Form form,
            Gazetteer gazetteer,
            DataState state,
            EventDraft draft,
            Page page,
            Consumer<PlaceRow> point,
            BiConsumer<EventDraft, Integer> addReport) {
        super("div");
        this.form = form;
        this.gazetteer = gazetteer;
        this.state = state;
        this.point = point;
        this.addReport = addReport;
        this.id = draft.id();
        title = form.field("event.title", draft.title());
        category.setLabel(form.say("event.category"));
        category.addClassName("wide");
        category.setItems(Category.values());
        category.setItemLabelGenerator(page::category);
        Category.ofCode(draft.category()).ifPresent(category::setValue);
        stage.setLabel(form.say("event.stage"));
        stage.addClassName("wide");
        List<String> stages =
                new ArrayList<>(Arrays.stream(TroopStage.values()).map(TroopStage::code).toList());
        stages.addFirst("");
        stage.setItems(stages);
        stage.setItemLabelGenerator(s -> form.say("stage." + (s.isEmpty() ? "none" : s)));
        stage.setValue(draft.stage());
        time = new TimeField(form, "event.time", draft.time(), () -> state.situation().zone());
        NativeDetails more =
                Form.fold(
                        form.say("event.more"),
                        !draft.time().isEmpty() || !draft.stage().isEmpty(),
                        stage,
                        time);
        add(title, category, more, Markup.text("h3", "", form.say("claims")), list);
        draft.claims().forEach(claim -> add(claim, draft.claims()));
        if (draft.claims().isEmpty()) {
            add(ClaimDraft.of("", ""), List.of());
        }
        add(
                Markup.button(
                        "quiet",
                        form.say("claim.add"),
                        () -> add(ClaimDraft.of("", ""), List.of()).focus()));
    }

    private ClaimForm add(ClaimDraft draft, List<ClaimDraft> all) {
        List<ClaimDraft> others =
                all.stream().filter(c -> !c.id().isEmpty() && !c.id().equals(draft.id())).toList();
        ClaimForm claim =
                new ClaimForm(
                        form,
                        gazetteer,
                        state,
                        draft,
                        others,
                        point,
                        this::remove,
                        waiting -> addReport.accept(draft(), claims.indexOf(waiting)));
        claims.add(claim);
        list.add(claim);
        return claim;
    }

    private void remove(ClaimForm claim) {
        claims.remove(claim);
        list.remove(claim);
    }

    void focus() {
        title.focus();
    }

    EventDraft draft() {
        form.clear();
        form.put("title", title);
        form.put("category", category);
        form.put("stage", stage);
        time.name("time");
        for (int i = 0; i < claims.size(); i++) {
            claims.get(i).name("claims/" + i);
        }
        return new EventDraft(
                id,
                category.getValue() == null ? "" : category.getValue().code(),
                title.getValue(),
                stage.getValue(),
                time.draft(),
                claims.stream().map(ClaimForm::draft).toList());
    }
}
