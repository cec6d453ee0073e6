package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dateline.event.Rejection;
import org.dateline.intake.Check;
import org.dateline.intake.Mapping;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;

/// What would become of a file: how many rows, the first of them, the toponyms that need a
/// decision, and what was rejected.
final class ImportCheck extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int LISTED = 50;

    private final transient Words words;

    /// @param decided hears how the mapping changes with each decision
    ImportCheck(Words words, Check check, Consumer<UnaryOperator<Mapping>> decided) {
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
        if (!check.unused().isEmpty()) {
            String unused = String.join(", ", check.unused());
            add(Hypertext.text("p", "muted", words.say("unused", unused)));
        }
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
        if (!check.words().isEmpty()) {
            add(new ImportWords(words, check.words(), decided));
        }
        add(new ImportToponyms(words, check.toponyms(), check.mapping(), decided));
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
