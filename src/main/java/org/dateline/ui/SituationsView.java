package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.dateline.access.Caller;
import org.dateline.access.NotAllowed;
import org.dateline.access.Role;
import org.dateline.event.BadStateFile;
import org.dateline.event.DataState;
import org.dateline.event.Situation;
import org.dateline.event.StaleBasis;
import org.dateline.event.StoreUnavailable;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.ingest.Casebook;
import org.dateline.ingest.ReadOnlySituation;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;
import org.dateline.time.CivilTime;
import org.dateline.time.Interval;

/// All situations, and what can be done with each as a whole.
@Route("situations")
@JsModule("./page.ts")
class SituationsView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 1L << 30;

    private final transient Situations situations;
    private final transient Casebook casebook;
    private final transient Gazetteer gazetteer;
    private final transient Caller caller;
    private final transient Words words = Words.of("org.dateline.ui.situations", Locale.ENGLISH);
    private final HtmlContainer message = Hypertext.text("p", "lead", "");

    SituationsView(Situations situations, Casebook casebook, Gazetteer gazetteer, Caller caller) {
        super("div");
        this.situations = situations;
        this.casebook = casebook;
        this.gazetteer = gazetteer;
        this.caller = caller;
        getElement().setAttribute("class", "data-page situations-page");
        message.getElement().setAttribute("role", "status");
    }

    @Override
    public String getPageTitle() {
        return words.say("page", words.say("title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UI.getCurrent().getElement().setAttribute("theme", "auto");
        show();
    }

    private void show() {
        show("");
    }

    /// @param edited the id of the situation whose details are opened; empty for none
    private void show(String edited) {
        removeAll();
        Anchor back = new Anchor(".", words.say("back"));
        back.addClassName("back");
        HtmlContainer main =
                Hypertext.box(
                        "main",
                        "data",
                        Hypertext.text("h1", "", words.say("title")),
                        Hypertext.text("p", "lead", words.say("lead")),
                        message);
        casebook.fault().ifPresent(fault -> main.addComponentAtIndex(2, Unsaved.onPage(fault)));
        if (caller.may(Role.EDITOR)) {
            main.add(Hypertext.box("div", "situation-begin", begin(), opening()));
        }
        situations.ids().forEach(id -> row(main, id, edited));
        if (!situations.archived().isEmpty()) {
            main.add(Hypertext.text("h2", "situations-archived", words.say("archived.title")));
            situations.archived().forEach(id -> row(main, id, edited));
        }
        add(
                Hypertext.box("header", "bar", Hypertext.text("span", "brand", "Dateline"), back),
                main);
    }

    private void row(HtmlContainer main, String id, String edited) {
        situations.newest(id).ifPresent(e -> main.add(row(e.state(), id.equals(edited))));
    }

    private HtmlContainer row(DataState state, boolean edited) {
        Situation situation = state.situation();
        boolean archived = situation.archived().isPresent();
        boolean writable = casebook.isWritable(situation.id());
        HtmlContainer actions = Hypertext.box("p", "situation-actions");
        HtmlContainer form = Hypertext.box("div", "");
        if (!archived) {
            Anchor shown =
                    new Anchor(
                            "?situation=" + ContextQuery.encode(situation.id()), words.say("show"));
            shown.setRouterIgnore(true);
            shown.addClassName("bar-link");
            actions.add(shown);
        }
        Anchor export = new Anchor(download(situation.id()), words.say("export"));
        export.setTitle(words.say("export.about"));
        export.addClassName("bar-link");
        actions.add(export);
        if (caller.may(Role.EDITOR)) {
            actions.add(button("copy", () -> copy(situation)));
            if (writable) {
                actions.add(button("describe", () -> edit(form, situation, state.revision())));
                actions.add(
                        archived
                                ? button("back.from.archive", () -> bringBack(situation))
                                : button("archive", () -> archive(situation)));
            }
        }
        if (edited) {
            edit(form, situation, state.revision());
        }
        HtmlContainer row =
                Hypertext.box(
                        "section",
                        "situation-row",
                        Hypertext.text("h2", "", situation.title()),
                        Hypertext.text("p", "muted", marks(state, writable)));
        if (!situation.summary().isBlank()) {
            row.add(Hypertext.text("p", "", situation.summary()));
        }
        row.add(actions, form);
        return row;
    }

    private String marks(DataState state, boolean writable) {
        Situation situation = state.situation();
        CivilTime time = CivilTime.in(Locale.ENGLISH);
        return words.say(
                        "counts",
                        time.writeDay(situation.period().start(), situation.zone()),
                        time.writeDay(situation.period().end().minusSeconds(1), situation.zone()),
                        words.count("events", state.events().size()),
                        Numbers.write(state.revision()))
                + (writable ? "" : " · " + words.say("shipped"));
    }

    private void archive(Situation situation) {
        casebook.archive(situation.id(), author());
        show();
        message.setText(words.say("done.archived", situation.title()));
    }

    private void bringBack(Situation situation) {
        casebook.bringBack(situation.id(), author());
        show();
        message.setText(words.say("done.back", situation.title()));
    }

    private String author() {
        return caller.demand(Role.EDITOR).name();
    }

    private HtmlContainer button(String key, Runnable action) {
        return Hypertext.button("quiet", words.say(key), () -> attempt(action));
    }

    /// Says what went wrong, or shows what came of it.
    private void attempt(Runnable action) {
        try {
            message.setText("");
            action.run();
        } catch (StaleBasis e) {
            message.setText(words.say("stale"));
        } catch (NotAllowed
                | ReadOnlySituation
                | StoreUnavailable
                | BadStateFile
                | IllegalArgumentException
                | java.time.DateTimeException e) {
            message.setText(words.say("wrong", String.valueOf(e.getMessage())));
        }
    }

    private void copy(Situation of) {
        Situation copy = casebook.copy(of.id(), words.say("copy.title", of.title()), author());
        show(copy.id());
        message.setText(words.say("done.copied", copy.title()));
    }

    private HtmlContainer begin() {
        var title = new TextField(words.say("new.title"));
        title.setMaxLength(SituationForm.LONGEST_TITLE);
        title.setClearButtonVisible(true);
        HtmlContainer create =
                Hypertext.button(
                        "primary", words.say("new.create"), () -> attempt(() -> create(title)));
        title.addKeyPressListener(Key.ENTER, e -> attempt(() -> create(title)));
        return Hypertext.box(
                "section",
                "",
                Hypertext.text("h2", "", words.say("new")),
                Hypertext.box("div", "fields", title, create));
    }

    private void create(TextField title) {
        String wanted = title.getValue().strip();
        title.setErrorMessage(words.say("field.title.needed"));
        title.setInvalid(wanted.isEmpty());
        if (wanted.isEmpty()) {
            title.focus();
            return;
        }
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        Situation begun =
                casebook.create(
                        new Situation(
                                "new",
                                wanted,
                                "",
                                Extent.WORLD,
                                days(today.minusDays(6), today, ZoneOffset.UTC),
                                ZoneId.of("UTC"),
                                List.of(),
                                List.of("en")),
                        author());
        show(begun.id());
        message.setText(words.say("done.begun", begun.title()));
    }

    private Instant now() {
        return casebook.now();
    }

    static Interval days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Interval(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private void edit(HtmlContainer form, Situation situation, long basis) {
        form.removeAll();
        var fields =
                new SituationForm(
                        words,
                        gazetteer,
                        situation,
                        changed ->
                                attempt(
                                        () -> {
                                            casebook.describe(changed, basis, author());
                                            show();
                                            message.setText(
                                                    words.say("done.saved", changed.title()));
                                        }),
                        form::removeAll);
        form.add(fields);
        fields.focus();
    }

    private HtmlContainer opening() {
        Upload upload =
                new Upload(
                        new LimitedUpload(
                                MOST_BYTES,
                                () -> caller.may(Role.EDITOR),
                                (name, file) -> attempt(() -> take(file))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) MOST_BYTES);
        upload.setAcceptedFileTypes(".zip", "application/zip");
        upload.addFileRejectedListener(e -> message.setText(words.say("open.rejected")));
        return Hypertext.box(
                "section",
                "",
                Hypertext.text("h2", "", words.say("open")),
                Hypertext.text("p", "muted", words.say("open.about")),
                upload);
    }

    private void take(File file) {
        try {
            Situation taken = casebook.open(file.toPath(), author());
            show();
            message.setText(words.say("done.opened", taken.title()));
        } finally {
            if (!file.delete()) {
                file.deleteOnExit();
            }
        }
    }

    /// Written into the answer line by line: a file of any size takes no memory.
    private DownloadHandler download(String situation) {
        return event -> {
            event.setFileName(situation + ".dateline.zip");
            event.setContentType("application/zip");
            casebook.export(situation, event.getOutputStream());
        };
    }
}
