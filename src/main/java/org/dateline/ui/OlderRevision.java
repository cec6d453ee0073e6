package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import org.dateline.event.Revision;
import org.dateline.portrayal.Numbers;

/// Says over the map that it shows an older state of the data, and leads to the newest.
final class OlderRevision extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /// @param shown the revision that the page shows
    /// @param newest its number
    /// @param address of the same page with the newest data
    OlderRevision(Telling telling, Revision shown, long newest, String address) {
        super("div");
        getElement().setAttribute("class", "notice older");
        getElement().setAttribute("role", "status");
        String at = telling.time().write(shown.at(), telling.events().state().situation().zone());
        Anchor link = new Anchor(address, telling.say("older.newest", Numbers.write(newest)));
        link.setRouterIgnore(true);
        add(
                Hypertext.box(
                        "div",
                        "",
                        Hypertext.text(
                                "p", "", telling.say("older.title", Numbers.write(shown.number()))),
                        Hypertext.text(
                                "span",
                                "",
                                telling.say("older.by", at, shown.author(), shown.reason()) + " "),
                        link));
    }
}
