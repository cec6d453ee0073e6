package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dateline.access.Caller;
import org.dateline.access.NotAllowed;
import org.dateline.access.Role;
import org.dateline.event.Situation;
import org.dateline.ingest.Writable;
import org.dateline.intake.Check;
import org.dateline.intake.Intake;
import org.dateline.intake.IntakeLimits;
import org.dateline.intake.Mapping;
import org.dateline.intake.Outcome;
import org.dateline.intake.RejectsFile;
import org.dateline.intake.Remembered;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;

/// Takes over a table of events, step by step: the file, what its columns mean, what would become
/// of it with its words and toponyms, and the import itself.
@Route("import")
@JsModule("./page.ts")
class ImportView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Situations situations;
    private final transient Writable writable;
    private final transient Intake intake;
    private final transient Remembered remembered;
    private final transient IntakeLimits limits;
    private final transient Caller caller;
    private final transient Words words = Words.of("org.dateline.ui.import", Locale.ENGLISH);

    private final HtmlContainer steps = Hypertext.box("div", "import-steps");
    private final HtmlContainer result = Hypertext.box("div", "import-result");
    private transient Optional<ImportTarget> target = Optional.empty();
    private transient Optional<ImportTask> task = Optional.empty();
    private transient boolean surveyed;
    private transient Optional<TableFile> file = Optional.empty();
    private transient Mapping mapping;
    private transient List<String> columns = List.of();

    ImportView(
            Situations situations,
            Writable writable,
            Intake intake,
            Remembered remembered,
            IntakeLimits limits,
            Caller caller) {
        super("div");
        this.situations = situations;
        this.writable = writable;
        this.intake = intake;
        this.remembered = remembered;
        this.limits = limits;
        this.caller = caller;
        this.mapping = Mapping.NOTHING;
        getElement().setAttribute("class", "data-page import-page");
    }

    @Override
    public String getPageTitle() {
        return words.say("page.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UI.getCurrent().getElement().setAttribute("theme", "auto");
        Anchor back = new Anchor(".", words.say("back"));
        back.addClassName("back");
        Component brand = Hypertext.text("span", "brand", words.say("app.name"));
        HtmlContainer main =
                Hypertext.box(
                        "main",
                        "data import",
                        Hypertext.text("h1", "", words.say("title")),
                        Hypertext.text("p", "lead", words.say("lead")));
        add(Hypertext.box("header", "bar", brand, back), main);
        if (!caller.may(Role.EDITOR)) {
            main.add(Hypertext.text("p", "", words.say("not-allowed")));
            return;
        }
        writable.fault().ifPresent(fault -> main.add(Unsaved.onPage(fault)));
        target =
                Optional.of(
                        new ImportTarget(
                                words,
                                situations,
                                situations.ids().stream().filter(writable::is).toList(),
                                event.getLocation()
                                        .getQueryParameters()
                                        .getSingleParameter("situation"),
                                result::removeAll));
        main.add(target.get(), upload(), steps, result);
    }

    private Component upload() {
        var upload =
                new Upload(
                        new LimitedUpload(
                                limits.fileBytes(), () -> caller.may(Role.EDITOR), this::take));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, limits.fileBytes()));
        upload.addFileRejectedListener(
                e -> say(words.say("too-large", Numbers.write(limits.fileBytes() >> 20))));
        return Hypertext.box(
                "section",
                "",
                Hypertext.text("h2", "", words.say("step.file")),
                Hypertext.text(
                        "p",
                        "muted",
                        words.say("step.file.about", Numbers.write(limits.fileBytes() >> 20))),
                upload);
    }

    private void take(String name, File received) {
        steps.removeAll();
        result.removeAll();
        forget();
        try {
            Path kept = Files.createTempFile("dateline-import-", ".part");
            Files.move(received.toPath(), kept, StandardCopyOption.REPLACE_EXISTING);
            TableFile table =
                    TableFile.of(kept, name, TableLimits.USUAL.withFileBytes(limits.fileBytes()));
            file = Optional.of(table);
            surveyed = false;
            columns = intake.columns(table);
            mapping = remembered.recall(columns, intake.guess(table));
            survey(table);
            steps.add(
                    new ImportMapping(
                            words,
                            columns,
                            mapping,
                            remembered.isKnown(columns),
                            changed -> {
                                mapping = changed;
                                result.removeAll();
                            }),
                    Hypertext.box(
                            "p",
                            "actions",
                            Hypertext.button("primary", words.say("check"), this::check)));
        } catch (IOException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    /// A new situation is named after the file and gets the zone and country of its first rows.
    private void survey(TableFile table) throws IOException {
        if (target.isPresent() && target.get().isNew() && !surveyed) {
            surveyed = true;
            ImportTarget into = target.get();
            into.suggest(table.name(), intake.survey(table, mapping));
        }
    }

    private void check() {
        if (file.isEmpty() || target.isEmpty()) {
            return;
        }
        TableFile table = file.get();
        Mapping used = mapping;
        try {
            survey(table);
            Situation into = target.get().situation();
            begin(
                    work -> {
                        Check check = intake.check(table, used, into, work);
                        return () -> show(check, into);
                    });
        } catch (ImportTarget.Unclear | IOException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void begin(ImportTask.Job job) {
        task.ifPresent(ImportTask::callOff);
        var begun = new ImportTask(words, caller);
        task = Optional.of(begun);
        result.removeAll();
        result.add(begun);
        begun.start(UI.getCurrent(), job, this::say);
    }

    private void show(Check check, Situation into) {
        result.removeAll();
        HtmlContainer actions = Hypertext.box("p", "actions");
        result.add(new ImportCheck(words, check, change -> decide(change, actions)));
        if (check.rejected() > 0) {
            result.add(Hypertext.box("p", "", rejects(check, into)));
        }
        if (check.added() > 0) {
            boolean isNew = target.map(ImportTarget::isNew).orElse(false);
            Optional<ImportFit> fit =
                    isNew
                            ? Optional.of(new ImportFit(words, check.found().fitted(into)))
                            : Optional.empty();
            fit.ifPresent(result::add);
            actions.add(
                    Hypertext.button(
                            "primary",
                            words.say("import", Numbers.write(check.added())),
                            () -> run(into, fit)));
        } else {
            result.add(Hypertext.text("p", "import-note", nothing(check)));
        }
        result.add(actions);
        bringIntoView();
    }

    /// A decision may change every count: from then on the file is to be checked again.
    private void decide(UnaryOperator<Mapping> change, HtmlContainer actions) {
        mapping = change.apply(mapping);
        actions.removeAll();
        actions.add(
                Hypertext.text("span", "muted", words.say("decided")),
                Hypertext.button("primary", words.say("check.again"), this::check));
    }

    private String nothing(Check check) {
        if (check.rows() == 0) {
            return words.say("no-rows");
        }
        return words.say(
                check.known() + check.differing() == 0
                        ? "none.fit"
                        : check.rejected() > 0 ? "nothing-new.rejected" : "nothing-new");
    }

    private Component rejects(Check check, Situation into) {
        TableFile table = file.orElseThrow();
        DownloadHandler handler =
                event -> {
                    Path out = Files.createTempFile("dateline-rejects-", ".part");
                    try {
                        remembered.keep(columns, check.mapping());
                        RejectsFile.write(intake, table, check.mapping(), into, out);
                        event.setFileName("rejected-" + table.name());
                        Files.copy(out, event.getOutputStream());
                    } finally {
                        Files.deleteIfExists(out);
                    }
                };
        Anchor link = new Anchor(handler, words.say("rejects", Numbers.write(check.rejected())));
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void run(Situation into, Optional<ImportFit> fit) {
        TableFile table = file.orElseThrow();
        Mapping used = mapping;
        try {
            String author = caller.demand(Role.EDITOR).name();
            Situation described = fit.isPresent() ? fit.get().situation() : into;
            begin(
                    work -> {
                        Outcome outcome =
                                intake.run(
                                        table, used, into, found -> described, false, author, work);
                        remembered.keep(columns, used);
                        return () -> done(outcome, into);
                    });
        } catch (NotAllowed e) {
            say(words.say("not-allowed"));
        } catch (ImportTarget.Unclear e) {
            result.add(Hypertext.text("p", "import-note", String.valueOf(e.getMessage())));
        }
    }

    private void done(Outcome outcome, Situation into) {
        result.removeAll();
        if (outcome.revision().isEmpty()) {
            say(nothing(outcome.check()));
            return;
        }
        Anchor map =
                new Anchor("?situation=" + ContextQuery.encode(into.id()), words.say("done.map"));
        map.setRouterIgnore(true);
        steps.removeAll();
        result.add(
                Hypertext.text("h2", "", words.say("done")),
                Hypertext.text(
                        "p",
                        "",
                        words.say(
                                "done.about",
                                Numbers.write(outcome.check().added()),
                                Numbers.write(outcome.revision().get().number()))),
                Hypertext.box("p", "", map));
        long rejected = outcome.check().rejected();
        if (rejected > 0) {
            // The file is kept for the link until the page is left or takes another one.
            result.add(
                    Hypertext.text(
                            "p",
                            "import-note",
                            words.say("done.rejected", Numbers.write(rejected))),
                    Hypertext.box("p", "", rejects(outcome.check(), into)));
        } else {
            forget();
        }
        bringIntoView();
    }

    /// Whoever reads on from here finds the result, which else lies below the fold.
    private void bringIntoView() {
        result.getElement().setAttribute("tabindex", "-1");
        result.getElement()
                .executeJs(
                        "this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
    }

    private void say(String text) {
        result.removeAll();
        HtmlContainer note = Hypertext.text("p", "import-note", text);
        note.getElement().setAttribute("role", "status");
        result.add(note);
        bringIntoView();
    }

    private void forget() {
        file.ifPresent(
                f -> {
                    try {
                        Files.deleteIfExists(f.path());
                    } catch (IOException left) {
                        f.path().toFile().deleteOnExit();
                    }
                });
        file = Optional.empty();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        task.ifPresent(ImportTask::callOff);
        forget();
    }
}
