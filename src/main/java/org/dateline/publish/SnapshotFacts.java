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
        json.put("links", links.all(snapshot.id(), context(), kinds));
        json.put("iframe", frame(links));
        return json;
    }

    /// What a writer puts into a page of theirs to show the interactive map.
    private String frame(Links links) {
        return new OEmbed(
                        snapshot.wording().title(),
                        links.to("/"),
                        links.embed(snapshot.id(), context()),
                        links.file(snapshot.id(), FileKind.PNG),
                        commission.request().context().language())
                .frame("100%", "640");
    }

    /// Pixels at 96 dpi.
    Map<String, Object> size() {
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("width", Math.round(commission.request().size().width()));
        size.put("height", Math.round(commission.request().size().height()));
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
