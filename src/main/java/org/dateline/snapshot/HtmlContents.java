package org.dateline.snapshot;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Event;
import org.dateline.portrayal.BaseLabelJson;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.BaseMapBytes;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Symbology;
import org.dateline.query.Events;
import org.dateline.query.Mode;
import org.dateline.query.Selection;
import org.dateline.report.Claim;
import org.dateline.report.Report;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What a page in one file carries inside, as JSON: event block, base map, symbology, the state of
/// map and slider, and a table of events and claims. Read by `frontend/single-file.ts`.
final class HtmlContents {
    private static final int MOST_EVENTS = 5000;
    private static final int PAGE = 1000;

    private final Snapshot snapshot;
    private final Events events;
    private final Painter painter;
    private final DocumentWords words;
    private final Map<String, Report> reports = new HashMap<>();

    HtmlContents(Snapshot snapshot, Events events, Painter painter, DocumentWords words) {
        this.snapshot = snapshot;
        this.events = events;
        this.painter = painter;
        this.words = words;
        events.state().reports().forEach(r -> reports.put(r.id(), r));
    }

    String json() {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("files");
            files(json);
            json.writeName("symbology");
            json.writeRawValue(new String(Symbology.shippedFile(), StandardCharsets.UTF_8));
            state(json, snapshot.request().context());
            json.writeName("events");
            table(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void files(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty(
                "inside:block", HtmlWriter.packed(events.block(everything()).bytes()));
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

    private void state(JsonGenerator json, MapContext context) {
        json.writeName("extent");
        json.writeStartObject();
        json.writeNumberProperty("west", context.extent().west());
        json.writeNumberProperty("south", context.extent().south());
        json.writeNumberProperty("east", context.extent().east());
        json.writeNumberProperty("north", context.extent().north());
        json.writeEndObject();
        json.writeName("categories");
        if (context.categories().isEmpty()) {
            json.writeNull();
        } else {
            json.writeStartArray();
            painter.symbology().signs().stream()
                    .filter(s -> context.categories().contains(s.category()))
                    .forEach(s -> json.writeString(s.category().code()));
            json.writeEndArray();
        }
        json.writeStringProperty("language", context.language());
        json.writeStringProperty(
                "theme", snapshot.request().tone() == Tone.DARK ? "dark" : "light");
        json.writeStringProperty("zone", context.zone().getId());
        json.writeStringProperty("mode", context.mode().code());
        json.writeNumberProperty("from", context.interval().start().toEpochMilli());
        json.writeNumberProperty("to", context.interval().end().toEpochMilli());
        var period = events.state().situation().period();
        json.writeName("period");
        json.writeStartObject();
        json.writeNumberProperty("from", period.start().toEpochMilli());
        json.writeNumberProperty("to", period.end().toEpochMilli());
        json.writeEndObject();
        json.writeName("words");
        json.writeStartObject();
        json.writeStringProperty("close", words.words().say("close"));
        json.writeEndObject();
    }

    /// All times: the slider moves in the file too.
    private Selection everything() {
        MapContext c = snapshot.request().context();
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                Mode.UNTIL,
                Set.of(),
                c.knownBy(),
                c.text(),
                c.sources(),
                c.places());
    }

    private void table(JsonGenerator json) {
        json.writeStartArray();
        int written = 0;
        Optional<String> after = Optional.empty();
        do {
            var page = events.page(everything(), after, PAGE);
            for (Event event : page.events()) {
                if (event.when().isPresent() && !event.locations().isEmpty()) {
                    row(json, event);
                    written++;
                }
            }
            after = page.next();
        } while (after.isPresent() && written < MOST_EVENTS);
        json.writeEndArray();
    }

    private void row(JsonGenerator json, Event event) {
        var when = event.when().orElseThrow();
        json.writeStartObject();
        json.writeStringProperty("title", PlainText.line(event.title()));
        json.writeNumberProperty("earliest", when.when().earliest().toEpochMilli());
        String written = words.time().write(when.when());
        json.writeStringProperty(
                "when", when.disputed() ? words.words().say("table.disputed", written) : written);
        json.writeName("places");
        json.writeStartArray();
        event.locations().stream().map(l -> l.place().id()).distinct().forEach(json::writeString);
        json.writeEndArray();
        json.writeName("claims");
        json.writeStartArray();
        for (Claim claim : event.claims()) {
            json.writeStartObject();
            json.writeStringProperty(
                    "says",
                    PlainText.line(
                            claim.attributedTo()
                                    .map(
                                            who ->
                                                    words.words()
                                                            .say(
                                                                    "table.attributed",
                                                                    claim.says(),
                                                                    who))
                                    .orElse(claim.says())));
            json.writeStringProperty("source", source(claim));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String source(Claim claim) {
        return Optional.ofNullable(reports.get(claim.report()))
                .map(r -> r.source().name() + ", " + words.time().write(r.published()))
                .map(PlainText::line)
                .orElse(claim.report());
    }
}
