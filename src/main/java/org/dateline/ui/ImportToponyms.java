package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dateline.gazetteer.Candidate;
import org.dateline.intake.Mapping;
import org.dateline.intake.Toponyms;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;

/// Toponyms that need a decision, which then counts for every row that names them, and those whose
/// coordinates in the file lie away from where the gazetteer has them.
final class ImportToponyms extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int LISTED = 50;

    private final transient Words words;

    ImportToponyms(
            Words words, List<Toponyms.Asked> asked, Consumer<UnaryOperator<Mapping>> decided) {
        super("div");
        this.words = words;
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

    private Component choice(Toponyms.Asked toponym, Consumer<UnaryOperator<Mapping>> decided) {
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
                                mapping ->
                                        mapping.withPlace(
                                                toponym.key(),
                                                Optional.ofNullable(e.getValue())
                                                        .map(c -> c.place().id())
                                                        .orElse(""))));
        return select;
    }
}
