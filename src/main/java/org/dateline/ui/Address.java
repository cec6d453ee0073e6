package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// The query string in the browser's address bar. Flow's own history would write the parameters in
/// another order, and a link would not be canonical.
@Tag("dateline-address")
@JsModule("./dateline-address.ts")
class Address extends Component {
    private static final long serialVersionUID = 1L;

    void write(String query) {
        getElement().setProperty("query", query);
    }

    String query() {
        return getElement().getProperty("query", "");
    }
}
