package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.access.Caller;
import org.dateline.access.NotAllowed;
import org.dateline.access.Role;
import org.dateline.event.Situation;
import org.dateline.event.StaleBasis;
import org.dateline.event.StoreUnavailable;
import org.dateline.geo.Extent;
import org.dateline.ingest.Writable;
import org.dateline.intake.Check;
import org.dateline.intake.Intake;
import org.dateline.intake.IntakeLimits;
import org.dateline.intake.Mapping;
import org.dateline.intake.Outcome;
import org.dateline.intake.RejectsFile;
import org.dateline.intake.Remembered;
import org.dateline.intake.Work;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;
import org.dateline.table.RowReader;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;
import org.dateline.time.Interval;

/// Takes over a table of events, step by step: the file, what its columns mean, which places its
/// toponyms name, what would become of it, and the import itself.
@Route("import")
@JsModule("./page.ts")
class ImportView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "";
    private static final int POLL_MILLIS = 400;

    private final transient Situations situations;
    private final transient Writable writable;
    private final transient Intake intake;
    private final transient Remembered remembered;
    private final transient IntakeLimits limits;
    private final transient Caller caller;
    private final transient Words words = Words.of("org.dateline.ui.import", Locale.ENGLISH);

    private final Select<String> target = new Select<>();
    private final TextField title = new TextField();
    private final TextField zone = new TextField();
    private final HtmlContainer steps = Hypertext.box("div", "import-steps");
    private final HtmlContainer result = Hypertext.box("div", "import-result");
    private transient Optional<TableFile> file = Optional.empty();
    private transient Mapping mapping;
    private transient List<String> columns = List.of();
    private transient AtomicBoolean calledOff = new AtomicBoolean();

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
        main.add(into(event), upload(), steps, result);
    }

    /// Which situation the events go into.
    private Component into(BeforeEnterEvent event) {
        List<String> ids = new ArrayList<>(situations.ids().stream().filter(writable::is).toList());
        ids.add(NEW);
        target.setLabel(words.say("into"));
        target.setItems(ids);
        target.setItemLabelGenerator(
                id ->
                        id.equals(NEW)
                                ? words.say("into.new")
                                : situations
                                        .newest(id)
                                        .map(e -> e.state().situation().title())
                                        .orElse(id));
        title.setLabel(words.say("new.title"));
        zone.setLabel(words.say("new.zone"));
        zone.setValue("UTC");
        target.addValueChangeListener(e -> showNew());
        Optional<String> asked =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("situation")
                        .filter(ids::contains);
        target.setValue(asked.orElse(ids.getFirst()));
        showNew();
        return Hypertext.box("section", "fields", target, title, zone);
    }

    private void showNew() {
        boolean isNew = NEW.equals(target.getValue());
        title.setVisible(isNew);
        zone.setVisible(isNew);
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
            try (RowReader reader = table.open()) {
                reader.next();
                columns = reader.columns();
            }
            mapping = remembered.recall(columns, intake.guess(table));
            steps.add(
                    new ImportMapping(words, columns, mapping, changed -> mapping = changed),
                    go(words.say("check"), this::check));
        } catch (IOException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private Component go(String text, Runnable action) {
        return Hypertext.box("p", "actions", Hypertext.button("primary", text, action));
    }

    private Optional<Situation> situation() {
        String id = target.getValue();
        if (id != null && !id.equals(NEW)) {
            return situations.newest(id).map(e -> e.state().situation());
        }
        String slug =
                title.getValue()
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (slug.isEmpty() || slug.length() > 80) {
            say(words.say("new.title.missing"));
            return Optional.empty();
        }
        if (Writable.isReserved(slug)) {
            say(words.say("new.title.reserved", slug));
            return Optional.empty();
        }
        if (situations.ids().contains(slug)) {
            say(words.say("new.title.taken"));
            return Optional.empty();
        }
        try {
            ZoneId civil = ZoneId.of(zone.getValue().strip());
            var period =
                    new Interval(
                            Instant.parse("2000-01-01T00:00:00Z"),
                            Instant.parse("2030-01-01T00:00:00Z"));
            return Optional.of(
                    new Situation(
                            slug,
                            title.getValue().strip(),
                            "",
                            Extent.WORLD,
                            period,
                            civil,
                            List.of(),
                            List.of("en")));
        } catch (DateTimeException e) {
            say(words.say("new.zone.unknown"));
            return Optional.empty();
        }
    }

    private interface Task {
        Runnable run(Work work) throws IOException;
    }

    private void check() {
        Optional<Situation> into = situation();
        if (into.isEmpty() || file.isEmpty()) {
            return;
        }
        TableFile table = file.get();
        Mapping used = mapping;
        background(
                work -> {
                    Check check = intake.check(table, used, into.get(), work);
                    return () -> show(check, into.get());
                });
    }

    private void show(Check check, Situation into) {
        result.removeAll();
        result.add(
                new ImportCheck(
                        words,
                        check,
                        changed ->
                                mapping = mapping.withPlace(changed.toponym(), changed.place())));
        if (check.rejected() > 0) {
            result.add(Hypertext.box("p", "", rejects(check, into)));
        }
        if (check.toponyms().asked().stream().anyMatch(t -> t.isOpen())) {
            result.add(go(words.say("check.again"), this::check));
        }
        if (check.isWorthIt() && check.added() > 0) {
            result.add(go(words.say("import", Numbers.write(check.added())), () -> run(into)));
        } else {
            result.add(
                    Hypertext.text(
                            "p",
                            "",
                            words.say(
                                    check.rejected() == check.rows()
                                            ? "none.fit"
                                            : "nothing-new")));
        }
    }

    private Component rejects(Check check, Situation into) {
        TableFile table = file.orElseThrow();
        DownloadHandler handler =
                event -> {
                    Path out = Files.createTempFile("dateline-rejects-", ".part");
                    try {
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

    private void run(Situation into) {
        TableFile table = file.orElseThrow();
        Mapping used = mapping;
        String author;
        try {
            author = caller.demand(Role.EDITOR).name();
        } catch (NotAllowed e) {
            say(words.say("not-allowed"));
            return;
        }
        background(
                work -> {
                    Outcome outcome = intake.run(table, used, into, false, author, work);
                    remembered.keep(columns, used);
                    return () -> done(outcome, into);
                });
    }

    private void done(Outcome outcome, Situation into) {
        result.removeAll();
        if (outcome.revision().isEmpty()) {
            say(words.say("nothing-new"));
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
        forget();
    }

    /// Works beside the page, which asks every now and then how far it is.
    private void background(Task task) {
        UI ui = UI.getCurrent();
        calledOff.set(true);
        AtomicBoolean stop = new AtomicBoolean();
        calledOff = stop;
        var progress = new HtmlContainer("progress");
        progress.getElement().setAttribute("max", "1");
        HtmlContainer stage = Hypertext.text("span", "muted", words.say("stage.checking"));
        progress.getElement().setAttribute("aria-label", words.say("stage.checking"));
        result.removeAll();
        result.add(
                Hypertext.box(
                        "p",
                        "import-progress",
                        progress,
                        stage,
                        Hypertext.button("quiet", words.say("call-off"), () -> stop.set(true))));
        ui.setPollInterval(POLL_MILLIS);
        int[] last = {-1};
        Work work =
                (at, share) -> {
                    int now = at.ordinal() * 100 + (int) (share * 50);
                    if (now != last[0]) {
                        last[0] = now;
                        if (!caller.may(Role.EDITOR)) {
                            stop.set(true);
                        }
                        ui.access(
                                () -> {
                                    progress.getElement()
                                            .setAttribute(
                                                    "value",
                                                    Double.toString(Math.clamp(share, 0, 1)));
                                    stage.setText(
                                            words.say(
                                                    "stage." + at.name().toLowerCase(Locale.ROOT)));
                                });
                    }
                    return !stop.get();
                };
        Thread.ofVirtual()
                .name("import")
                .start(
                        caller.carried(
                                () -> {
                                    Runnable after = () -> say(words.say("failed"));
                                    try {
                                        after = task.run(work);
                                    } catch (IOException | StoreUnavailable e) {
                                        String why = String.valueOf(e.getMessage());
                                        after = () -> say(words.say("nothing-written", why));
                                    } catch (Work.CalledOff e) {
                                        after = () -> say(words.say("called-off"));
                                    } catch (StaleBasis e) {
                                        after = () -> say(words.say("stale"));
                                    } finally {
                                        Runnable last1 = after;
                                        ui.access(
                                                () -> {
                                                    ui.setPollInterval(-1);
                                                    last1.run();
                                                });
                                    }
                                }));
    }

    private void say(String text) {
        result.removeAll();
        HtmlContainer note = Hypertext.text("p", "import-note", text);
        note.getElement().setAttribute("role", "status");
        result.add(note);
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
        calledOff.set(true);
        forget();
    }
}
