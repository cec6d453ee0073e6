package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.editing.ClaimDraft;
import org.dateline.editing.PlaceDraft;
import org.dateline.event.DataState;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.report.Figure;
import org.dateline.report.Report;

/// One claim of the event that is being edited.
final class ClaimForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Form form;
    private final transient Gazetteer gazetteer;
    private final transient DataState state;
    private final transient Consumer<PlaceRow> point;
    private final String id;
    private final ComboBox<Report> report;
    private final TextArea says;
    private final TextField attributedTo;
    private final TimeField time;
    private final HtmlContainer rows = Markup.box("div", "place-rows");
    private final transient List<PlaceRow> places = new ArrayList<>();
    private final FigureField figure;
    private final TextArea note;
    private final LapseField lapse;

    ClaimForm(
            Form form,
            Gazetteer gazetteer,
            DataState state,
            ClaimDraft draft,
            List<ClaimDraft> others,
            Consumer<PlaceRow> point,
            Consumer<ClaimForm> removed,
            Consumer<ClaimForm> addReport) {
        super("section");
        this.form = form;
        this.gazetteer = gazetteer;
        this.state = state;
        this.point = point;
        this.id = draft.id();
        getElement().setAttribute("class", "claim-form");
        report = new ComboBox<>(form.say("claim.report"));
        report.addClassName("wide");
        report.setItems(state.reports());
        report.setItemLabelGenerator(r -> r.source().name() + ": " + r.title());
        state.reports().stream()
                .filter(r -> r.id().equals(draft.report()))
                .findFirst()
                .ifPresent(report::setValue);
        says = form.area("claim.says", draft.says());
        attributedTo = form.field("claim.attributed-to", draft.attributedTo());
        time = new TimeField(form, "claim.time", draft.time(), () -> state.situation().zone());
        figure = new FigureField(form, draft.figure(), metrics(state));
        note = form.area("claim.note", draft.note());
        lapse = new LapseField(form, draft.lapse(), others);
        draft.where().forEach(this::add);
        boolean isNew = draft.id().isEmpty();
        NativeDetails fold =
                Form.fold(
                        isNew ? form.say("claim.new") : summary(draft),
                        isNew,
                        report,
                        Markup.button(
                                "link", form.say("claim.report.add"), () -> addReport.accept(this)),
                        says,
                        attributedTo,
                        time,
                        rows,
                        Markup.button("quiet", form.say("place.add"), this::addPlace),
                        Form.fold(form.say("figure"), !draft.figure().isEmpty(), figure),
                        Form.fold(
                                form.say("claim.more"),
                                draft.lapse().kind().isPresent(),
                                note,
                                lapse),
                        Markup.button(
                                "quiet danger",
                                form.say("claim.remove"),
                                () -> removed.accept(this)));
        add(fold);
    }

    private static List<String> metrics(DataState state) {
        return state.events().stream()
                .flatMap(e -> e.claims().stream())
                .flatMap(c -> c.figure().stream())
                .map(Figure::metric)
                .distinct()
                .sorted()
                .toList();
    }

    private String summary(ClaimDraft draft) {
        String text = DraftText.shortened(draft.says());
        return draft.lapse()
                .kind()
                .map(k -> form.say("claim.lapsed", form.say("lapsed." + k.name()), text))
                .orElse(text);
    }

    private void addPlace() {
        add(PlaceDraft.at(""));
        places.getLast().focus();
    }

    private void add(PlaceDraft draft) {
        PlaceRow row = new PlaceRow(form, gazetteer, state.situation(), draft, point, this::remove);
        places.add(row);
        rows.add(row);
    }

    private void remove(PlaceRow row) {
        places.remove(row);
        rows.remove(row);
    }

    void focus() {
        report.focus();
    }

    ClaimDraft draft() {
        return new ClaimDraft(
                id,
                report.getValue() == null ? "" : report.getValue().id(),
                says.getValue(),
                attributedTo.getValue(),
                time.draft(),
                places.stream().map(PlaceRow::draft).toList(),
                figure.draft(),
                note.getValue(),
                lapse.draft());
    }

    void name(String path) {
        form.put(path + "/report", report);
        form.put(path + "/says", says);
        form.put(path + "/attributedTo", attributedTo);
        form.put(path + "/note", note);
        time.name(path + "/time");
        figure.name(path + "/figure");
        lapse.name(path + "/lapse");
        for (int i = 0; i < places.size(); i++) {
            places.get(i).name(path + "/where/" + i);
        }
    }
}
