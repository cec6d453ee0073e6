package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import org.dateline.event.Fault;
import org.dateline.portrayal.Words;

/// Says that nothing can be saved for the time being, and why.
final class Unsaved extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /// @param words those of the page
    Unsaved(Words words, Fault fault) {
        super("div");
        getElement().setAttribute("class", "unsaved");
        add(
                Hypertext.text("p", "", words.say("unsaved.title")),
                Hypertext.text("span", "", words.say("unsaved." + fault.code())));
    }

    /// In the language of all pages that are no map.
    static Unsaved onPage(Fault fault) {
        var words = Words.of("org.dateline.ui.messages", java.util.Locale.ENGLISH);
        Unsaved told = new Unsaved(words, fault);
        told.getElement().getClassList().add("on-page");
        told.getElement().setAttribute("role", "status");
        return told;
    }
}
