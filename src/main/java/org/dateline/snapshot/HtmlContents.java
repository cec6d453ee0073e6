package org.dateline.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dateline.portrayal.BaseLabelJson;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.BaseMapBytes;
import org.dateline.portrayal.Symbology;
import org.dateline.query.Events;
import tools.jackson.core.JsonGenerator;

/// What a page in one file carries inside, as JSON: event block, base map, symbology, the state of
/// map and slider, and a table of events and claims. Read by `frontend/single-file.ts`.
final class HtmlContents {
    private final LightPage page;
    private final Events events;
    private final Painter painter;
    private final String theme;

    HtmlContents(LightPage page, Events events, Painter painter, String theme) {
        this.page = page;
        this.events = events;
        this.painter = painter;
        this.theme = theme;
    }

    String json() {
        return LightPage.json(
                json -> {
                    json.writeStartObject();
                    json.writeName("files");
                    files(json);
                    json.writeName("symbology");
                    json.writeRawValue(new String(Symbology.shippedFile(), StandardCharsets.UTF_8));
                    page.state(json, theme);
                    json.writeName("events");
                    page.table(json);
                    json.writeEndObject();
                });
    }

    private void files(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty(
                "inside:block", HtmlWriter.packed(events.block(page.everything()).bytes()));
        for (BaseMap.Detail detail : BaseMap.Detail.values()) {
            json.writeStringProperty(
                    "inside:basemap/" + detail.name().toLowerCase(Locale.ROOT),
                    HtmlWriter.packed(BaseMapBytes.of(painter.base().layers(detail))));
        }
        json.writeStringProperty(
                "inside:basemap/labels",
                HtmlWriter.packed(
                        BaseLabelJson.of(painter.base().labels())
                                .getBytes(StandardCharsets.UTF_8)));
        json.writeEndObject();
    }
}
