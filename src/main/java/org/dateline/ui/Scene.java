package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.access.Caller;
import org.dateline.desk.EditSheet;
import org.dateline.desk.Tools;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.Fault;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.portrayal.BlockAddress;
import org.dateline.portrayal.Ignored;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The parts of the page for one situation and revision, and the state they show. Each change
/// touches only the parts that it concerns.
final class Scene {
    private static final double PLACE_ZOOM = 9;
    private static final double AREA_ZOOM = 6;

    private Telling telling;
    private final LeafletMap map = new LeafletMap();
    private final TimeSlider slider = new TimeSlider();
    private final TopBar bar;
    private final SidePanel panel;
    private final EditSheet desk;
    private final Notice notice;
    private PageState state;

    /// What the map was last told to show, or told that it shows: it is not told again.
    private Extent shown;

    Scene(
            Steering page,
            Telling telling,
            Gazetteer gazetteer,
            Situations situations,
            Tools tools,
            PageState state) {
        this.telling = telling;
        this.state = state;
        this.shown = state.context().extent();
        this.bar = new TopBar(page, telling, gazetteer, situations, this::moveTo);
        this.desk =
                new EditSheet(
                        tools,
                        telling.events().state().situation().id(),
                        new Desk(page),
                        telling.words().locale());
        this.panel = new SidePanel(page, desk);
        this.notice = new Notice(telling);
        prepare();
        listen(page);
    }

    void tell(Caller caller) {
        bar.tell(caller);
    }

    /// What does not change while the page stands.
    private void prepare() {
        var symbology = (ObjectNode) new JsonMapper().readTree(Symbology.shippedFile());
        MapContext context = state.context();
        String zone = context.zone().getId();
        Map<String, String> texts =
                Words.of("org.dateline.ui.components", telling.words().locale())
                        .below("map", "slider", "known");
        map.setId("map");
        map.addClassName("map");
        map.setBasemapUrl("basemap");
        map.setSymbology(symbology);
        map.setLanguage(context.language());
        map.setZone(zone);
        map.setWhole(telling.events().state().situation().extent());
        map.setMessages(texts);
        slider.addClassName("slider");
        slider.setFor("map");
        slider.setSymbology(symbology);
        slider.setPeriod(telling.events().state().situation().period());
        showReports();
        slider.setLanguage(context.language());
        slider.setZone(zone);
        slider.setMessages(texts);
    }

    private void showReports() {
        slider.setReports(
                telling.events().state().reports().stream()
                        .map(
                                r ->
                                        new TimeSlider.PublishedReport(
                                                telling.say(
                                                        "report",
                                                        telling.publisher(r),
                                                        telling.published(r)),
                                                r.published().earliest().toEpochMilli(),
                                                r.published().bounds().end().toEpochMilli()))
                        .toList());
    }

    /// Shows newer data: only what is drawn or listed from them changes.
    void follow(Telling newer, PageState next) {
        telling = newer;
        state = next;
        bar.follow(newer);
        showReports();
        showData();
        bar.showContext(state.context());
        panel.show(telling, state);
        showOpened();
    }

    /// What the sheet for editing asks of the page.
    private final class Desk implements org.dateline.desk.Page {
        private final Steering page;

        Desk(Steering page) {
            this.page = page;
        }

        @Override
        public void saved(String event) {
            page.follow(event);
        }

        @Override
        public void closed() {
            map.setPins(List.of());
            panel.focusOpened();
        }

        @Override
        public void pick(boolean picking) {
            map.setPicking(picking);
            if (picking) {
                map.getElement().callJsFunction("focusMap");
            }
        }

        @Override
        public void look(Position position) {
            map.setPins(
                    List.of(
                            new LeafletMap.Pin(
                                    "", position, telling.say("edit.spot"), false, true)));
        }

        @Override
        public String category(Category category) {
            return telling.symbology().of(category).label(telling.language());
        }

        @Override
        public String then(long revision, String event) {
            PageState then =
                    state.with(state.context().at(revision)).open(new Opened.OfEvent(event));
            return "?" + then.write(telling.events().state().situation());
        }

        @Override
        public Instant start() {
            return telling.start();
        }
    }

