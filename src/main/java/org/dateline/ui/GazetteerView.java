package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Resolution;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;
import org.dateline.reading.FoundToponym;
import org.dateline.reading.Geoparser;

/// The gazetteer for people: look up a name or a place, or have a text read. The address holds what
/// was looked up, and never a text.
@Route(Lookup.ROUTE)
@JsModule("./page.ts")
class GazetteerView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 200;
    private static final List<String> EXAMPLES =
            List.of("Shevchenko", "Zhaңaөzen", "Paris, Texas", "Алма-Ата", "Darfur");

    private final transient Gazetteer gazetteer;
    private final transient Geoparser geoparser;
    private final transient Situations situations;
    private final LeafletMap map = new LeafletMap();
    private final HtmlContainer body = Hypertext.box("div", "gazetteer-body");
    private transient Lookup lookup;

    GazetteerView(Gazetteer gazetteer, Geoparser geoparser, Situations situations) {
        super("div");
        this.gazetteer = gazetteer;
        this.geoparser = geoparser;
        this.situations = situations;
        this.lookup = Lookup.of(gazetteer, Optional.empty());
        getElement().setAttribute("class", "gazetteer-page");
        map.addClassName("map");
        map.setBasemapUrl("basemap");
        map.setLanguage("en");
        map.setMessages(
                Words.of("org.dateline.ui.components", lookup.words().locale()).below("map"));
        map.addPinSelectListener(
                e -> gazetteer.place(e.pin()).ifPresent(p -> go(lookup.address(p))));
    }

    @Override
    public String getPageTitle() {
        return lookup.say("page.title", lookup.say("title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters given = event.getLocation().getQueryParameters();
        Optional<String> written = given.getSingleParameter("date").filter(d -> !d.isBlank());
        lookup = Lookup.of(gazetteer, written.flatMap(GazetteerView::day));
        UI.getCurrent().getElement().setAttribute("theme", "auto");
        map.setTheme("auto");
        map.setMoment(lookup.at());
        removeAll();
        body.removeAll();
        boolean reads = given.getParameters().containsKey("text");
        add(bar(), Hypertext.box("main", "gazetteer", head(written, reads), body), map);
        if (reads) {
            body.add(new TextReader(lookup, geoparser, this::showFound, this::look));
            showWorld();
            return;
        }
        Optional<String> place = given.getSingleParameter("place").filter(p -> !p.isBlank());
        Optional<String> name = given.getSingleParameter("name").filter(n -> !n.isBlank());
        if (place.isPresent()) {
            showPlace(place.get());
        } else if (name.isPresent()) {
            showName(name.get().substring(0, Math.min(name.get().length(), LONGEST_NAME)));
        } else {
            showStart();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() > 0 && day.getYear() < 3000 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Component bar() {
        Anchor back = new Anchor(".", lookup.say("back"));
        back.addClassName("back");
        Words words = Words.of("org.dateline.ui.messages", lookup.words().locale());
        return Hypertext.box(
                "header", "bar", Hypertext.text("span", "brand", words.say("app.name")), back);
    }

    private Component head(Optional<String> date, boolean reads) {
        Tab name = new Tab(lookup.say("tab.name"));
        Tab text = new Tab(lookup.say("tab.text"));
        Tabs tabs = new Tabs(name, text);
        tabs.setSelectedTab(reads ? text : name);
        tabs.addSelectedChangeListener(
                e -> {
                    if (e.isFromClient()) {
                        navigate(text.equals(e.getSelectedTab()) ? Map.of("text", "") : Map.of());
                    }
                });
        HtmlContainer head =
                Hypertext.box(
                        "div",
                        "gazetteer-head",
                        Hypertext.text("h1", "", lookup.say("title")),
                        Hypertext.text("p", "muted", lookup.say("lead")),
                        tabs);
        head.add(reads ? Hypertext.box("div", "fields", date(date)) : fields(date));
        return head;
    }

    private Component fields(Optional<String> date) {
        var search =
                new PlaceSearch(
                        gazetteer,
                        lookup.say("search"),
                        "en",
                        lookup.at(),
                        place -> navigate(Map.of("place", place.id())));
        search.setAllowCustomValue(true);
        search.addCustomValueSetListener(
                e -> {
                    if (!e.getDetail().isBlank()) {
                        navigate(Map.of("name", e.getDetail().strip()));
                    }
                });
        search.setHelperText(lookup.say("search.help"));
        return Hypertext.box("div", "fields", search, date(date));
    }

    private Component date(Optional<String> written) {
        TextField field = new TextField();
        field.addClassName("date");
        field.setPlaceholder("2022-01-05");
        field.setAriaLabel(lookup.say("date"));
        field.setPrefixComponent(Hypertext.text("span", "muted", lookup.say("date")));
        field.setTooltipText(lookup.say("date.help"));
        field.setClearButtonVisible(true);
        field.setValue(written.orElse(""));
        field.setErrorMessage(lookup.say("date.wrong"));
        field.setInvalid(written.isPresent() && lookup.day().isEmpty());
        field.addValueChangeListener(
                e -> {
                    if (!e.isFromClient()) {
                        return;
                    }
                    String value = e.getValue().strip();
                    boolean wrong = !value.isEmpty() && day(value).isEmpty();
                    field.setInvalid(wrong);
                    if (!wrong) {
                        redate(value);
                    }
                });
        return field;
    }

    /// The same question as of another day; a text that was pasted stays where it is.
    private void redate(String day) {
        Lookup dated = Lookup.of(gazetteer, day(day));
        Optional<TextReader> reader =
                body.getChildren()
                        .filter(TextReader.class::isInstance)
                        .map(TextReader.class::cast)
                        .findFirst();
        if (reader.isPresent()) {
            lookup = dated;
            map.setMoment(lookup.at());
            reader.get().asOf(dated);
            return;
        }
        Map<String, String> kept = new LinkedHashMap<>();
        var shown = UI.getCurrent().getActiveViewLocation().getQueryParameters();
        for (String parameter : List.of("place", "name")) {
            shown.getSingleParameter(parameter).ifPresent(v -> kept.put(parameter, v));
        }
        lookup = dated;
        navigate(kept);
    }

    private void navigate(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        lookup.day().ifPresent(d -> all.put("date", d.toString()));
        UI.getCurrent().navigate(Lookup.ROUTE, QueryParameters.simple(all));
    }

    private void go(String address) {
        UI.getCurrent().navigate(address);
    }

    private void showStart() {
        HtmlContainer tries = Hypertext.box("p", "tries");
        for (String example : EXAMPLES) {
            tries.add(new Anchor(lookup.addressOfName(example), example));
        }
        body.add(
                Hypertext.text("p", "muted", lookup.say("count", Numbers.write(gazetteer.count()))),
                tries);
        showWorld();
    }

    private void showWorld() {
        map.setPins(List.of());
        map.setExtent(new Extent(-130, -45, 160, 68));
    }

    private void showPlace(String id) {
        Optional<Place> place = gazetteer.place(id);
        if (place.isEmpty()) {
            body.add(Hypertext.text("p", "muted", lookup.say("place.unknown", id)));
            showWorld();
            return;
        }
        body.add(new PlaceSheet(lookup, situations, place.get()));
        pins(List.of(place.get()), Optional.of(place.get()));
        map.setExtent(Lookup.around(place.get()));
    }

    private void showName(String name) {
        Resolution resolution = gazetteer.resolve(name, lookup.context());
        body.add(
                Hypertext.text("h2", "", lookup.say("result.asked", name)),
                new ReceiptDetail(lookup, resolution));
        List<Place> meant =
                switch (resolution) {
                    case Resolution.Resolved r -> List.of(r.chosen().place());
                    case Resolution.Ambiguous a ->
                            a.candidates().stream().map(c -> c.place()).toList();
                    case Resolution.Unresolved u -> List.of();
                };
        pins(meant, ReceiptDetail.best(resolution).filter(b -> meant.size() == 1));
        show(meant);
    }

    private void showFound(List<FoundToponym> found) {
        List<Place> meant =
                found.stream()
                        .flatMap(f -> ReceiptDetail.best(f.resolution()).stream())
                        .distinct()
                        .toList();
        pins(meant, Optional.empty());
        show(meant);
    }

    private void look(FoundToponym found) {
        ReceiptDetail.best(found.resolution()).ifPresent(place -> map.goTo(Lookup.around(place)));
    }

    private void pins(List<Place> places, Optional<Place> chosen) {
        map.setPins(
                places.stream()
                        .map(
                                p ->
                                        new LeafletMap.Pin(
                                                p.id(),
                                                p.position(),
                                                lookup.name(p),
                                                p.precision().isArea(),
                                                chosen.filter(p::equals).isPresent()))
                        .toList());
    }

    private void show(List<Place> places) {
        List<Position> positions = places.stream().map(Place::position).toList();
        if (places.isEmpty()) {
            showWorld();
        } else if (places.size() == 1) {
            map.setExtent(Lookup.around(places.getFirst()));
        } else {
            map.setExtent(Lookup.around(positions, 3));
        }
    }
}
