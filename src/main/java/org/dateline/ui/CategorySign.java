package org.dateline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.dateline.portrayal.Symbology;

/// A category's symbol beside its events, as in the legend. Decorative: the category stands beside
/// it in words, or in its title.
@Tag("dateline-sign")
@JsModule("./dateline-sign.ts")
class CategorySign extends Component {
    private static final long serialVersionUID = 1L;

    CategorySign(Symbology.Sign sign, String language) {
        getElement().setProperty("path", sign.path());
        getElement().setProperty("label", sign.label(language));
        getElement().getStyle().set("--sign-light", sign.light());
        getElement().getStyle().set("--sign-dark", sign.dark());
    }
}
