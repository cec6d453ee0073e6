package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.dateline.access.Caller;
import org.dateline.event.DataState;
import org.dateline.event.Rejection;
import org.dateline.event.Revision;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Credits;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Symbology;
import org.dateline.query.Events;
import org.dateline.query.Situations;
import org.dateline.report.Report;

/// About the data: where everything comes from, how every toponym was resolved, what was rejected.
@Route("data")
@JsModule("./page.ts")
class DataView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Situations situations;
    private final transient Symbology symbology;
    private final transient Credits credits;
    private final transient Caller caller;
    private String title = "";

    DataView(Situations situations, Symbology symbology, Credits credits, Caller caller) {
        super("div");
        this.situations = situations;
        this.symbology = symbology;
        this.credits = credits;
        this.caller = caller;
        getElement().setAttribute("class", "data-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> asked =
                event.getLocation().getQueryParameters().getSingleParameter("situation");
        Optional<Events> events =
                asked.flatMap(situations::newest)
                        .or(
                                () ->
                                        situations.ids().stream()
                                                .findFirst()
                                                .flatMap(situations::newest));
        if (events.isEmpty()) {
            add(Empty.noSituation());
            return;
        }
        UI.getCurrent().getElement().setAttribute("theme", "auto");
        show(Telling.of(events.get(), symbology, "en"));
    }

    private void show(Telling telling) {
        DataState state = telling.events().state();
        title = telling.say("page.title", telling.say("app.about"));
        Anchor back =
                new Anchor(
                        "?situation=" + ContextQuery.encode(state.situation().id()),
                        telling.say("data.back"));
        back.addClassName("back");
        add(
                Hypertext.box(
                        "header",
                        "bar",
                        Hypertext.text("span", "brand", telling.say("app.name")),
                        back,
                        new CallerLink(telling.words(), caller)),
                Hypertext.box(
                        "main",
                        "data",
                        Hypertext.text("h1", "", telling.say("app.about")),
                        Hypertext.text("h2", "", state.situation().title()),
                        Hypertext.text("p", "lead", state.situation().summary()),
                        Hypertext.text("p", "muted", counts(telling, state)),
                        section(telling, "data.reports", reports(telling, state)),
                        section(telling, "data.receipts", new Receipts(telling, state.bindings())),
                        section(telling, "data.rejections", rejections(telling, state)),
                        section(telling, "data.history", history(telling, state)),
                        section(telling, "data.licences", licences(telling)),
                        section(
                                telling,
                                "data.borders",
                                Hypertext.text("p", "", telling.say("data.borders.note")))));
    }

    private static String counts(Telling telling, DataState state) {
        int claims = state.events().stream().mapToInt(e -> e.claims().size()).sum();
        return String.join(
                " · ",
                telling.say("data.revision", Numbers.write(state.revision())),
                telling.words().count("data.report-count", state.reports().size()),
                telling.words().count("events", state.events().size()),
                telling.words().count("claims", claims));
    }

    private static Component section(Telling telling, String key, Component content) {
        HtmlContainer section =
                Hypertext.box("section", "", Hypertext.text("h2", "", telling.say(key)));
        String about = key + ".about";
        if (telling.words().has(about)) {
            section.add(Hypertext.text("p", "muted", telling.say(about)));
        }
        section.add(Hypertext.box("div", "scroll", content));
        return section;
    }

    private static Component reports(Telling telling, DataState state) {
        DataTable table =
                new DataTable(
                        telling.say("data.reports"),
                        List.of(
                                telling.say("data.publisher"),
                                telling.say("data.title"),
                                telling.say("data.published"),
                                telling.say("data.claims")));
        for (Report report : state.reports()) {
            long claims =
                    state.events().stream()
                            .flatMap(e -> e.claims().stream())
                            .filter(c -> c.report().equals(report.id()))
                            .count();
            table.row(
                    stacked(telling.publisher(report), telling.doubt(report.source()).orElse("")),
                    title(report),
                    stacked(telling.published(report), report.publishedFrom().orElse("")),
                    Hypertext.text("span", "number", Numbers.write(claims)));
        }
        return table;
    }

    private static Component title(Report report) {
        HtmlContainer cell = new HtmlContainer("div");
        cell.add(
                report.link()
                        .map(l -> Hypertext.link(l, report.title()))
                        .orElseGet(() -> Hypertext.text("span", "", report.title())));
        if (!report.authors().isEmpty()) {
            cell.add(Hypertext.text("p", "muted", String.join(", ", report.authors())));
        }
        report.note().ifPresent(n -> cell.add(Hypertext.text("p", "muted", n)));
        return cell;
    }

    private static Component stacked(String first, String second) {
        HtmlContainer cell = Hypertext.box("div", "", Hypertext.text("span", "", first));
        if (!second.isEmpty()) {
            cell.add(Hypertext.text("p", "muted", second));
        }
        return cell;
    }

    private static Component rejections(Telling telling, DataState state) {
        if (state.rejections().isEmpty()) {
            return Hypertext.text("p", "", telling.say("data.rejections.none"));
        }
        DataTable table =
                new DataTable(
                        telling.say("data.rejections"),
                        List.of(
                                telling.say("data.file"),
                                telling.say("data.line"),
                                telling.say("data.pointer"),
                                telling.say("data.reason"),
                                telling.say("data.excerpt")));
        for (Rejection r : state.rejections()) {
            String line = r.line() > 0 ? Numbers.write(r.line()) : "";
            table.row(r.file(), line, r.pointer(), r.reason(), r.excerpt());
        }
        return table;
    }

    private Component history(Telling telling, DataState state) {
        DataTable table =
                new DataTable(
                        telling.say("data.history"),
                        List.of(
                                telling.say("data.number"),
                                telling.say("data.when"),
                                telling.say("data.author"),
                                telling.say("data.reason"),
                                telling.say("data.changes")));
        for (Revision r : situations.history(state.situation().id())) {
            table.row(
                    Numbers.write(r.number()),
                    telling.time().write(r.at(), state.situation().zone()),
                    r.author(),
                    r.reason(),
                    Numbers.write(r.changes()));
        }
        return table;
    }

    private Component licences(Telling telling) {
        DataTable table =
                new DataTable(
                        telling.say("data.licences"),
                        List.of(
                                telling.say("data.file"),
                                telling.say("data.what"),
                                telling.say("data.publisher"),
                                telling.say("data.edition"),
                                telling.say("data.licence")));
        for (Credits.Row r : credits.rows()) {
            table.row(r.file(), r.what(), r.publisher(), r.edition(), r.licence());
        }
        return table;
    }
}
