package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.access.Caller;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Words;
import org.dateline.query.Situations;

/// Name, situation, search for a place, and what can be done with the page as a whole.
final class TopBar extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Steering page;
    private transient Telling telling;
    private final NativeButton theme;
    private final BarMenu menu;
    private final HtmlContainer nav = Hypertext.box("nav", "bar-end");
    private final SnapshotDialog snapshot = new SnapshotDialog();

    TopBar(
            Steering page,
            Telling telling,
            Gazetteer gazetteer,
            Situations situations,
            Consumer<Place> placeChosen) {
        super("header");
        this.page = page;
        this.telling = telling;
        getElement().setAttribute("class", "bar");
        theme = Hypertext.button("quiet icon theme", "", this::nextTheme);
        Situation situation = telling.events().state().situation();
        Anchor about =
                new Anchor(
                        "data?situation=" + ContextQuery.encode(situation.id()),
                        telling.say("app.data"));
        about.setTitle(telling.say("app.about"));
        about.addClassName("bar-link");
        menu =
                new BarMenu(telling.words())
                        .entry("situations", telling.say("app.situations"))
                        .entry("gazetteer", telling.say("app.gazetteer"))
                        .plainEntry("open-data", telling.say("app.open-data"))
                        .entry(about.getHref(), telling.say("app.about"))
                        .entry("import", telling.say("app.import"));
        add(
                Hypertext.text("span", "brand", telling.say("app.name")),
                situation(situations, situation),
                new PlaceSearch(
                        gazetteer,
                        telling.say("search.label"),
                        telling.language(),
                        telling.start(),
                        placeChosen),
                nav);
        nav.add(about, new CopyLink(telling.words()), menu, theme, snapshot);
        snapshot.setLabels(telling.say("app.snapshot"), telling.say("app.snapshot.failed"));
    }

    /// @param playing what plays, which must not run on under the dialog
    void letOpen(TimeSlider playing) {
        snapshot.addOpenListener(
                e -> {
                    playing.pause();
                    // Only now: most readers never open it.
                    snapshot.setMessages(
                            Words.of("org.dateline.ui.snapshot", telling.words().locale())
                                    .below("snapshot"));
                });
    }

    /// A snapshot is of the data that the page shows, also where newer ones come meanwhile.
    void showContext(MapContext context) {
        var query = new ContextQuery(telling.events().state().situation());
        snapshot.setQuery(query.write(context.at(telling.events().state().revision())));
    }

    void follow(Telling newer) {
        telling = newer;
    }

    /// Says as whom one works, and leads to where that is changed.
    void tell(Caller caller) {
        nav.add(new CallerLink(telling.words(), caller));
        menu.entry(new CallerLink(telling.words(), caller));
    }

    Steering page() {
        return page;
    }

    private HtmlContainer situation(Situations situations, Situation shown) {
        HtmlContainer title = Hypertext.text("h1", "situation", shown.title());
        List<String> others =
                situations.ids().stream().filter(id -> !id.equals(shown.id())).toList();
        if (others.isEmpty()) {
            return title;
        }
        HtmlContainer list = Hypertext.box("ul", "menu");
        for (String id : others) {
            String name = situations.newest(id).map(e -> e.state().situation().title()).orElse(id);
            Anchor link = new Anchor("?situation=" + ContextQuery.encode(id), name);
            link.setRouterIgnore(true);
            list.add(Hypertext.box("li", "", link));
        }
        NativeDetails fold = new NativeDetails(telling.say("app.situations"), list);
        fold.addClassName("situations");
        return Hypertext.box("div", "situation-menu", title, fold);
    }

    void showTheme(MapContext.Theme shown) {
        snapshot.setTheme(shown.code());
        theme.getElement().setAttribute("data-theme", shown.code());
        theme.getElement().setAttribute("aria-label", telling.say("app.theme." + shown.code()));
        theme.getElement().setAttribute("title", telling.say("app.theme." + shown.code()));
    }

    private void nextTheme() {
        MapContext context = page.state().context();
        MapContext.Theme[] all = MapContext.Theme.values();
        MapContext.Theme next = all[(context.theme().ordinal() + 1) % all.length];
        page.go(page.state().with(context.themed(next)));
    }
}
