package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Selection;
import org.dateline.query.Tally;

/// All figures that the claims of the selection give, by metric, with the rule behind each range.
final class FiguresPanel extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    FiguresPanel(Telling telling, MapContext context) {
        super("div");
        getElement().setAttribute("class", "figures");
        Selection shown = context.selection();
        Selection anywhere =
                new Selection(
                        Optional.empty(),
                        shown.interval(),
                        shown.mode(),
                        shown.categories(),
                        shown.knownBy(),
                        shown.text(),
                        shown.sources(),
                        shown.places());
        List<Tally> tallies = telling.events().tallies(anywhere);
        if (tallies.isEmpty()) {
            add(Hypertext.text("p", "empty", telling.say("figures.none")));
            return;
        }
        add(Hypertext.text("p", "muted", telling.say("figures.about")));
        tallies.forEach(t -> add(new FigureChart(telling, t, "")));
        String rules =
                tallies.stream().map(Tally::rule).distinct().collect(Collectors.joining(" "));
        add(Hypertext.text("p", "rule", telling.say("figures.the-rule", rules)));
    }
}
