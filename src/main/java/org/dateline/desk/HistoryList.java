package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.editing.Difference;
import org.dateline.editing.Drafts;
import org.dateline.editing.EventDraft;
import org.dateline.event.DataState;
import org.dateline.event.EventVersion;
import org.dateline.event.Revision;
import org.dateline.time.CivilTime;

/// The versions of one event with what each changed, and the way back.
final class HistoryList extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /// @param undo takes back a revision as a whole; empty for those who may not
    HistoryList(
            Form form,
            List<EventVersion> versions,
            DataState state,
            String event,
            Page page,
            Optional<Consumer<Long>> undo) {
        super("ol");
        getElement().setAttribute("class", "history");
        var texts = new DraftText(form);
        for (int i = 0; i < versions.size(); i++) {
            EventVersion version = versions.get(i);
            Revision revision = version.revision();
            HtmlContainer row =
                    Markup.box(
                            "li",
                            "",
                            Markup.text("p", "history-what", revision.reason()),
                            Markup.text(
                                    "p",
                                    "muted",
                                    form.say(
                                            "history.by",
                                            Long.toString(revision.number()),
                                            revision.author(),
                                            CivilTime.in(form.words.locale())
                                                    .write(
                                                            revision.at(),
                                                            state.situation().zone()))));
            Optional<EventDraft> after = version.event().map(e -> Drafts.of(e, state));
            Optional<EventDraft> before =
                    i + 1 < versions.size()
                            ? versions.get(i + 1).event().map(e -> Drafts.of(e, state))
                            : Optional.empty();
            if (after.isEmpty()) {
                row.add(Markup.text("p", "", form.say("history.withdrawn")));
            } else if (before.isEmpty()) {
                row.add(Markup.text("p", "", form.say("history.added")));
            } else {
                row.add(differences(texts, before.get(), after.get()));
            }
            HtmlContainer acts = Markup.box("div", "history-acts");
            if (version.event().isPresent()) {
                Anchor then =
                        new Anchor(page.then(revision.number(), event), form.say("history.then"));
                then.setRouterIgnore(true);
                acts.add(then);
            }
            if (undo.isPresent() && revision.number() > 1) {
                acts.add(
                        Markup.button(
                                "quiet",
                                form.say("undo", Long.toString(revision.number())),
                                () -> undo.get().accept(revision.number())));
            }
            row.add(acts);
            add(row);
        }
    }

    private static HtmlContainer differences(DraftText texts, EventDraft before, EventDraft after) {
        HtmlContainer list = Markup.box("dl", "differences");
        for (Difference difference : Difference.between(before, after)) {
            list.add(
                    Markup.text("dt", "", texts.field(difference, after, before)),
                    Markup.box(
                            "dd",
                            "",
                            Markup.text("del", "", texts.value(difference.before())),
                            Markup.text("ins", "", texts.value(difference.after()))));
        }
        return list;
    }
}
