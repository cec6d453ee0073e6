package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.event.Situation;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Count;
import org.dateline.query.Selection;

/// Links to the files that other programs read: what the map shows, and the whole situation, in
/// every format. They are plain addresses, so that they can be copied and asked for again.
final class ExportMenu extends NativeDetails {
    private static final long serialVersionUID = 1L;

    private static final List<String> FORMATS =
            List.of("csv", "xlsx", "geojson", "gpkg", "kml", "zip");

    /// Of what every export keeps: how it is written, not what is in it.
    private static final List<String> ALWAYS = List.of("revision", "zone", "lang");

    ExportMenu() {
        addClassName("export");
    }

    /// @param shown how many events the map shows
    void show(Telling telling, MapContext context, long shown) {
        Situation situation = telling.events().state().situation();
        var query = new ContextQuery(situation);
        MapContext pinned =
                context.at(telling.events().state().revision()).with(MapContext.Theme.AUTO);
        Map<String, String> map = query.parameters(pinned);
        Map<String, String> whole = new LinkedHashMap<>(map);
        whole.keySet().retainAll(ALWAYS);
        Count everything = telling.events().count(Selection.EVERYTHING);
        long all = everything.began() + everything.continuing() + everything.undated();
        setSummaryText(telling.say("export"));
        getSummary().getElement().setAttribute("title", telling.say("export.about"));
        setContent(
                Hypertext.box(
                        "div",
                        "export-menu",
                        group(
                                telling,
                                telling.say("export.map"),
                                telling.words().count("export.count", shown),
                                situation.id(),
                                map),
                        group(
                                telling,
                                telling.say("export.whole"),
                                telling.words().count("export.count", all),
                                situation.id(),
                                whole)));
    }

    private static HtmlContainer group(
            Telling telling,
            String what,
            String count,
            String situation,
            Map<String, String> parameters) {
        String query =
                parameters.entrySet().stream()
                        .map(e -> e.getKey() + "=" + ContextQuery.encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        HtmlContainer links = Hypertext.box("ul", "export-formats");
        for (String format : FORMATS) {
            Anchor link =
                    new Anchor(
                            "export/" + ContextQuery.encode(situation) + "." + format + "?" + query,
                            telling.say("export." + format));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            link.setTitle(telling.say("export." + format + ".about"));
            link.getElement().setAttribute("aria-label", what + ": " + link.getText());
            links.add(Hypertext.box("li", "", link));
        }
        return Hypertext.box(
                "section",
                "",
                Hypertext.box(
                        "h3",
                        "export-what",
                        Hypertext.text("span", "", what),
                        Hypertext.text("span", "export-count", count)),
                links);
    }
}
