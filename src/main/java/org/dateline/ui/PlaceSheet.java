package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Toponym;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Numbers;
import org.dateline.query.Events;
import org.dateline.query.Situations;
import org.dateline.time.Years;

/// All that the gazetteer holds of one place, and what was reported there.
final class PlaceSheet extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMES = 14;

    PlaceSheet(Lookup lookup, Situations situations, Place place) {
        super("article");
        getElement().setAttribute("class", "place-sheet");
        add(
                Hypertext.text("p", "kicker", lookup.say("class." + place.placeClass().code())),
                Hypertext.text("h2", "", lookup.name(place)),
                hierarchy(lookup, place),
                facts(lookup, place),
                Hypertext.text("h3", "", lookup.say("events")),
                events(lookup, situations, place),
                Hypertext.text("h3", "", lookup.say("names")),
                names(lookup, place));
    }

    private static Component hierarchy(Lookup lookup, Place place) {
        HtmlContainer nav = Hypertext.box("nav", "hierarchy");
        nav.getElement().setAttribute("aria-label", lookup.say("place.lies-in"));
        for (Place whole : lookup.wholes(place)) {
            nav.add(new Anchor(lookup.address(whole), lookup.name(whole)));
        }
        return nav;
    }

    private static Component facts(Lookup lookup, Place place) {
        HtmlContainer facts = Hypertext.box("dl", "facts");
        String position =
                String.format(
                        Locale.ROOT, "%.4f, %.4f", place.position().lat(), place.position().lon());
        boolean area = place.precision().isArea();
        fact(facts, lookup.say(area ? "place.position.area" : "place.position"), position);
        fact(
                facts,
                lookup.say("place.precision"),
                lookup.say("precision." + place.precision().name()));
        place.capitalOf().stream()
                .filter(p -> p.during().contains(lookup.at()))
                .flatMap(p -> lookup.gazetteer().place(p.whole()).stream())
                .map(lookup::name)
                .reduce((a, b) -> a + ", " + b)
                .ifPresent(c -> fact(facts, lookup.say("place.capital"), c));
        place.population()
                .ifPresent(p -> fact(facts, lookup.say("place.people"), Numbers.write(p)));
        fact(facts, lookup.say("place.zone"), place.zone().getId());
        fact(facts, lookup.say("place.source"), place.positionSource());
        Anchor json =
                new Anchor(
                        Lookup.ROUTE + "/places/" + ContextQuery.encode(place.id()),
                        lookup.say("place.json"));
        json.setRouterIgnore(true);
        facts.add(
                Hypertext.text("dt", "", lookup.say("place.id")),
                Hypertext.box(
                        "dd",
                        "",
                        Hypertext.text("code", "", place.id()),
                        Hypertext.text("span", "", " · "),
                        json));
        return facts;
    }

    private static void fact(HtmlContainer facts, String term, String value) {
        facts.add(Hypertext.text("dt", "", term), Hypertext.text("dd", "", value));
    }

    private static Component events(Lookup lookup, Situations situations, Place place) {
        HtmlContainer list = Hypertext.box("ul", "plain");
        for (String id : situations.ids()) {
            situations
                    .newest(id)
                    .flatMap(events -> link(lookup, events, place))
                    .ifPresent(link -> list.add(Hypertext.box("li", "", link)));
        }
        return list.getChildren().findAny().isPresent()
                ? list
                : Hypertext.text("p", "muted", lookup.say("events.none"));
    }

    private static Optional<Anchor> link(Lookup lookup, Events events, Place place) {
        long count =
                events.state().events().stream()
                        .filter(
                                e ->
                                        e.locations().stream()
                                                .anyMatch(l -> l.place().id().equals(place.id())))
                        .count();
        if (count == 0) {
            return Optional.empty();
        }
        var situation = events.state().situation();
        String key = "events.of" + (count == 1 ? ".one" : ".other");
        Anchor link =
                new Anchor(
                        "?situation="
                                + ContextQuery.encode(situation.id())
                                + "&open="
                                + ContextQuery.encode("place:" + place.id()),
                        lookup.say(key, Numbers.write(count), situation.title()));
        return Optional.of(link);
    }

    /// Labels first, those with years before others, then spellings behind a fold.
    private static Component names(Lookup lookup, Place place) {
        List<Toponym> sorted = new ArrayList<>(place.names());
        sorted.sort(
                Comparator.comparing((Toponym n) -> !n.isLabel())
                        .thenComparing(n -> !n.language().equals("en"))
                        .thenComparing(Toponym::language)
                        .thenComparing(n -> n.inUse().start()));
        int shown = sorted.size() <= MOST_NAMES + 4 ? sorted.size() : MOST_NAMES;
        HtmlContainer names =
                Hypertext.box("div", "", table(lookup, place, sorted.subList(0, shown)));
        if (shown < sorted.size()) {
            names.add(
                    new NativeDetails(
                            lookup.words().count("names.more", sorted.size() - shown),
                            table(lookup, place, sorted.subList(shown, sorted.size()))));
        }
        return names;
    }

    private static Component table(Lookup lookup, Place place, List<Toponym> names) {
        DataTable table =
                new DataTable(
                        lookup.say("names"),
                        List.of(
                                lookup.say("names.name"),
                                lookup.say("names.language"),
                                lookup.say("names.use"),
                                lookup.say("names.kind")));
        var years = Years.in(lookup.words().locale());
        for (Toponym name : names) {
            HtmlContainer text = Hypertext.text("bdi", "", name.text());
            text.getElement().setAttribute("lang", name.language());
            boolean now = name.isLabel() && name.inUse().contains(lookup.at());
            table.row(
                    Hypertext.box(now ? "strong" : "span", "", text),
                    Hypertext.text("span", "", language(lookup, name)),
                    Hypertext.text(
                            "span",
                            "",
                            years.write(name.inUse(), place.zone())
                                    .orElse(lookup.say("names.undated"))),
                    Hypertext.text("span", "", lookup.say("usage." + name.usage().name())));
        }
        return Hypertext.box("div", "scroll", table);
    }

    private static String language(Lookup lookup, Toponym name) {
        if (name.language().equals("und")) {
            return lookup.say("language.und");
        }
        return Locale.forLanguageTag(name.language()).getDisplayName(lookup.words().locale());
    }
}
