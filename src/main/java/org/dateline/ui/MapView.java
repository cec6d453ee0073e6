package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dateline.desk.Tools;
import org.dateline.event.BoundPlace;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.portrayal.Ignored;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Symbology;
import org.dateline.query.Events;
import org.dateline.query.Situations;
import org.jspecify.annotations.Nullable;

/// The page: map, slider and panel of one situation, all told from one [PageState], which the
/// address holds.
@Route("")
@JsModule("./page.ts")
class MapView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle, Steering {
    private static final long serialVersionUID = 1L;

    private final transient Situations situations;
    private final transient Gazetteer gazetteer;
    private final transient Symbology symbology;
    private final transient Tools tools;

    private transient @Nullable Scene scene;
    private final Address address = new Address();
    private String title = "";

    MapView(Situations situations, Gazetteer gazetteer, Symbology symbology, Tools tools) {
        super("div");
        this.situations = situations;
        this.gazetteer = gazetteer;
        this.symbology = symbology;
        this.tools = tools;
        getElement().setAttribute("class", "page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        scene = null;
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        List<Ignored> ignored = new ArrayList<>();
        Optional<Events> newest = newest(parameters, ignored);
        if (newest.isEmpty()) {
            add(Empty.noSituation());
            return;
        }
        Situation situation = newest.get().state().situation();
        PageState.Reading reading = PageState.read(situation, parameters);
        reading.ignored().stream()
                .filter(i -> !i.parameter().equals("situation"))
                .forEach(ignored::add);
        PageState state = reading.state();
        Events events = revision(newest.get(), state, ignored);
        if (events.equals(newest.get()) && state.context().revision().isPresent()) {
            state = state.with(state.context().atNewest());
        }
        if (isMissing(events, state)) {
            state.opened()
                    .ifPresent(
                            o ->
                                    ignored.add(
                                            new Ignored(
                                                    "open", o.code(), Ignored.Reason.NOT_FOUND)));
            state = state.closed();
        }
        Telling telling = Telling.of(events, symbology, state.context().language());
        title = telling.say("page.title", situation.title());
        Scene made = new Scene(this, telling, gazetteer, situations, tools, state);
        scene = made;
        made.tell(tools.writable().fault(), ignored);
        made.tell(tools.caller());
        add(made.parts());
        older(newest.get(), telling, state);
        add(address);
        made.show();
        writeAddress();
    }

    /// An older state of the data is never shown without a word.
    private void older(Events newest, Telling telling, PageState state) {
        if (state.context().revision().isEmpty()) {
            return;
        }
        Situation situation = newest.state().situation();
        PageState then = state.with(state.context().atNewest());
        situations.history(situation.id()).stream()
                .filter(r -> r.number() == state.context().revision().getAsLong())
                .findFirst()
                .ifPresent(
                        revision ->
                                add(
                                        new OlderRevision(
                                                telling,
                                                revision,
                                                newest.state().revision(),
                                                "?" + then.write(situation))));
    }

    private static boolean isMissing(Events events, PageState state) {
        return state.opened()
                .map(
                        o ->
                                switch (o) {
                                    case Opened.OfEvent(String id) ->
                                            events.event(id, state.context().knownBy()).isEmpty();
                                    case Opened.OfPlace(String id) ->
                                            Places.find(events, id).isEmpty();
                                    case Opened.OfTray() -> false;
                                })
                .orElse(false);
    }

    /// The situation asked for, else the first one.
    private Optional<Events> newest(Map<String, List<String>> parameters, List<Ignored> ignored) {
        Optional<String> asked =
                parameters.getOrDefault("situation", List.of()).stream()
                        .filter(s -> !s.isBlank())
                        .findFirst();
        Optional<Events> found = asked.flatMap(situations::newest);
        if (asked.isPresent() && found.isEmpty()) {
            ignored.add(new Ignored("situation", asked.get(), Ignored.Reason.NOT_FOUND));
        }
        return found.or(() -> situations.ids().stream().findFirst().flatMap(situations::newest));
    }

    private Events revision(Events newest, PageState state, List<Ignored> ignored) {
        MapContext context = state.context();
        if (context.revision().isEmpty()) {
            return newest;
        }
        long number = context.revision().getAsLong();
        Optional<Events> kept = situations.at(context.situation(), number);
        if (kept.isEmpty()) {
            ignored.add(new Ignored("revision", Long.toString(number), Ignored.Reason.NOT_FOUND));
        }
        return kept.orElse(newest);
    }

    private Scene shown() {
        return Objects.requireNonNull(scene, "no situation is shown");
    }

    @Override
    public PageState state() {
        return shown().state();
    }

    @Override
    public void go(PageState next) {
        if (shown().change(next)) {
            writeAddress();
        }
    }

    @Override
    public void follow(String event) {
        PageState state = state().with(state().context().atNewest());
        Events newest = situations.newest(state.context().situation()).orElseThrow();
        Telling telling = Telling.of(newest, symbology, state.context().language());
        PageState next =
                newest.event(event, state.context().knownBy())
                        .map(e -> state.open(new Opened.OfEvent(e.id())))
                        .orElse(isMissing(newest, state) ? state.closed() : state);
        shown().follow(telling, next);
        writeAddress();
    }

    @Override
    public void visit(BoundPlace place) {
        shown().moveTo(place);
        open(new Opened.OfPlace(place.id()));
    }

    /// The complete state stands in the address without a new entry in the history.
    private void writeAddress() {
        address.write(shown().query());
    }
}
