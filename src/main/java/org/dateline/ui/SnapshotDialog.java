package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Map;

/// The button and dialog that turn the map into a picture, a slide or a page: the Java half of
/// `<dateline-snapshot>`. What it makes it asks of the snapshots' own addresses; all that it needs
/// of the page is the written context.
@Tag("dateline-snapshot")
@JsModule("./dateline-snapshot.ts")
public class SnapshotDialog extends Component {
    private static final long serialVersionUID = 1L;

    /// @param query the map context, as the page's address writes it
    public void setQuery(String query) {
        getElement().setProperty("query", query);
    }

    public String getQuery() {
        return getElement().getProperty("query", "");
    }

    /// @param address below which snapshots are, relative to the page
    public void setService(String address) {
        getElement().setProperty("service", address);
    }

    /// @param theme `light`, `dark` or `auto`; the tone that a sheet has until another is chosen
    public void setTheme(String theme) {
        getElement().setProperty("theme", theme);
    }

    /// @param label of the button
    /// @param failed what the button says where the dialog could not be loaded
    public void setLabels(String label, String failed) {
        getElement().setProperty("label", label);
        getElement().setProperty("failed", failed);
    }

    /// @param texts by the component's own keys; English where one is missing
    public void setMessages(Map<String, String> texts) {
        getElement().setPropertyMap("messages", texts);
    }

    public Registration addOpenListener(ComponentEventListener<OpenEvent> listener) {
        return addListener(OpenEvent.class, listener);
    }

    /// The dialog is about to open.
    @DomEvent("snapshot-open")
    public static class OpenEvent extends ComponentEvent<SnapshotDialog> {
        private static final long serialVersionUID = 1L;

        public OpenEvent(SnapshotDialog source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
