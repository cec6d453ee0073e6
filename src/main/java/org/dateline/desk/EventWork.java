package org.dateline.desk;

import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.editing.ClaimDraft;
import org.dateline.editing.Clash;
import org.dateline.editing.Drafts;
import org.dateline.editing.Editor;
import org.dateline.editing.EventDraft;
import org.dateline.editing.Saving;
import org.dateline.editing.TimeDraft;
import org.dateline.event.DataState;
import org.dateline.event.Event;

/// What is done to events on the sheet: add, change, merge, split, withdraw, look back, choose
/// where two people changed the same.
final class EventWork {
    private final EditSheet sheet;
    private final Form form;

    EventWork(EditSheet sheet) {
        this.sheet = sheet;
        this.form = sheet.form;
    }

    private Editor editor() {
        return sheet.tools.editor();
    }

    private DataState state() {
        return editor().state(sheet.situation);
    }

    void edit(String id) {
        DataState state = state();
        event(state, id)
                .map(e -> Drafts.of(e, state))
                .ifPresent(opened -> edit(state.revision(), opened, Optional.empty()));
    }

    void add() {
        edit(
                state().revision(),
                new EventDraft("", "", "", "", TimeDraft.NONE, List.of()),
                Optional.empty());
    }

    /// @param basis the revision at which `opened` was opened
    /// @param filled what the fields hold, where that is not what was opened
    private void edit(long basis, EventDraft opened, Optional<EventDraft> filled) {
        boolean isNew = opened.id().isEmpty();
        sheet.begin(form.say(isNew ? "event.new" : "event.edit"));
        var fields =
                new EventForm(
                        form,
                        editor().gazetteer(),
                        state(),
                        filled.orElse(opened),
                        sheet.page,
                        sheet::point,
                        (draft, claim) -> addReport(basis, opened, draft, claim));
        TextField reason = sheet.reason();
        sheet.put(fields, Markup.box("div", "edit-why", reason));
        if (!isNew) {
            sheet.put(
                    Markup.box(
                            "div",
                            "edit-acts",
                            Markup.button(
                                    "quiet", form.say("join"), () -> join(basis, opened.id())),
                            Markup.button(
                                    "quiet danger",
                                    form.say("withdraw"),
                                    () -> withdraw(basis, opened.id()))));
        }
        sheet.offerSave(
                () ->
                        sheet.write(
                                () ->
                                        editor().save(
                                                        sheet.situation,
                                                        opened,
                                                        basis,
                                                        fields.draft(),
                                                        sheet.by(reason.getValue())),
                                true));
        sheet.offer(Markup.button("quiet", form.say("cancel"), sheet::leave));
        EventDraft untouched = fields.draft();
        sheet.guard(() -> filled.isPresent() || !fields.draft().equals(untouched), sheet::close);
        fields.focus();
    }

    /// A report is added while a claim waits for it; what was typed so far comes back afterwards.
    private void addReport(long basis, EventDraft opened, EventDraft typed, int claim) {
        sheet.reportWork()
                .addFor(
                        report -> {
                            List<ClaimDraft> claims = new ArrayList<>(typed.claims());
                            claims.set(claim, claims.get(claim).by(report));
                            edit(basis, opened, Optional.of(typed.withClaims(claims)));
                        },
                        () -> edit(basis, opened, Optional.of(typed)));
    }

    private void join(long basis, String event) {
        DataState state = state();
        Optional<Event> shown = event(state, event);
        if (shown.isEmpty()) {
            return;
        }
        sheet.begin(
                form.say("join"),
                new JoinForm(
                        form,
                        state,
                        shown.get(),
                        other ->
                                sheet.write(
                                        () ->
                                                editor().merge(
                                                                sheet.situation,
                                                                basis,
                                                                event,
                                                                other,
                                                                sheet.by("")),
                                        true),
                        (claims, title) ->
                                sheet.write(
                                        () ->
                                                editor().split(
                                                                sheet.situation,
                                                                basis,
                                                                event,
                                                                claims,
                                                                title,
                                                                sheet.by("")),
                                        true)));
        sheet.offer(Markup.button("quiet", form.say("back"), () -> edit(event)));
    }

    private void withdraw(long basis, String event) {
        sheet.ask(
                form.say("withdraw.sure"),
                form.say("withdraw"),
                () ->
                        sheet.write(
                                () ->
                                        editor().withdraw(
                                                        sheet.situation,
                                                        basis,
                                                        event,
                                                        sheet.by("")),
                                false));
    }

    void history(String event) {
        sheet.begin(
                form.say("history"),
                new HistoryList(
                        form,
                        editor().versions(sheet.situation, event),
                        state(),
                        event,
                        sheet.page,
                        sheet.mayEdit() ? Optional.of(this::undo) : Optional.empty()));
    }

    private void undo(long revision) {
        sheet.write(() -> editor().undo(sheet.situation, revision, sheet.by("")), false);
    }

    void clash(Saving.Overtaken overtaken, Clash clash) {
        var choices = new ClashForm(form, overtaken.newest(), clash);
        sheet.begin(form.say("clash"), choices);
        sheet.guard(() -> true, sheet::close);
        sheet.offer(
                Markup.button(
                        "primary",
                        form.say("clash.go-on"),
                        () ->
                                choices.resolved()
                                        .ifPresentOrElse(
                                                resolved ->
                                                        edit(
                                                                overtaken.newest().number(),
                                                                clash.theirs(),
                                                                Optional.of(resolved)),
                                                () -> {
                                                    sheet.tellOnly(form.say("clash.choose"));
                                                    choices.focusOpen();
                                                })),
                Markup.button("quiet", form.say("clash.theirs"), sheet::close));
    }

    private static Optional<Event> event(DataState state, String id) {
        return state.events().stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
