package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.editing.ClaimDraft;
import org.dateline.editing.LapseDraft;
import org.dateline.report.Lapse;

/// Whether a claim still stands; if not, from when, and why.
final class LapseField extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Form form;
    private final Select<Optional<Lapse.Kind>> kind = new Select<>();
    private final TextField since;
    private final TextField because;
    private final Select<String> by = new Select<>();

    /// @param others the event's other claims
    LapseField(Form form, LapseDraft draft, List<ClaimDraft> others) {
        super("div");
        this.form = form;
        kind.setLabel(form.say("lapse"));
        kind.addClassName("wide");
        kind.setItems(
                Optional.empty(),
                Optional.of(Lapse.Kind.SUPERSEDED),
                Optional.of(Lapse.Kind.RETRACTED));
        kind.setItemLabelGenerator(
                k -> form.say(k.map(l -> "lapse." + l.name()).orElse("lapse.stands")));
        kind.setValue(draft.kind());
        since = form.field("lapse.since", draft.since());
        because = form.field("lapse.because", draft.because());
        by.setLabel(form.say("lapse.by"));
        by.addClassName("wide");
        Map<String, String> says =
                others.stream()
                        .collect(Collectors.toMap(ClaimDraft::id, ClaimDraft::says, (a, b) -> a));
        List<String> offered = new ArrayList<>(others.stream().map(ClaimDraft::id).toList());
        offered.addFirst("");
        if (!offered.contains(draft.by())) {
            offered.add(draft.by());
        }
        by.setItems(offered);
        by.setItemLabelGenerator(
                id -> id.isEmpty() ? form.say("lapse.by.none") : says.getOrDefault(id, id));
        by.setValue(draft.by());
        kind.addValueChangeListener(e -> show());
        show();
        add(kind, since, because, by);
    }

    private void show() {
        boolean lapsed = kind.getValue().isPresent();
        since.setVisible(lapsed);
        because.setVisible(lapsed);
        by.setVisible(kind.getValue().equals(Optional.of(Lapse.Kind.SUPERSEDED)));
    }

    LapseDraft draft() {
        return kind.getValue().isEmpty()
                ? LapseDraft.NONE
                : new LapseDraft(
                        kind.getValue(), since.getValue(), because.getValue(), by.getValue());
    }

    void name(String path) {
        form.put(path + "/since", since);
        form.put(path + "/because", because);
        form.put(path + "/by", by);
    }
}
