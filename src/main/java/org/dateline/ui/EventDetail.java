package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.event.BoundPlace;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.query.Selection;
import org.dateline.query.Tally;
import org.dateline.report.Claim;

/// One event: its claims side by side.
final class EventDetail extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /// @param placeChosen hears of a place that the reader wants to see
    EventDetail(
            Telling telling,
            Event event,
            Optional<Instant> knownBy,
            Consumer<BoundPlace> placeChosen) {
        super("article");
        getElement().setAttribute("class", "detail");
        add(
                Hypertext.box(
                        "p",
                        "kicker",
                        telling.sign(event),
                        Hypertext.text("span", "", telling.category(event))),
                Hypertext.text("h2", "", event.title()),
                Hypertext.text("p", "detail-when", telling.when(event)));
        if (event.when().map(ClaimedTime::disputed).orElse(false)) {
            add(Hypertext.text("p", "disputed", telling.say("disputed.time")));
        }
        add(places(telling, event, placeChosen));
        tallies(telling, event, knownBy).forEach(t -> add(new FigureChart(telling, t, event.id())));
        add(
                Hypertext.text("h3", "", telling.words().count("claims", event.claims().size())),
                new ClaimsTable(telling, event.claims()));
    }

    private static HtmlContainer places(Telling telling, Event event, Consumer<BoundPlace> chosen) {
        Instant at = event.when().map(t -> t.when().earliest()).orElse(telling.start());
        HtmlContainer list = Hypertext.box("ul", "detail-places");
        event.locations().stream()
                .collect(
                        Collectors.toMap(
                                l -> l.place().id(), l -> l, (a, b) -> a, LinkedHashMap::new))
                .values()
                .forEach(
                        location ->
                                list.add(
                                        Hypertext.box(
                                                "li",
                                                "",
                                                Hypertext.button(
                                                        "link",
                                                        telling.name(location, at),
                                                        () -> chosen.accept(location.place())),
                                                Hypertext.text(
                                                        "span",
                                                        "muted",
                                                        precision(telling, location)))));
        event.unplaced().stream()
                .map(m -> telling.say("place.not-found", m.toponym()))
                .distinct()
                .forEach(text -> list.add(Hypertext.text("li", "muted", text)));
        return list;
    }

    private static String precision(Telling telling, Location location) {
        return telling.say("precision." + location.place().precision().name());
    }

    /// What is claimed about the metrics of this event, with the claims of other events beside it.
    private static List<Tally> tallies(Telling telling, Event event, Optional<Instant> knownBy) {
        Set<String> metrics =
                event.claims().stream()
                        .map(Claim::figure)
                        .flatMap(Optional::stream)
                        .map(f -> f.metric())
                        .collect(Collectors.toSet());
        if (metrics.isEmpty()) {
            return List.of();
        }
        Selection known =
                new Selection(
                        Optional.empty(),
                        Optional.empty(),
                        Selection.EVERYTHING.mode(),
                        Set.of(),
                        knownBy,
                        Optional.empty(),
                        Set.of(),
                        Set.of());
        return telling.events().tallies(known).stream()
                .filter(t -> metrics.contains(t.metric()))
                .toList();
    }
}
