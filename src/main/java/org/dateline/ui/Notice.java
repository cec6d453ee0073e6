package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Locale;
import org.dateline.portrayal.Ignored;
import org.dateline.portrayal.IgnoredText;

/// Tells quietly what of a link was not taken as written; stays until it is closed.
final class Notice extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 6;

    private final transient Telling telling;

    Notice(Telling telling) {
        super("div");
        this.telling = telling;
        getElement().setAttribute("class", "notice");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<Ignored> ignored) {
        removeAll();
        setVisible(!ignored.isEmpty());
        if (ignored.isEmpty()) {
            return;
        }
        IgnoredText text = new IgnoredText(Locale.forLanguageTag(telling.language()));
        HtmlContainer list = Hypertext.box("ul", "");
        ignored.stream()
                .limit(MOST)
                .forEach(i -> list.add(Hypertext.text("li", "", text.write(i))));
        add(
                Hypertext.box(
                        "div", "", Hypertext.text("p", "", telling.say("ignored.title")), list),
                Hypertext.button("quiet", telling.say("ignored.close"), () -> setVisible(false)));
    }
}
