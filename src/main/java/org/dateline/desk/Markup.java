package org.dateline.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;

/// Plain HTML elements with a class. Text is text: it is never read as HTML.
final class Markup {
    private Markup() {}

    static HtmlContainer text(String tag, String className, String text) {
        HtmlContainer element = box(tag, className);
        element.setText(text);
        return element;
    }

    static HtmlContainer box(String tag, String className, Component... children) {
        HtmlContainer element = new HtmlContainer(tag);
        if (!className.isEmpty()) {
            element.getElement().setAttribute("class", className);
        }
        element.add(children);
        return element;
    }

    static NativeButton button(String className, String text, Runnable clicked) {
        NativeButton button = new NativeButton(text, e -> clicked.run());
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("class", className);
        return button;
    }
}
