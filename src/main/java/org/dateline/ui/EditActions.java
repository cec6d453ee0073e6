package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import org.dateline.desk.EditSheet;
import org.dateline.event.Event;
import org.dateline.portrayal.MapContext;

/// The ways from the page to the sheet for editing, for those who may; the others are told how they
/// can.
final class EditActions {
    private EditActions() {}

    /// Below one event.
    static HtmlContainer of(Telling telling, MapContext context, EditSheet desk, Event event) {
        HtmlContainer row = row(telling);
        if (mayEdit(context, desk)) {
            row.add(
                    Hypertext.button(
                            "quiet", telling.say("edit.event"), () -> desk.editEvent(event.id())));
        }
        row.add(
                Hypertext.button(
                        "quiet", telling.say("edit.history"), () -> desk.history(event.id())));
        readOnly(telling, desk, row);
        return row;
    }

    /// Below the list of events.
    static HtmlContainer ofList(Telling telling, MapContext context, EditSheet desk) {
        HtmlContainer row = row(telling);
        if (mayEdit(context, desk)) {
            row.add(
                    Hypertext.button("quiet", telling.say("edit.add"), desk::addEvent),
                    Hypertext.button("quiet", telling.say("edit.reports"), desk::reports));
        }
        readOnly(telling, desk, row);
        return row;
    }

    /// What was is not changed: an older revision is only shown.
    private static boolean mayEdit(MapContext context, EditSheet desk) {
        return context.revision().isEmpty() && desk.mayEdit();
    }

    private static HtmlContainer row(Telling telling) {
        HtmlContainer row = Hypertext.box("div", "edit-actions");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", telling.say("edit.actions"));
        return row;
    }

    private static void readOnly(Telling telling, EditSheet desk, HtmlContainer row) {
        if (desk.isReadOnly()) {
            Anchor copy = new Anchor("situations", telling.say("edit.read-only"));
            copy.setRouterIgnore(true);
            copy.addClassName("read-only");
            row.add(copy);
        }
    }
}
