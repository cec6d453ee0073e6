package org.dateline.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.dateline.portrayal.Words;

/// What stands where there is nothing to show.
final class Empty {
    private Empty() {}

    static Component noSituation() {
        Words words = Words.of("org.dateline.ui.messages", Locale.ENGLISH);
        return Hypertext.box(
                "main",
                "no-situation",
                Hypertext.text("h1", "", words.say("none.title")),
                Hypertext.text("p", "", words.say("none.about")));
    }
}
