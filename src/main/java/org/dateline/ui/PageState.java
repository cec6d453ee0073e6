package org.dateline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Situation;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Ignored;
import org.dateline.portrayal.MapContext;

/// Everything that the page's address holds: the map context, and what of the page is open.
///
/// @param tab in links `panel`
/// @param opened in links `open`
record PageState(MapContext context, Tab tab, Optional<Opened> opened) {
    private static final String PANEL = "panel";
    private static final String OPEN = "open";

    /// What was read, and what was not taken as written.
    record Reading(PageState state, List<Ignored> ignored) {}

    static Reading read(Situation situation, Map<String, List<String>> parameters) {
        ContextQuery.Reading context =
                new ContextQuery(situation).read(parameters, Set.of(PANEL, OPEN));
        List<Ignored> ignored = new ArrayList<>(context.ignored());
        Optional<String> panel = first(parameters, PANEL);
        Optional<Tab> tab = panel.flatMap(Tab::ofCode);
        if (panel.isPresent() && tab.isEmpty()) {
            ignored.add(new Ignored(PANEL, panel.get(), Ignored.Reason.NOT_FOUND));
        }
        Optional<String> open = first(parameters, OPEN);
        Optional<Opened> opened = open.flatMap(Opened::ofCode);
        if (open.isPresent() && opened.isEmpty()) {
            ignored.add(new Ignored(OPEN, open.get(), Ignored.Reason.NOT_FOUND));
        }
        return new Reading(
                new PageState(context.context(), tab.orElse(Tab.EVENTS), opened), ignored);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(v -> !v.isBlank())
                .findFirst();
    }

    /// The query string, without a question mark.
    String write(Situation situation) {
        ContextQuery query = new ContextQuery(situation);
        StringBuilder written = new StringBuilder(query.write(context));
        if (tab != Tab.EVENTS) {
            written.append("&" + PANEL + "=").append(tab.code());
        }
        opened.ifPresent(
                o -> written.append("&" + OPEN + "=").append(ContextQuery.encode(o.code())));
        return written.toString();
    }

    PageState with(MapContext newContext) {
        return new PageState(newContext, tab, opened);
    }

    PageState with(Tab newTab) {
        return new PageState(context, newTab, Optional.empty());
    }

    PageState open(Opened newOpened) {
        return new PageState(context, tab, Optional.of(newOpened));
    }

    PageState closed() {
        return new PageState(context, tab, Optional.empty());
    }
}
