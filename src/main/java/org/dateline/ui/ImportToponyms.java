package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Resolution;
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
    private final transient Toponyms toponyms;
    private final transient Mapping mapping;

    ImportToponyms(
            Words words,
            Toponyms toponyms,
            Mapping mapping,
            Consumer<UnaryOperator<Mapping>> decided) {
        super("div");
        this.words = words;
        this.toponyms = toponyms;
        this.mapping = mapping;
        List<Toponyms.Asked> asked = toponyms.asked();
        List<Toponyms.Asked> open =
                asked.stream().filter(Toponyms.Asked::isOpen).limit(LISTED).toList();
        choices("toponyms", open, decided);
        choices(
                "doubtful",
                asked.stream().filter(Toponyms.Asked::isDoubtful).limit(LISTED).toList(),
                decided);
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

    private void choices(
            String name, List<Toponyms.Asked> some, Consumer<UnaryOperator<Mapping>> decided) {
        if (some.isEmpty()) {
            return;
        }
        DataTable table =
                new DataTable(
                        words.say(name),
                        List.of(words.say("toponym"), words.say("rows"), words.say("means")));
        for (Toponyms.Asked toponym : some) {
            table.row(
                    Hypertext.text("span", "", toponym.key()),
                    Hypertext.text("span", "number", Numbers.write(toponym.rows())),
                    choice(toponym, decided));
        }
        add(
                Hypertext.text("h3", "", words.say(name)),
                Hypertext.text("p", "muted", words.say(name + ".about")),
                Hypertext.box("div", "scroll choices", table));
    }

    /// What was decided before, else what the gazetteer says.
    private Optional<Candidate> meant(Toponyms.Asked toponym) {
        String decided = mapping.places().get(toponym.key());
        if (decided != null) {
            return toponym.resolution().receipt().candidates().stream()
                    .filter(c -> c.place().id().equals(decided))
                    .findFirst();
        }
        return toponym.resolution() instanceof Resolution.Resolved known
                ? toponym.resolution().receipt().candidates().stream()
                        .filter(c -> c.place().id().equals(known.chosen().place().id()))
                        .findFirst()
                : Optional.empty();
    }

    private Component choice(Toponyms.Asked toponym, Consumer<UnaryOperator<Mapping>> decided) {
        List<Candidate> candidates = toponym.resolution().receipt().candidates();
        if (candidates.isEmpty()) {
            return Hypertext.text("span", "muted", words.say("unknown-place"));
        }
        Select<Candidate> select = new Select<>();
        select.setAriaLabel(toponym.key() + ": " + words.say("means"));
        select.setItems(candidates);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.say("leave"));
        select.setItemLabelGenerator(
                c ->
                        c == null
                                ? words.say("leave")
                                : toponyms.described(c.place())
                                        + " · "
                                        + String.format(
                                                Locale.ROOT,
                                                "%.2f, %.2f",
                                                c.place().position().lat(),
                                                c.place().position().lon()));
        meant(toponym).ifPresent(select::setValue);
        select.addValueChangeListener(
                e ->
                        decided.accept(
                                before ->
                                        before.withPlace(
                                                toponym.key(),
                                                Optional.ofNullable(e.getValue())
                                                        .map(c -> c.place().id())
                                                        .orElse(""))));
        return select;
    }
}
