package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.NativeButton;
import java.net.URI;

/// Plain HTML elements with a class. Text is text: it is never read as HTML.
final class Hypertext {
    private Hypertext() {}

    static HtmlContainer text(String tag, String className, String text) {
        HtmlContainer element = new HtmlContainer(tag);
        name(element, className);
        element.setText(text);
        return element;
    }

    static HtmlContainer box(String tag, String className, Component... children) {
        HtmlContainer element = new HtmlContainer(tag);
        name(element, className);
        element.add(children);
        return element;
    }

    /// A button that only does what its listener does; never submits.
    static NativeButton button(String className, String text, Runnable clicked) {
        NativeButton button = new NativeButton(text, e -> clicked.run());
        button.getElement().setAttribute("type", "button");
        name(button, className);
        return button;
    }

    /// A link to a report; what is not http or https is written as text.
    static Component link(URI target, String text) {
        String scheme = target.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
            return text("span", "", text);
        }
        Anchor anchor = new Anchor(target.toString(), text, AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer external");
        anchor.setRouterIgnore(true);
        return anchor;
    }

    private static void name(Component element, String className) {
        if (!className.isEmpty()) {
            element.getElement().setAttribute("class", className);
        }
    }
}
