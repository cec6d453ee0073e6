package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.event.Event;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Selection;

/// What neither map nor slider can show, and why.
final class TrayDetail extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    TrayDetail(Telling telling, MapContext context, Consumer<Event> chosen) {
        super("article");
        getElement().setAttribute("class", "detail");
        add(
                Hypertext.text("h2", "", telling.say("tray.title")),
                Hypertext.text(
                        "p",
                        "muted",
                        telling.say(
                                context.knownBy().isPresent()
                                        ? "tray.about.known"
                                        : "tray.about")));
        List<Event> all =
                telling.events().page(everywhere(context), Optional.empty(), MOST).events();
        List<Event> undated = all.stream().filter(e -> e.when().isEmpty()).toList();
        List<Event> unplaced =
                all.stream().filter(e -> e.when().isPresent() && e.locations().isEmpty()).toList();
        section(telling, "tray.undated", undated, chosen);
        section(telling, "tray.unplaced", unplaced, chosen);
        List<Event> lapsed = telling.events().lapsed(context.knownBy());
        section(telling, "tray.lapsed", lapsed, chosen);
        if (undated.isEmpty() && unplaced.isEmpty() && lapsed.isEmpty()) {
            add(Hypertext.text("p", "empty", telling.say("tray.empty")));
        }
    }

    private void section(Telling telling, String key, List<Event> events, Consumer<Event> chosen) {
        if (events.isEmpty()) {
            return;
        }
        HtmlContainer rows = Hypertext.box("ol", "rows");
        events.forEach(
                e ->
                        rows.add(
                                Hypertext.box(
                                        "li",
                                        "",
                                        EventList.row(telling, e, () -> chosen.accept(e)))));
        add(Hypertext.text("h3", "", telling.words().count(key, events.size())), rows);
    }

    static int count(Telling telling, MapContext context) {
        return telling.events().lapsed(context.knownBy()).size()
                + (int)
                        telling
                                .events()
                                .page(everywhere(context), Optional.empty(), 10_000)
                                .events()
                                .stream()
                                .filter(e -> e.when().isEmpty() || e.locations().isEmpty())
                                .count();
    }

    private static Selection everywhere(MapContext c) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                c.mode(),
                c.categories(),
                c.knownBy(),
                c.text(),
                c.sources(),
                c.places());
    }
}