    private void listen(Steering page) {
        map.addPositionPickListener(e -> e.position().ifPresent(desk::pointed));
        map.addExtentChangeListener(
                e ->
                        e.extent()
                                .ifPresent(
                                        x -> {
                                            shown = x;
                                            page.go(state.with(state.context().within(x)));
                                        }));
        map.addPlaceSelectListener(
                e ->
                        page.go(
                                e.place()
                                        .map(p -> state.open(new Opened.OfPlace(p)))
                                        .orElseGet(() -> withoutPlace(state))));
        map.addMovementSelectListener(e -> page.open(new Opened.OfEvent(e.event())));
        map.addPinSelectListener(
                e -> {
                    // The spot that an editor points at is no place of the gazetteer.
                    if (!e.pin().isEmpty()) {
                        UI.getCurrent().navigate(Lookup.address(e.pin()));
                    }
                });
        map.addTrayOpenListener(e -> page.open(new Opened.OfTray()));
        map.addCategoriesChangeListener(
                e -> {
                    MapContext c = state.context();
                    var chosen =
                            e.categories().stream()
                                    .flatMap(code -> Category.ofCode(code).stream())
                                    .collect(Collectors.toSet());
                    page.go(state.with(c.filtered(chosen, c.sources(), c.places(), c.text())));
                });
        slider.addTimeRestListener(
                e ->
                        e.interval()
                                .ifPresent(
                                        i ->
                                                page.go(
                                                        state.with(
                                                                state.context()
                                                                        .during(e.mode(), i)))));
        bar.letOpen(slider);
        slider.addKnownChangeListener(e -> page.go(state.with(state.context().knownBy(e.known()))));
    }

    private static PageState withoutPlace(PageState state) {
        boolean place = state.opened().filter(Opened.OfPlace.class::isInstance).isPresent();
        return place ? state.closed() : state;
    }

    Component[] parts() {
        return new Component[] {bar, map, panel, slider, notice};
    }

    PageState state() {
        return state;
    }

    String query() {
        return state.write(telling.events().state().situation());
    }

    /// Shows the state it was made with.
    void show() {
        showData();
        map.setExtent(state.context().extent());
        showTime();
        showTheme();
        bar.showContext(state.context());
        panel.show(telling, state);
        showOpened();
    }

    /// Shows another state; false where nothing differs.
    boolean change(PageState next) {
        PageState before = state;
        if (next.equals(before)) {
            return false;
        }
        state = next;
        MapContext was = before.context();
        MapContext is = next.context();
        if (!blockUrl(was).equals(blockUrl(is)) || !was.categories().equals(is.categories())) {
            showData();
        }
        if (!is.extent().equals(shown)) {
            shown = is.extent();
            map.goTo(shown);
        }
        if (was.mode() != is.mode() || !was.interval().equals(is.interval())) {
            showTime();
        }
        if (was.theme() != is.theme()) {
            showTheme();
        }
        bar.showContext(is);
        if (!was.equals(is) || before.tab() != next.tab()) {
            panel.show(telling, next);
        }
        if (!before.opened().equals(next.opened())
                || !Objects.equals(was.knownBy(), is.knownBy())) {
            showOpened();
        }
        return true;
    }

    private void showData() {
        MapContext context = state.context();
        var codes = context.categories().stream().map(Category::code).collect(Collectors.toSet());
        map.setBlockUrl(blockUrl(context));
        map.setCategories(codes);
        slider.setBlockUrl(blockUrl(context));
        slider.setCategories(codes);
        slider.setKnownBy(context.knownBy());
    }

    private String blockUrl(MapContext context) {
        return BlockAddress.of(telling.events().state(), context);
    }

    private void showTime() {
        slider.setTime(state.context().mode(), state.context().interval());
    }

    private void showTheme() {
        String theme = state.context().theme().code();
        UI.getCurrent().getElement().setAttribute("theme", theme);
        map.setTheme(theme);
        slider.setTheme(theme);
        bar.showTheme(state.context().theme());
    }

    private void showOpened() {
        panel.showOver(telling, state);
        map.setSelected(
                state.opened()
                        .filter(Opened.OfPlace.class::isInstance)
                        .map(o -> ((Opened.OfPlace) o).id()));
    }

    void moveTo(BoundPlace place) {
        map.goTo(place.position(), place.precision().isArea() ? AREA_ZOOM : PLACE_ZOOM);
    }

    void moveTo(Place place) {
        map.goTo(place.position(), place.precision().isArea() ? AREA_ZOOM : PLACE_ZOOM);
        boolean reported = Places.find(telling.events(), place.id()).isPresent();
        map.setPins(reported ? List.of() : List.of(pin(place)));
        if (reported) {
            bar.page().open(new Opened.OfPlace(place.id()));
        }
    }

    /// A place of which nothing is reported here is pointed at all the same.
    private LeafletMap.Pin pin(Place place) {
        return new LeafletMap.Pin(
                place.id(),
                place.position(),
                place.name(telling.language(), telling.start()),
                place.precision().isArea(),
                true);
    }

    void tell(Optional<Fault> fault, List<Ignored> ignored) {
        notice.show(fault, ignored);
    }
}
