package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.event.Event;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Page;
import org.dateline.query.Selection;

/// The events of the map in the order of their time, by day; fetched a stretch at a time as the
/// reader comes to the end.
final class EventList extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int STRETCH = 60;

    private final transient Telling telling;
    private final transient MapContext context;
    private final transient Consumer<Event> chosen;
    private final Selection selection;
    private Optional<String> next = Optional.empty();
    private String day = "";
    private HtmlContainer rows = new HtmlContainer("ol");

    EventList(Telling telling, MapContext context, Consumer<Event> chosen) {
        super("div");
        this.telling = telling;
        this.context = context;
        this.chosen = chosen;
        this.selection = context.selection();
        getElement().setAttribute("class", "events");
        fetch();
    }

    boolean isEmpty() {
        return getElement().getChildCount() == 0;
    }

    private void fetch() {
        Page page = telling.events().page(selection, next, STRETCH);
        page.events().forEach(this::append);
        next = page.next();
        if (next.isPresent()) {
            MoreRows more = new MoreRows(telling.say("list.more"));
            more.addReachedListener(
                    e -> {
                        remove(more);
                        fetch();
                    });
            add(more);
        }
    }

    private void append(Event event) {
        String today = day(event);
        if (!today.equals(day)) {
            day = today;
            rows = Hypertext.box("ol", "rows");
            add(Hypertext.box("section", "day", Hypertext.text("h3", "day-head", today), rows));
        }
        rows.add(Hypertext.box("li", "", row(telling, event, () -> chosen.accept(event))));
    }

    private String day(Event event) {
        return event.when()
                .map(t -> telling.time().writeDay(t.when().earliest(), t.when().zone()))
                .orElse(telling.say("time.none"));
    }

    static String rowId(String event) {
        return "event-" + event;
    }

    /// One event as a button: sign, title, place and time, how many claims, whether disputed.
    static Component row(Telling telling, Event event, Runnable chosen) {
        NativeButton row = Hypertext.button("event", "", chosen);
        row.setId(rowId(event.id()));
        HtmlContainer about =
                Hypertext.box(
                        "span",
                        "event-about",
                        Hypertext.text("span", "event-place", telling.where(event)),
                        Hypertext.text("span", "event-time", telling.timeOfDay(event)));
        HtmlContainer claims =
                Hypertext.box(
                        "span",
                        "event-claims",
                        Hypertext.text(
                                "span",
                                "",
                                telling.words().count("claims", event.claims().size())));
        int lapsed = event.claims().size() - event.standing().size();
        if (lapsed > 0) {
            claims.add(
                    Hypertext.text(
                            "span", "lapse", telling.words().count("claims.lapsed", lapsed)));
        }
        if (event.isDisputed()) {
            claims.add(Hypertext.text("span", "disputed", telling.say("disputed")));
        }
        row.add(
                telling.sign(event),
                Hypertext.box(
                        "span",
                        "event-text",
                        Hypertext.text("span", "event-title", event.title()),
                        about,
                        claims));
        return row;
    }
}
