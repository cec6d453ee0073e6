package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final String id;
    private final TextField title;
    private final Select<Category> category = new Select<>();
    private final Select<String> stage = new Select<>();
    private final TimeField time;
    private final HtmlContainer list = Markup.box("div", "claim-forms");
    private final transient List<ClaimForm> claims = new ArrayList<>();

    EventForm(
            Form form,
            Gazetteer gazetteer,
            DataState state,
            EventDraft draft,
            Page page,
            Consumer<PlaceRow> point) {
        super("div");
        this.form = form;
        this.gazetteer = gazetteer;
        this.state = state;
        this.point = point;
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
        draft.claims().forEach(this::add);
        if (draft.claims().isEmpty()) {
            add(ClaimDraft.of("", ""));
        }
        add(Markup.button("quiet", form.say("claim.add"), () -> add(ClaimDraft.of("", ""))));
    }

    private void add(ClaimDraft draft) {
        List<String> others =
                claims.stream().map(c -> c.draft().id()).filter(i -> !i.isEmpty()).toList();
        ClaimForm claim = new ClaimForm(form, gazetteer, state, draft, others, point, this::remove);
        claims.add(claim);
        list.add(claim);
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
