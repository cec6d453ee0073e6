package org.dateline.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.access.NotAllowed;
import org.dateline.access.Role;
import org.dateline.editing.Clash;
import org.dateline.editing.Drafts;
import org.dateline.editing.Editor.By;
import org.dateline.editing.EventDraft;
import org.dateline.editing.Problem;
import org.dateline.editing.ReportDraft;
import org.dateline.editing.Saving;
import org.dateline.editing.TimeDraft;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.StoreUnavailable;
import org.dateline.geo.Position;
import org.dateline.ingest.ReadOnlySituation;
import org.dateline.portrayal.Words;
import org.dateline.report.Report;
import org.jspecify.annotations.Nullable;

/// Lies over the panel while something is edited; the map beside it can be pointed at. Nothing is
/// written before "Save", and nothing typed is lost when saving is refused.
public final class EditSheet extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Tools tools;
    private final transient Page page;
    private final transient Form form;
    private final String situation;
    private final HtmlContainer heading = Markup.text("h2", "", "");
    private final HtmlContainer body = Markup.box("div", "edit-body");
    private final HtmlContainer status = Markup.box("div", "edit-status");
    private final HtmlContainer foot = Markup.box("div", "edit-foot");
    private transient @Nullable PlaceRow pointing;
    private transient @Nullable ShortcutRegistration escape;

    public EditSheet(Tools tools, String situation, Page page, Locale language) {
        super("section");
        this.tools = tools;
        this.page = page;
        this.situation = situation;
        this.form = new Form(Words.of("org.dateline.desk.messages", language));
        getElement().setAttribute("class", "edit-sheet");
        getElement().setAttribute("role", "dialog");
        getElement().setAttribute("aria-label", form.say("sheet"));
        status.getElement().setAttribute("role", "alert");
        add(
                Markup.box(
                        "header",
                        "edit-head",
                        heading,
                        Markup.button("quiet", form.say("close"), this::close)),
                body,
                status,
                foot);
        setVisible(false);
    }

    /// Whether whoever looks at the page may change this situation.
    public boolean mayEdit() {
        return tools.writable().is(situation) && tools.caller().may(Role.EDITOR);
    }

    /// Whether this situation may be changed by nobody.
    public boolean isReadOnly() {
        return !tools.writable().is(situation);
    }

    /// Opens an event with its claims.
    public void editEvent(String id) {
        DataState state = tools.editor().state(situation);
        event(state, id).ifPresent(e -> edit(state, Drafts.of(e, state), Optional.empty()));
    }

    public void addEvent() {
        edit(
                tools.editor().state(situation),
                new EventDraft("", "", "", "", TimeDraft.NONE, List.of()),
                Optional.empty());
    }

    /// @param filled what the fields hold, where that is not what was opened
    private void edit(DataState state, EventDraft opened, Optional<EventDraft> filled) {
        boolean isNew = opened.id().isEmpty();
        open(form.say(isNew ? "event.new" : "event.edit"));
        var fields =
                new EventForm(
                        form,
                        tools.editor().gazetteer(),
                        state,
                        filled.orElse(opened),
                        page,
                        this::point);
        body.add(fields);
        TextField reason = form.field("reason", "");
        body.add(reason);
        foot.add(
                Markup.button(
                        "primary",
                        form.say("save"),
                        () ->
                                write(
                                        () ->
                                                tools.editor()
                                                        .save(
                                                                situation,
                                                                opened,
                                                                state.revision(),
                                                                fields.draft(),
                                                                by(reason.getValue())))),
                Markup.button("quiet", form.say("cancel"), this::close));
        if (!isNew) {
            foot.add(
                    Markup.button(
                            "quiet", form.say("join"), () -> join(state.revision(), opened.id())),
                    Markup.button(
                            "quiet danger",
                            form.say("withdraw"),
                            () -> withdraw(state.revision(), opened)));
        }
        fields.focus();
    }

    private void join(long basis, String event) {
        DataState state = tools.editor().state(situation);
        Optional<Event> shown = event(state, event);
        if (shown.isEmpty()) {
            return;
        }
        open(form.say("join"));
        body.add(
                new JoinForm(
                        form,
                        state,
                        shown.get(),
                        other ->
                                write(
                                        () ->
                                                tools.editor()
                                                        .merge(
                                                                situation, basis, event, other,
                                                                by(""))),
                        (claims, title) ->
                                write(
                                        () ->
                                                tools.editor()
                                                        .split(
                                                                situation, basis, event, claims,
                                                                title, by("")))));
        foot.add(Markup.button("quiet", form.say("cancel"), () -> editEvent(event)));
    }

    private void withdraw(long basis, EventDraft opened) {
        status.removeAll();
        status.add(
                Markup.text("p", "", form.say("withdraw.sure")),
                Markup.button(
                        "quiet danger",
                        form.say("withdraw"),
                        () ->
                                write(
                                        () ->
                                                tools.editor()
                                                        .withdraw(
                                                                situation,
                                                                basis,
                                                                opened.id(),
                                                                by("")),
                                        true)));
    }

    public void addReport() {
        DataState state = tools.editor().state(situation);
        report(state, ReportDraft.empty(state.situation().languages().getFirst()));
    }

    public void editReport(String id) {
        DataState state = tools.editor().state(situation);
        state.reports().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .ifPresent(r -> report(state, ReportDraft.of(r)));
    }

    /// All reports, to choose one that is to be changed, and the way to add one.
    public void reports() {
        DataState state = tools.editor().state(situation);
        open(form.say("reports"));
        body.add(Markup.button("primary", form.say("report.new"), this::addReport));
        HtmlContainer list = Markup.box("ul", "report-list");
        for (Report report : state.reports()) {
            list.add(
                    Markup.box(
                            "li",
                            "",
                            Markup.button(
                                    "link",
                                    report.source().name() + ": " + report.title(),
                                    () -> editReport(report.id()))));
        }
        body.add(list);
    }

    private void report(DataState state, ReportDraft draft) {
        open(form.say(draft.id().isEmpty() ? "report.new" : "report.edit"));
        var fields = new ReportForm(form, state.situation(), draft);
        body.add(fields);
        foot.add(
                Markup.button(
                        "primary",
                        form.say("save"),
                        () ->
                                write(
                                        () ->
                                                tools.editor()
                                                        .save(
                                                                situation,
                                                                state.revision(),
                                                                fields.draft(),
                                                                by("")),
                                        true)),
                Markup.button("quiet", form.say("cancel"), this::close));
        fields.focus();
    }

    /// What became of an event, newest first.
    public void history(String event) {
        open(form.say("history"));
        DataState state = tools.editor().state(situation);
        body.add(
                new HistoryList(
                        form,
                        tools.editor().versions(situation, event),
                        state,
                        event,
                        page,
                        mayEdit()
                                ? Optional.of(
                                        revision ->
                                                write(
                                                        () ->
                                                                tools.editor()
                                                                        .undo(
                                                                                situation, revision,
                                                                                by("")),
                                                        true))
                                : Optional.empty()));
    }

    private void clash(Saving.Overtaken overtaken, Clash clash) {
        open(form.say("clash"));
        var choices = new ClashForm(form, overtaken.newest(), clash);
        body.add(choices);
        foot.add(
                Markup.button(
                        "primary",
                        form.say("clash.go-on"),
                        () ->
                                choices.resolved()
                                        .ifPresentOrElse(
                                                resolved ->
                                                        edit(
                                                                tools.editor().state(situation),
                                                                clash.theirs(),
                                                                Optional.of(resolved)),
                                                () -> tell(form.say("clash.choose")))),
                Markup.button("quiet", form.say("clash.theirs"), this::close));
    }

    private By by(String reason) {
        return new By(tools.caller().demand(Role.EDITOR).name(), reason);
    }

    private void write(Supplier<Saving> saving) {
        write(saving, false);
    }

    /// @param nothing whether no event is shown afterwards
    private void write(Supplier<Saving> saving, boolean nothing) {
        status.removeAll();
        try {
            tools.writable().check(situation);
            switch (saving.get()) {
                case Saving.Saved saved -> {
                    close();
                    page.saved(nothing ? "" : saved.id());
                }
                case Saving.Refused refused -> {
                    List<Problem> homeless = form.show(refused.problems());
                    tell(form.words.count("problems", refused.problems().size()));
                    homeless.forEach(p -> status.add(Markup.text("p", "", p.text())));
                }
                case Saving.Overtaken overtaken ->
                        overtaken
                                .clash()
                                .ifPresentOrElse(
                                        clash -> clash(overtaken, clash),
                                        () ->
                                                tell(
                                                        form.say(
                                                                "overtaken",
                                                                overtaken.newest().author(),
                                                                Long.toString(
                                                                        overtaken
                                                                                .newest()
                                                                                .number()))));
            }
        } catch (NotAllowed | ReadOnlySituation | StoreUnavailable no) {
            tell(String.valueOf(no.getMessage()) + ".");
        }
    }

    private void tell(String text) {
        status.add(Markup.text("p", "", text));
    }

    private void point(PlaceRow row) {
        pointing = row;
        getElement().getClassList().add("pointing");
        status.removeAll();
        tell(form.say("place.pointing"));
        page.pick(true);
    }

    /// A position was given on the map.
    public void pointed(Position position) {
        if (pointing != null) {
            pointing.pointed(position);
            page.look(position);
        }
        stopPointing();
    }

    private void stopPointing() {
        pointing = null;
        getElement().getClassList().remove("pointing");
        status.removeAll();
        page.pick(false);
    }

    private void open(String title) {
        stopPointing();
        heading.setText(title);
        body.removeAll();
        foot.removeAll();
        form.clear();
        setVisible(true);
        if (escape == null) {
            escape = Shortcuts.addShortcutListener(this, this::escaped, Key.ESCAPE).listenOn(this);
        }
    }

    /// First gives up pointing, then leaves the focus to the close button: what was typed is not
    /// thrown away by one key.
    private void escaped() {
        if (pointing != null) {
            stopPointing();
        } else {
            closeButton().ifPresent(NativeButton::focus);
        }
    }

    private Optional<NativeButton> closeButton() {
        return getChildren()
                .findFirst()
                .flatMap(
                        head ->
                                head.getChildren()
                                        .filter(NativeButton.class::isInstance)
                                        .map(NativeButton.class::cast)
                                        .findFirst());
    }

    private void close() {
        stopPointing();
        body.removeAll();
        foot.removeAll();
        setVisible(false);
        page.closed();
    }

    private static Optional<Event> event(DataState state, String id) {
        return state.events().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /// The fields, for those who look for one.
    Component fields() {
        return body;
    }
}
