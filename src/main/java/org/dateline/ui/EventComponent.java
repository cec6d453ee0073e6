package org.dateline.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.BaseJsonNode;

/// What map and slider have in common: both read the same event block and say the same words. The
/// properties are those of `src/docs/web-components.md`.
public abstract class EventComponent extends Component {
    private static final long serialVersionUID = 1L;

    EventComponent() {}

    /// @param url where the event block is, relative to the page
    public void setBlockUrl(String url) {
        getElement().setProperty("blockUrl", url);
    }

    /// How each category looks: the symbology file as JSON.
    public void setSymbology(BaseJsonNode symbology) {
        getElement().setPropertyJson("symbology", symbology);
    }

    /// @param codes of the categories that are drawn and counted; empty for all
    public void setCategories(Set<String> codes) {
        if (codes.isEmpty()) {
            getElement().setProperty("categories", (String) null);
        } else {
            getElement().setPropertyList("categories", List.copyOf(codes));
        }
    }

    /// @param language BCP 47
    public void setLanguage(String language) {
        getElement().setProperty("language", language);
    }

    /// @param theme `light`, `dark` or `auto`
    public void setTheme(String theme) {
        getElement().setProperty("theme", theme);
    }

    /// @param zone IANA name of the civil time that is written
    public void setZone(String zone) {
        getElement().setProperty("zone", zone);
    }

    /// @param texts by the component's own keys; English where one is missing
    public void setMessages(Map<String, String> texts) {
        getElement().setPropertyMap("messages", texts);
    }
}
