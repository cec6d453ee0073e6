package org.dateline.snapshot;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;
import org.dateline.portrayal.LapseText;
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

/// A page with map and slider that no session stands behind, embedded or in one file: the words
/// around the map, the state that both components begin with, and a table of events and claims.
/// Read by `frontend/light-page.ts`.
public final class LightPage {
    private static final int MOST_EVENTS = 5000;
    private static final int PAGE = 1000;

    private final Snapshot snapshot;
    private final Events events;
    private final Symbology symbology;
    private final DocumentWords words;
    private final LapseText lapses;
    private final Map<String, Report> reports = new HashMap<>();

    /// @param events the situation at the snapshot's revision
    public LightPage(Snapshot snapshot, Events events, Symbology symbology) {
        this.snapshot = snapshot;
        this.events = events;
        this.symbology = symbology;
        this.words = new DocumentWords(snapshot, symbology);
        this.lapses = new LapseText(words.words().locale());
        events.state().reports().forEach(r -> reports.put(r.id(), r));
    }

    /// Header, stage and footer as HTML; every text in it is escaped.
    ///
    /// @param links HTML that stands first in the footer
    public String body(String links) {
        return """
               <header><h1>%s</h1><p class="period">%s</p></header>
               <main id="stage"><p>%s</p></main>
               <footer>%s<p class="caption">%s</p>
               <details><summary>%s</summary><ol>
               %s</ol></details>
               <p>%s</p></footer>
               """
                .formatted(
                        text(snapshot.wording().title()),
                        text(words.period()),
                        text(snapshot.wording().alternative()),
                        links,
                        text(snapshot.wording().caption()),
                        text(words.words().say("cite.sources")),
                        sources(),
                        text(words.fine()));
    }

    /// Situation, period with zone, and known-by.
    public String period() {
        return words.period();
    }

    /// What the components begin with, as JSON that may stand inside a script element.
    ///
    /// @param addresses further members, for example where the event block is
    /// @param theme `light`, `dark` or `auto`
    public String state(Map<String, String> addresses, String theme) {
        return harmless(
                json(
                        json -> {
                            json.writeStartObject();
                            addresses.forEach(json::writeStringProperty);
                            state(json, theme);
                            json.writeEndObject();
                        }));
    }

    /// Every event of the context at all times with its claims, as a JSON array of at most 5000.
    public byte[] events() {
        return json(this::table).getBytes(StandardCharsets.UTF_8);
    }

    static String json(Consumer<JsonGenerator> writer) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            writer.accept(json);
        }
        return text.toString();
    }

    private String sources() {
        StringBuilder list = new StringBuilder();
        for (Report report : snapshot.depiction().reports()) {
            String cited = text(words.citations().cite(report));
            list.append("<li>");
            report.link()
                    .filter(link -> link.toString().matches("https?://.*"))
                    .ifPresentOrElse(
                            link ->
                                    list.append("<a rel=\"noreferrer\" target=\"_blank\" href=\"")
                                            .append(text(link.toString()))
                                            .append("\">")
                                            .append(cited)
                                            .append("</a>"),
                            () -> list.append(cited));
            list.append("</li>\n");
        }
        return list.toString();
    }

    /// Text as content and as an attribute in double quotes.
    static String text(String text) {
        return Xml.text(PlainText.clean(text));
    }

    /// What stands in a script element must not end it or open a comment (HTML standard, 13.1.2.1
    /// and 4.12.1.3); in strings of JavaScript and JSON alike, `\u003c` is the same letter.
    static String harmless(String script) {
        return script.replace("</script", "\\u003c/script")
                .replace("</SCRIPT", "\\u003c/SCRIPT")
                .replace("<script", "\\u003cscript")
                .replace("<!--", "\\u003c!--")
                .replace("]]>", "]]\\u003e");
    }

    void state(JsonGenerator json, String theme) {
        MapContext context = snapshot.request().context();
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
            symbology.signs().stream()
                    .filter(s -> context.categories().contains(s.category()))
                    .forEach(s -> json.writeString(s.category().code()));
            json.writeEndArray();
        }
        json.writeStringProperty("language", context.language());
        json.writeStringProperty("theme", theme);
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
    Selection everything() {
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

    void table(JsonGenerator json) {
        json.writeStartArray();
        int written = 0;
        Optional<String> after = Optional.empty();
        do {
            var page = events.page(everything(), after, PAGE);
            for (Event event : page.events()) {
                row(json, event);
                written++;
            }
            after = page.next();
        } while (after.isPresent() && written < MOST_EVENTS);
        json.writeEndArray();
    }

    private void row(JsonGenerator json, Event event) {
        json.writeStartObject();
        json.writeStringProperty("title", PlainText.line(event.title()));
        event.when()
                .ifPresent(
                        when ->
                                json.writeNumberProperty(
                                        "earliest", when.when().earliest().toEpochMilli()));
        json.writeStringProperty("when", when(event));
        json.writeName("places");
        json.writeStartArray();
        event.locations().stream().map(l -> l.place().id()).distinct().forEach(json::writeString);
        json.writeEndArray();
        json.writeName("claims");
        json.writeStartArray();
        for (Claim claim : event.claims()) {
            json.writeStartObject();
            json.writeStringProperty("says", PlainText.line(lapses.marked(claim, says(claim))));
            json.writeStringProperty("source", source(claim));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String says(Claim claim) {
        return claim.attributedTo()
                .map(who -> words.words().say("table.attributed", claim.says(), who))
                .orElse(claim.says());
    }

    private String when(Event event) {
        Optional<String> written = event.spoken().map(words.time()::write);
        if (written.isEmpty()) {
            return words.words().say("table.unknown.when");
        }
        boolean disputed = event.when().filter(ClaimedTime::disputed).isPresent();
        return disputed ? words.words().say("table.disputed", written.get()) : written.get();
    }

    private String source(Claim claim) {
        return Optional.ofNullable(reports.get(claim.report()))
                .map(r -> r.source().name() + ", " + words.citations().published(r))
                .map(PlainText::line)
                .orElse(claim.report());
    }
}
