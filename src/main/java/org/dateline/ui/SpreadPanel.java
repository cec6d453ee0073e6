package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Deployment;
import org.dateline.query.FirstReport;
import org.dateline.query.Selection;

/// In which order places were first reported, each with the claim behind it.
final class SpreadPanel extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    SpreadPanel(
            Telling telling,
            MapContext context,
            Consumer<BoundPlace> placeChosen,
            Consumer<Event> eventChosen) {
        super("div");
        getElement().setAttribute("class", "spread");
        Selection shown = anywhere(context);
        List<FirstReport> places = telling.events().spread(shown);
        Set<Category> counted = telling.events().spreading(shown);
        boolean unrest =
                context.categories().isEmpty() && counted.size() < Category.values().length;
        if (places.isEmpty()) {
            add(
                    Hypertext.text(
                            "p",
                            "empty",
                            telling.say(unrest ? "spread.none.unrest" : "spread.none")));
            return;
        }
        add(
                Hypertext.text(
                        "h3",
                        "section-head",
                        telling.say(unrest ? "spread.title.unrest" : "spread.title")),
                Hypertext.text("p", "muted", telling.say("spread.about")));
        HtmlContainer order = Hypertext.box("ol", "order");
        for (FirstReport first : places) {
            order.add(
                    Hypertext.box(
                            "li",
                            "",
                            Hypertext.button(
                                    "link order-place",
                                    first.place().name(telling.language(), first.when().earliest()),
                                    () -> placeChosen.accept(first.place())),
                            Hypertext.text("span", "order-when", telling.when(first.when())),
                            Hypertext.text("p", "order-says", first.claim().says()),
                            Hypertext.text("p", "order-who", source(telling, first))));
        }
        add(order);
        Deployment troops = telling.events().troops(shown);
        if (!troops.steps().isEmpty()) {
            add(new TroopLane(telling, troops, eventChosen));
        }
    }

    private static String source(Telling telling, FirstReport first) {
        String publisher =
                telling.reportOf(first.claim())
                        .map(telling::publisher)
                        .orElse(first.claim().report());
        return first.claim()
                .attributedTo()
                .map(who -> who + " · " + telling.say("via", publisher))
                .orElse(publisher);
    }

    /// The spread of the whole situation up to the time shown, wherever the map stands.
    static Selection anywhere(MapContext c) {
        return new Selection(
                Optional.empty(),
                Optional.of(c.interval()),
                c.mode(),
                c.categories(),
                c.knownBy(),
                c.text(),
                c.sources(),
                c.places());
    }
}
