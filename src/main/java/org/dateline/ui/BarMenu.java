package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import org.dateline.portrayal.Words;

/// Where else one can go from the bar. The browser opens it, and closes it by Escape or a click
/// elsewhere.
final class BarMenu extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final String ID = "bar-menu";

    private final HtmlContainer entries = Hypertext.box("ul", "menu");

    BarMenu(Words words) {
        super("div");
        NativeButton opener = Hypertext.button("quiet opener", words.say("app.menu"), () -> {});
        opener.getElement().setAttribute("popovertarget", ID);
        entries.setId(ID);
        entries.getElement().setAttribute("popover", "");
        add(opener, entries);
    }

    /// @param address of a page, relative to the application
    BarMenu entry(String address, String text) {
        return entry(new Anchor(address, text));
    }

    BarMenu entry(Anchor link) {
        entries.add(Hypertext.box("li", "", link));
        return this;
    }

    /// @param address of a page that is none of the application's views
    BarMenu plainEntry(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.setRouterIgnore(true);
        entries.add(Hypertext.box("li", "", link));
        return this;
    }
}
