package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dateline.event.Category;
import org.dateline.intake.Check;
import org.dateline.intake.Mapping;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;

/// Which category each word of the file means; one decision counts for all rows that bear it.
final class ImportWords extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    ImportWords(Words words, List<Check.Word> found, Consumer<UnaryOperator<Mapping>> decided) {
        super("div");
        DataTable table =
                new DataTable(
                        words.say("words"),
                        List.of(words.say("word"), words.say("rows"), words.say("means")));
        for (Check.Word word : found) {
            Select<Category> select = new Select<>();
            select.setAriaLabel(word.word() + ": " + words.say("means"));
            select.setItems(Category.values());
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(words.say("word.usual"));
            select.setItemLabelGenerator(
                    c -> c == null ? words.say("word.usual") : words.say("category." + c.code()));
            word.meant().ifPresent(select::setValue);
            select.addValueChangeListener(
                    e ->
                            decided.accept(
                                    mapping ->
                                            mapping.withWord(
                                                    word.word(),
                                                    Optional.ofNullable(e.getValue()))));
            table.row(
                    Hypertext.text("span", "", word.word()),
                    Hypertext.text("span", "number", Numbers.write(word.rows())),
                    select);
        }
        add(
                Hypertext.text("h3", "", words.say("words")),
                Hypertext.text("p", "muted", words.say("words.about")),
                Hypertext.box("div", "scroll choices", table));
    }
}
