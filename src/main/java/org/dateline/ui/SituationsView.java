package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
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
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.access.Caller;
import org.dateline.access.NotAllowed;
import org.dateline.access.Role;
import org.dateline.event.BadStateFile;
import org.dateline.event.DataState;
import org.dateline.event.Situation;
import org.dateline.event.StaleBasis;
import org.dateline.event.StoreUnavailable;
import org.dateline.geo.Extent;
import org.dateline.ingest.Casebook;
import org.dateline.ingest.ReadOnlySituation;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;
import org.dateline.time.Interval;

/// All situations, and what can be done with each as a whole.
@Route("situations")
@JsModule("./page.ts")
class SituationsView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 200;
    private static final long MOST_BYTES = 1L << 30;

    private final transient Situations situations;
    private final transient Casebook casebook;
    private final transient Caller caller;
    private final transient Words words = Words.of("org.dateline.ui.situations", Locale.ENGLISH);
    private final HtmlContainer message = Hypertext.text("p", "lead", "");

    SituationsView(Situations situations, Casebook casebook, Caller caller) {
        super("div");
        this.situations = situations;
        this.casebook = casebook;
        this.caller = caller;
        getElement().setAttribute("class", "data-page");
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
        removeAll();
        Anchor back = new Anchor(".", words.say("back"));
        back.addClassName("back");
        HtmlContainer list = Hypertext.box("div", "");
        Stream.concat(situations.ids().stream(), situations.archived().stream())
                .flatMap(id -> situations.newest(id).stream())
                .forEach(events -> list.add(row(events.state())));
        HtmlContainer main =
                Hypertext.box(
                        "main",
                        "data",
                        Hypertext.text("h1", "", words.say("title")),
                        Hypertext.text("p", "lead", words.say("lead")),
                        message,
                        list);
        casebook.fault().ifPresent(fault -> main.addComponentAtIndex(2, Unsaved.onPage(fault)));
        if (caller.may(Role.EDITOR)) {
            main.add(begin(), opening());
        }
        add(
                Hypertext.box("header", "bar", Hypertext.text("span", "brand", "Dateline"), back),
                main);
    }

    private HtmlContainer row(DataState state) {
        Situation situation = state.situation();
        boolean archived = situation.archived().isPresent();
        boolean writable = casebook.isWritable(situation.id());
        String marks =
                words.say(
                                "counts",
                                Numbers.write(state.events().size()),
                                Numbers.write(state.revision()))
                        + (writable ? "" : " · " + words.say("shipped"))
                        + (archived ? " · " + words.say("archived") : "");
        Anchor shown =
                new Anchor("?situation=" + ContextQuery.encode(situation.id()), words.say("show"));
        shown.setRouterIgnore(true);
        shown.addClassName("bar-link");
        Anchor export = new Anchor(download(situation.id()), words.say("export"));
        export.addClassName("bar-link");
        HtmlContainer actions = Hypertext.box("p", "situation-actions", shown, export);
        HtmlContainer form = Hypertext.box("div", "");
        if (caller.may(Role.EDITOR)) {
            actions.add(button("copy", () -> copy(situation)));
            if (writable) {
                actions.add(
                        button("describe", () -> edit(form, situation, state.revision())),
                        archived
                                ? button(
                                        "back.from.archive",
                                        () -> {
                                            casebook.bringBack(situation.id(), author());
                                            show();
                                        })
                                : button(
                                        "archive",
                                        () -> {
                                            casebook.archive(situation.id(), author());
                                            show();
                                        }));
            }
        }
        return Hypertext.box(
                "section",
                "",
                Hypertext.text("h2", "", situation.title()),
                Hypertext.text("p", "", situation.summary()),
                Hypertext.text("p", "muted", marks),
                actions,
                form);
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
        casebook.copy(of.id(), words.say("copy.title", of.title()), author());
        show();
    }

    private HtmlContainer begin() {
        var title = new TextField(words.say("new.title"));
        title.setMaxLength(LONGEST_TITLE);
        HtmlContainer create =
                button(
                        "new.create",
                        () -> {
                            String wanted = title.getValue().strip();
                            if (wanted.isEmpty()) {
                                throw new IllegalArgumentException(words.say("new.title"));
                            }
                            LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
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
                            show();
                        });
        return Hypertext.box(
                "section",
                "",
                Hypertext.text("h2", "", words.say("new")),
                Hypertext.box("div", "fields", title, create));
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
        form.add(
                new SituationForm(
                        words,
                        situation,
                        changed ->
                                attempt(
                                        () -> {
                                            casebook.describe(changed.get(), basis, author());
                                            show();
                                        }),
                        form::removeAll));
    }

    private HtmlContainer opening() {
        Upload upload =
                new Upload(
                        new LimitedUpload(
                                MOST_BYTES,
                                () -> caller.may(Role.EDITOR),
                                (name, file) ->
                                        attempt(
                                                () -> {
                                                    take(file);
                                                    show();
                                                })));
        upload.setMaxFiles(1);
        return Hypertext.box("section", "", Hypertext.text("h2", "", words.say("open")), upload);
    }

    private void take(File file) {
        try {
            casebook.open(file.toPath(), author());
        } finally {
            if (!file.delete()) {
                file.deleteOnExit();
            }
        }
    }

    private DownloadHandler download(String situation) {
        return DownloadHandler.fromInputStream(
                event -> {
                    var out = new ByteArrayOutputStream();
                    casebook.export(situation, out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            situation + ".dateline.zip",
                            "application/zip",
                            out.size());
                });
    }
}
