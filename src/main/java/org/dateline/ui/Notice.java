package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.event.Fault;
import org.dateline.portrayal.Ignored;
import org.dateline.portrayal.IgnoredText;

/// Tells quietly that nothing can be saved now, and what of a link was not taken as written; stays
/// until it is closed.
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

    void show(Optional<Fault> fault, List<Ignored> ignored) {
        removeAll();
        setVisible(fault.isPresent() || !ignored.isEmpty());
        HtmlContainer told = Hypertext.box("div", "");
        fault.ifPresent(f -> told.add(new Unsaved(telling.words(), f)));
        if (!ignored.isEmpty()) {
            tell(ignored, told);
        }
        add(told, Hypertext.button("quiet", telling.say("ignored.close"), () -> setVisible(false)));
    }

    private void tell(List<Ignored> ignored, HtmlContainer told) {
        IgnoredText text = new IgnoredText(Locale.forLanguageTag(telling.language()));
        HtmlContainer list = Hypertext.box("ul", "");
        ignored.stream()
                .limit(MOST)
                .forEach(i -> list.add(Hypertext.text("li", "", text.write(i))));
        told.add(Hypertext.text("p", "", telling.say("ignored.title")), list);
    }
}
