package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/// The end of a list that goes on: says so once, when it scrolls into view or is pressed.
@Tag("dateline-more")
@JsModule("./dateline-more.ts")
class MoreRows extends Component {
    private static final long serialVersionUID = 1L;

    MoreRows(String label) {
        getElement().setProperty("label", label);
    }

    Registration addReachedListener(ComponentEventListener<ReachedEvent> listener) {
        return addListener(ReachedEvent.class, listener);
    }

    /// The reader came to the end of what was fetched.
    @DomEvent("reached")
    static class ReachedEvent extends ComponentEvent<MoreRows> {
        private static final long serialVersionUID = 1L;

        public ReachedEvent(MoreRows source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
