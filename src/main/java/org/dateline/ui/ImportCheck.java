package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.event.Rejection;
import org.dateline.gazetteer.Candidate;
import org.dateline.intake.Check;
import org.dateline.intake.Toponyms;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;

/// What would become of a file: how many rows, the first of them, the toponyms that need a
/// decision, and what was rejected.
final class ImportCheck extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int LISTED = 50;

    private final transient Words words;

    /// @param place an id, empty to leave the toponym unplaced
    record Decision(String toponym, String place) {}

    ImportCheck(Words words, Check check, Consumer<Decision> decided) {
        super("section");
        this.words = words;
        add(
                Hypertext.text("h2", "", words.say("step.check")),
                Hypertext.text(
                        "p",
                        "lead",
                        words.say(
                                "counts",
                                Numbers.write(check.rows()),
                                Numbers.write(check.added()),
                                Numbers.write(check.known() + check.differing()),
                                Numbers.write(check.repeated()),
                                Numbers.write(check.rejected()))));
        check.notes().forEach(note -> add(Hypertext.text("p", "import-note", note)));
        if (check.differing() > 0) {
            add(
                    Hypertext.text(
                            "p",
                            "import-note",
                            words.say("differing", Numbers.write(check.differing()))));
        }
        if (!check.sample().isEmpty()) {
            add(
                    Hypertext.text("h3", "", words.say("sample")),
                    Hypertext.box("div", "scroll", sample(check)));
        }
        toponyms(check.toponyms().asked(), decided);
        if (!check.rejections().isEmpty()) {
            add(
                    Hypertext.text("h3", "", words.say("rejected")),
                    Hypertext.box("div", "scroll", rejections(check)));
        }
    }

    private Component sample(Check check) {
        DataTable table =
                new DataTable(
                        words.say("sample"),
                        List.of(
                                words.say("line"),
                                words.say("field.title"),
                                words.say("field.category"),
                                words.say("field.date"),
                                words.say("field.place"),
                                words.say("field.source")));
        check.sample()
                .forEach(
                        s ->
                                table.row(
                                        Numbers.write(s.line()),
                                        s.title(),
                                        words.say("category." + s.category()),
                                        s.when(),
                                        s.place(),
                                        s.source()));
        return table;
    }

    private void toponyms(List<Toponyms.Asked> asked, Consumer<Decision> decided) {
        List<Toponyms.Asked> open =
                asked.stream().filter(Toponyms.Asked::isOpen).limit(LISTED).toList();
        if (!open.isEmpty()) {
            DataTable table =
                    new DataTable(
                            words.say("toponyms"),
                            List.of(words.say("toponym"), words.say("rows"), words.say("means")));
            for (Toponyms.Asked toponym : open) {
                table.row(
                        Hypertext.text("span", "", toponym.key()),
                        Hypertext.text("span", "number", Numbers.write(toponym.rows())),
                        choice(toponym, decided));
            }
            add(
                    Hypertext.text("h3", "", words.say("toponyms")),
                    Hypertext.text("p", "muted", words.say("toponyms.about")),
                    Hypertext.box("div", "scroll", table));
        }
        List<Toponyms.Asked> far =
                asked.stream()
                        .filter(t -> t.metresAway().orElse(0.0) >= 5_000)
                        .limit(LISTED)
                        .toList();
        if (!far.isEmpty()) {
            DataTable table =
                    new DataTable(
                            words.say("far"),
                            List.of(
                                    words.say("toponym"),
                                    words.say("rows"),
                                    words.say("distance")));
            far.forEach(
                    t ->
                            table.row(
                                    t.key(),
                                    Numbers.write(t.rows()),
                                    words.say(
                                            "km-away",
                                            Numbers.write(
                                                    Math.round(
                                                            t.metresAway().orElse(0.0) / 1000)))));
            add(
                    Hypertext.text("h3", "", words.say("far")),
                    Hypertext.text("p", "muted", words.say("far.about")),
                    Hypertext.box("div", "scroll", table));
        }
    }

    private Component choice(Toponyms.Asked toponym, Consumer<Decision> decided) {
        List<Candidate> candidates = toponym.resolution().receipt().candidates();
        if (candidates.isEmpty()) {
            return Hypertext.text("span", "muted", words.say("unknown-place"));
        }
        Select<Candidate> select = new Select<>();
        select.setAriaLabel(words.say("means"));
        select.setItems(candidates);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.say("leave"));
        select.setItemLabelGenerator(
                c ->
                        c == null
                                ? words.say("leave")
                                : c.place().name("en", Instant.EPOCH)
                                        + ", "
                                        + c.place().country().orElse("")
                                        + " · "
                                        + String.format(
                                                Locale.ROOT,
                                                "%.2f, %.2f",
                                                c.place().position().lat(),
                                                c.place().position().lon()));
        select.addValueChangeListener(
                e ->
                        decided.accept(
                                new Decision(
                                        toponym.key(),
                                        Optional.ofNullable(e.getValue())
                                                .map(c -> c.place().id())
                                                .orElse(""))));
        return select;
    }

    private Component rejections(Check check) {
        DataTable table =
                new DataTable(
                        words.say("rejected"),
                        List.of(
                                words.say("line"),
                                words.say("column"),
                                words.say("reason"),
                                words.say("excerpt")));
        List<Rejection> first = new ArrayList<>(check.rejections().stream().limit(LISTED).toList());
        first.forEach(
                r ->
                        table.row(
                                r.line() > 0 ? Numbers.write(r.line()) : "",
                                r.pointer(),
                                r.reason(),
                                r.excerpt()));
        return table;
    }
}
