package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.dateline.portrayal.Words;

/// Copies the page's address, which holds its complete state.
@Tag("dateline-copy-link")
@JsModule("./dateline-copy-link.ts")
class CopyLink extends Component {
    private static final long serialVersionUID = 1L;

    CopyLink(Words words) {
        getElement().setProperty("label", words.say("app.copy"));
        getElement().setProperty("done", words.say("app.copied"));
    }
}
