package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.event.PlaceName;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Selection;
import org.dateline.query.Tally;

/// One place: everything reported of it, and the figures claimed there together.
final class PlaceDetail extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    /// @param onlyHere hears that the reader wants this place alone
    PlaceDetail(
            Telling telling,
            BoundPlace place,
            MapContext context,
            Consumer<Event> chosen,
            Runnable onlyHere) {
        super("article");
        getElement().setAttribute("class", "detail");
        String name = place.name(telling.language(), context.interval().start());
        add(
                Hypertext.text("p", "kicker", telling.say("precision." + place.precision().name())),
                Hypertext.text("h2", "", name));
        otherNames(telling, place, name).ifPresent(n -> add(Hypertext.text("p", "muted", n)));
        if (!context.places().equals(Set.of(place.id()))) {
            add(Hypertext.button("quiet", telling.say("place.only", name), onlyHere));
        }
        Selection here = at(place, context);
        List<Tally> tallies = telling.events().tallies(here);
        tallies.forEach(t -> add(new FigureChart(telling, t, "")));
        List<Event> events = telling.events().page(here, Optional.empty(), MOST).events();
        HtmlContainer rows = Hypertext.box("ol", "rows");
        events.forEach(
                e ->
                        rows.add(
                                Hypertext.box(
                                        "li",
                                        "",
                                        EventList.row(telling, e, () -> chosen.accept(e)))));
        add(Hypertext.text("h3", "", telling.words().count("events", events.size())), rows);
    }

    /// Everything reported of the place by what is known, at any time and whatever the map shows.
    static Selection at(BoundPlace place, MapContext context) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                context.mode(),
                Set.of(),
                context.knownBy(),
                Optional.empty(),
                context.sources(),
                Set.of(place.id()));
    }

    private static Optional<String> otherNames(Telling telling, BoundPlace place, String shown) {
        List<String> others =
                place.names().stream()
                        .map(PlaceName::text)
                        .filter(n -> !n.equals(shown))
                        .distinct()
                        .limit(6)
                        .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(telling.say("place.also", String.join(", ", others)));
    }
}
