package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.desk.EditSheet;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.geo.Extent;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Count;
import org.dateline.query.Mode;
import org.dateline.query.Selection;

/// Beside the map: events, spread, figures, and over them whatever was opened. A sheet that is
/// pulled up on a phone.
final class SidePanel extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Steering page;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, com.vaadin.flow.component.tabs.Tab> tabOf = new EnumMap<>(Tab.class);
    private final HtmlContainer count = Hypertext.text("p", "count", "");
    private final transient EditSheet desk;
    private final ExportMenu export = new ExportMenu();
    private final HtmlContainer counted = Hypertext.box("div", "counted", count, export);
    private final Filters filters;
    private final HtmlContainer body = Hypertext.box("div", "panel-body");
    private final HtmlContainer over = Hypertext.box("div", "panel-over");
    private final NativeButton sheet;
    private boolean pulledUp;

    /// The row that led to what lies open.
    private Optional<String> origin = Optional.empty();

    SidePanel(Steering page, EditSheet desk) {
        super("aside");
        this.page = page;
        this.desk = desk;
        this.filters = new Filters(page);
        getElement().setAttribute("class", "panel");
        sheet = Hypertext.button("sheet-handle", "", () -> pull(!pulledUp));
        for (Tab tab : Tab.values()) {
            var shown = new com.vaadin.flow.component.tabs.Tab();
            tabOf.put(tab, shown);
            tabs.add(shown);
        }
        tabs.addSelectedChangeListener(
                e -> {
                    if (e.isFromClient()) {
                        pull(true);
                        page.go(page.state().with(selected()));
                    }
                });
        body.getElement().setAttribute("tabindex", "-1");
        add(sheet, tabs, Hypertext.box("div", "panel-scroll", filters, counted, body), over, desk);
        over.setVisible(false);
    }

    private Tab selected() {
        return tabOf.entrySet().stream()
                .filter(e -> e.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Tab.EVENTS);
    }

    /// What the selected tab shows.
    void show(Telling telling, PageState state) {
        getElement().setAttribute("aria-label", telling.say("panel.label"));
        tabOf.forEach((tab, shown) -> shown.setLabel(telling.say("tab." + tab.code())));
        tabs.setSelectedTab(tabOf.get(state.tab()));
        filters.show(telling, state.context());
        sheet.getElement().setAttribute("aria-label", telling.say("panel.pull"));
        Count events = telling.events().count(state.context().selection());
        long shown = events.began() + events.continuing();
        String going =
                events.continuing() == 0
                        ? ""
                        : ", " + telling.words().count("list.continuing", events.continuing());
        count.setText(telling.words().count("list.count", shown) + going);
        export.show(telling, state.context(), shown);
        body.removeAll();
        body.add(
                switch (state.tab()) {
                    case EVENTS -> events(telling, state.context(), shown);
                    case SPREAD ->
                            new SpreadPanel(telling, state.context(), page::visit, this::open);
                    case FIGURES -> new FiguresPanel(telling, state.context());
                });
        counted.setVisible(state.tab() == Tab.EVENTS);
    }

    /// What lies open over the tabs, or nothing.
    void showOver(Telling telling, PageState state) {
        boolean wasOpen = over.isVisible();
        over.removeAll();
        Optional<Component> detail = state.opened().flatMap(o -> detail(telling, state, o));
        over.setVisible(detail.isPresent());
        detail.ifPresent(
                d -> {
                    if (!wasOpen) {
                        origin = state.opened().flatMap(SidePanel::rowOf);
                    }
                    NativeButton back =
                            Hypertext.button(
                                    "back", telling.say("back." + state.tab().code()), this::back);
                    over.add(Hypertext.box("div", "over-bar", back), d);
                    if (isAttached()) {
                        back.focus();
                    }
                    pull(true);
                });
    }

    /// Leads the focus back to what lies open, or to the list.
    void focusOpened() {
        Component to = over.isVisible() ? over : body;
        to.getElement().setAttribute("tabindex", "-1");
        to.getElement().callJsFunction("focus");
    }

    /// Closes what lies open; the focus returns to the row that led to it, else to the list.
    private void back() {
        page.go(page.state().closed());
        origin.flatMap(id -> find(body, id)).orElse(body).getElement().callJsFunction("focus");
    }

    private static Optional<String> rowOf(Opened opened) {
        return opened instanceof Opened.OfEvent(String id)
                ? Optional.of(EventList.rowId(id))
                : Optional.empty();
    }

    private static Optional<Component> find(Component within, String id) {
        if (within.getId().filter(id::equals).isPresent()) {
            return Optional.of(within);
        }
        return within.getChildren().flatMap(c -> find(c, id).stream()).findFirst();
    }

    private Optional<Component> detail(Telling telling, PageState state, Opened opened) {
        MapContext context = state.context();
        return switch (opened) {
            case Opened.OfEvent(String id) ->
                    telling.events()
                            .event(id, context.knownBy())
                            .map(
                                    e -> {
                                        var shown =
                                                new EventDetail(
                                                        telling, e, context.knownBy(), page::visit);
                                        shown.add(EditActions.of(telling, context, desk, e));
                                        return shown;
                                    });
            case Opened.OfPlace(String id) ->
                    Places.find(telling.events(), id)
                            .map(
                                    p ->
                                            new PlaceDetail(
                                                    telling,
                                                    p,
                                                    context,
                                                    this::open,
                                                    () -> only(p)));
            case Opened.OfTray() -> Optional.of(new TrayDetail(telling, context, this::open));
        };
    }

    private void open(Event event) {
        page.open(new Opened.OfEvent(event.id()));
    }

    private void only(BoundPlace place) {
        MapContext c = page.state().context();
        page.go(
                page.state()
                        .closed()
                        .with(
                                c.filtered(
                                        c.categories(),
                                        c.sources(),
                                        Set.of(place.id()),
                                        c.text())));
    }

    private Component events(Telling telling, MapContext context, long shown) {
        HtmlContainer all = Hypertext.box("div", "");
        if (shown == 0) {
            all.add(nothing(telling, context));
        } else {
            all.add(new EventList(telling, context, this::open));
        }
        all.add(elsewhere(telling, context, shown));
        all.add(EditActions.ofList(telling, context, desk));
        return all;
    }

    /// How much lies outside the map and in the tray, and the way there.
    private Component elsewhere(Telling telling, MapContext context, long shown) {
        HtmlContainer lines = Hypertext.box("div", "elsewhere");
        Selection anywhere = SpreadPanel.anywhere(context);
        Count counted = telling.events().count(anywhere);
        long outside = counted.began() + counted.continuing() - counted.unplaced() - shown;
        if (outside > 0) {
            lines.add(
                    Hypertext.button(
                            "link",
                            telling.words().count("list.outside", outside),
                            () -> page.go(page.state().with(context.within(Extent.WORLD)))));
        }
        int tray = TrayDetail.count(telling, context);
        if (tray > 0) {
            lines.add(
                    Hypertext.button(
                            "link",
                            telling.words().count("list.tray", tray),
                            () -> page.open(new Opened.OfTray())));
        }
        return lines;
    }

    /// Says why nothing is there and offers the way back.
    private Component nothing(Telling telling, MapContext c) {
        HtmlContainer empty =
                Hypertext.box("div", "empty", Hypertext.text("p", "", telling.say("empty.title")));
        boolean filtered =
                c.text().isPresent()
                        || !c.categories().isEmpty()
                        || !c.sources().isEmpty()
                        || !c.places().isEmpty();
        if (filtered) {
            empty.add(
                    Hypertext.button(
                            "quiet",
                            telling.say("empty.clear-filters"),
                            () ->
                                    page.go(
                                            page.state()
                                                    .with(
                                                            c.filtered(
                                                                    Set.of(),
                                                                    Set.of(),
                                                                    Set.of(),
                                                                    Optional.empty())))));
        }
        if (c.knownBy().isPresent()) {
            empty.add(
                    Hypertext.button(
                            "quiet",
                            telling.say("empty.clear-known"),
                            () -> page.go(page.state().with(c.knownBy(Optional.empty())))));
        }
        empty.add(
                Hypertext.button(
                        "quiet",
                        telling.say("empty.all-time"),
                        () ->
                                page.go(
                                        page.state()
                                                .with(
                                                        c.during(
                                                                Mode.UNTIL,
                                                                telling.events()
                                                                        .state()
                                                                        .situation()
                                                                        .period())))));
        return empty;
    }

    private void pull(boolean up) {
        pulledUp = up;
        sheet.getElement().setAttribute("aria-expanded", Boolean.toString(up));
        getElement().getClassList().set("pulled-up", up);
    }
}
