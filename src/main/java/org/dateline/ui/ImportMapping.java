package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.event.Category;
import org.dateline.intake.Field;
import org.dateline.intake.Mapping;
import org.dateline.intake.Scheme;
import org.dateline.portrayal.Words;

/// What the columns of a file mean, as it was guessed, to be put right.
final class ImportMapping extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /// Fields that nearly every table has: shown even where no column was found for them.
    private static final Set<Field> ALWAYS =
            EnumSet.of(Field.TITLE, Field.DATE, Field.PLACE, Field.CATEGORY, Field.SOURCE);

    private final transient Consumer<Mapping> changed;
    private transient Mapping mapping;

    ImportMapping(
            Words words,
            List<String> columns,
            Mapping guess,
            boolean remembered,
            Consumer<Mapping> changed) {
        super("section");
        this.mapping = guess;
        this.changed = changed;
        add(
                Hypertext.text("h2", "", words.say("step.mapping")),
                Hypertext.text(
                        "p",
                        "muted",
                        words.say(
                                remembered
                                        ? "step.mapping.remembered"
                                        : guess.scheme() == Scheme.PLAIN
                                                ? "step.mapping.about"
                                                : "scheme."
                                                        + guess.scheme()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))));
        HtmlContainer grid = Hypertext.box("div", "import-grid");
        HtmlContainer rest = Hypertext.box("div", "import-grid");
        for (Field field : Field.values()) {
            Select<String> select = new Select<>();
            select.setLabel(words.say("field." + field.code()));
            select.setItems(columns);
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("–");
            Optional.ofNullable(guess.columns().get(field))
                    .filter(columns::contains)
                    .ifPresent(select::setValue);
            select.addValueChangeListener(
                    e ->
                            use(
                                    mapping.with(
                                            field,
                                            Optional.ofNullable(e.getValue())
                                                    .filter(v -> !v.isEmpty()))));
            boolean shown = guess.columns().containsKey(field) || ALWAYS.contains(field);
            (shown ? grid : rest).add(select);
        }
        Select<Category> category = new Select<>();
        category.setLabel(words.say("usual-category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(c -> c == null ? "–" : words.say("category." + c.code()));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption("–");
        guess.category().ifPresent(category::setValue);
        category.addValueChangeListener(
                e -> use(mapping.withCategory(Optional.ofNullable(e.getValue()))));
        Checkbox dayFirst = new Checkbox(words.say("day-first"), guess.dayFirst());
        dayFirst.addValueChangeListener(e -> use(mapping.withDayFirst(e.getValue())));
        Checkbox swapped = new Checkbox(words.say("swapped"), guess.swapped());
        swapped.addValueChangeListener(e -> use(mapping.withSwapped(e.getValue())));
        HtmlContainer more =
                Hypertext.box(
                        "details",
                        "import-more",
                        Hypertext.text("summary", "", words.say("step.mapping.more")),
                        rest);
        add(grid, more, Hypertext.box("div", "import-options", category, dayFirst, swapped));
    }

    private void use(Mapping next) {
        mapping = next;
        changed.accept(next);
    }
}
