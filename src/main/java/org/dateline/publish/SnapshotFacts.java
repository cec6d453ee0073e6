package org.dateline.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.portrayal.NotDrawn;
import org.dateline.portrayal.PeriodText;
import org.dateline.portrayal.Wording;
import org.dateline.snapshot.Snapshot;
import org.dateline.snapshot.SnapshotId;
import tools.jackson.databind.json.JsonMapper;

/// What a snapshot is of, in which words, and where its files are: the metadata of every door.
///
/// @param generated the words as they are without edits
record SnapshotFacts(
        Commission commission, Snapshot snapshot, Wording generated, List<FileKind> kinds) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SnapshotFacts of(Commission commission, Press press) {
        Snapshot snapshot = press.compose(commission);
        boolean edited = !commission.request().edits().equals(Wording.Edits.NONE);
        Wording generated =
                edited
                        ? press.compose(
                                        new Commission(
                                                commission.request().with(Wording.Edits.NONE),
                                                commission.events()))
                                .wording()
                        : snapshot.wording();
        return new SnapshotFacts(commission, snapshot, generated, press.kinds());
    }

    String context() {
        return new SnapshotQuery(commission.situation()).writeContext(commission.request());
    }

    byte[] bytes(Links links) {
        return JSON.writeValueAsBytes(json(links));
    }

    Map<String, Object> json(Links links) {
        var request = commission.request();
        var context = request.context();
        Wording wording = snapshot.wording();
        var period = new PeriodText(Locale.forLanguageTag(context.language()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", snapshot.id());
        json.put("situation", commission.situation().id());
        json.put("revision", commission.revision());
        json.put("painter", SnapshotId.PAINTER_VERSION);
        json.put("title", wording.title());
        json.put("caption", wording.caption());
        json.put("alt", wording.alternative());
        json.put("citation", wording.citation());
        json.put("generated", words(generated));
        json.put("period", period.period(context));
        json.put("known", period.knownBy(context));
        json.put("layout", request.layout().code());
        json.put("tone", request.tone().code());
        json.put("projection", request.projection().code());
        json.put("size", size());
        json.put("context", context());
        json.put("request", commission.query());
        json.put("events", snapshot.depiction().drawn().size());
        json.put("reports", snapshot.depiction().reports().size());
        json.put("notDrawn", notDrawn(snapshot.depiction().notDrawn()));
        json.put("credits", snapshot.credits());
        String id = snapshot.id();
        json.put("links", links.all(id, context(), kinds));
        json.put("page", links.page(id));
        json.put("embed", links.embed(id, context()));
        json.put("iframe", iframe(id, links));
        return json;
    }

    /// At 96 dpi.
    long widthPx() {
        return Math.round(commission.request().size().width());
    }

    /// At 96 dpi.
    long heightPx() {
        return Math.round(commission.request().size().height());
    }

    /// The snippet that shows the map to move in on another page.
    ///
    /// @param id under which the snapshot was asked for
    String iframe(String id, Links links) {
        return new OEmbed(
                        snapshot.wording().title(),
                        links.to("/"),
                        links.embed(id, context()),
                        links.file(id, FileKind.PNG),
                        commission.request().context().language())
                .frame("100%", "640");
    }

    private Map<String, Object> size() {
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("width", widthPx());
        size.put("height", heightPx());
        return size;
    }

    private static Map<String, Object> words(Wording wording) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("title", wording.title());
        words.put("caption", wording.caption());
        words.put("alt", wording.alternative());
        return words;
    }

    private static Map<String, Object> notDrawn(NotDrawn not) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("undated", not.undated());
        counts.put("unplaced", not.unplaced());
        counts.put("tooBroad", not.tooBroad());
        counts.put("outside", not.outside());
        counts.put("total", not.total());
        return counts;
    }
}
