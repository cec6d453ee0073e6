package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;

/// A plain HTML table with a caption.
final class DataTable extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final HtmlContainer rows = new HtmlContainer("tbody");

    DataTable(String caption, List<String> heads) {
        super("table");
        HtmlContainer head = new HtmlContainer("tr");
        for (String text : heads) {
            HtmlContainer cell = Hypertext.text("th", "", text);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        add(Hypertext.text("caption", "sr-only", caption), Hypertext.box("thead", "", head), rows);
    }

    DataTable row(Component... cells) {
        HtmlContainer row = new HtmlContainer("tr");
        for (Component cell : cells) {
            row.add(Hypertext.box("td", "", cell));
        }
        rows.add(row);
        return this;
    }

    DataTable row(String... cells) {
        HtmlContainer row = new HtmlContainer("tr");
        for (String cell : cells) {
            row.add(Hypertext.text("td", "", cell));
        }
        rows.add(row);
        return this;
    }
}
