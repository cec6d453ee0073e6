package org.dateline.ui;

import com.vaadin.flow.component.html.Anchor;
import org.dateline.access.Caller;
import org.dateline.portrayal.Words;

/// Says in the bar as whom one works: alone on this machine, as a guest who may sign in, or by
/// name.
final class CallerLink extends Anchor {
    private static final long serialVersionUID = 1L;

    CallerLink(Words words, Caller caller) {
        addClassNames("bar-link", "caller");
        setRouterIgnore(true);
        switch (caller.standing()) {
            case ALONE -> {
                show("login", words.say("caller.alone"), words.say("caller.alone.about"));
                addClassName("alone");
            }
            case GUEST -> show("login", words.say("caller.guest"), "");
            case SIGNED_IN -> {
                String name = caller.person().name();
                show("account", name, words.say("caller.about", name));
            }
        }
    }

    private void show(String address, String text, String about) {
        setHref(address);
        setText(text);
        if (!about.isEmpty()) {
            setTitle(about);
        }
    }
}
