package org.dateline.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Situation;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Edtf;
import org.dateline.time.When;
import tools.jackson.databind.JsonNode;

/// Reads `reports.json`: who published what, and when.
final class ReportsFile {
    static final String NAME = "reports.json";
    static final List<Set<String>> LISTS = List.of(Set.of("sources", "reports"));

    private final JsonDocument document;
    private final Situation situation;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();

    private ReportsFile(JsonDocument document, Situation situation) {
        this.document = document;
        this.situation = situation;
    }

    /// The reports by id, in the order of the file.
    ///
    /// @param document one that fits its schema
    static Map<String, Report> read(JsonDocument document, Situation situation) {
        ReportsFile file = new ReportsFile(document, situation);
        for (JsonNode source : document.root().path("sources")) {
            file.source(new Fields(document, source));
        }
        for (JsonNode report : document.root().path("reports")) {
            file.report(new Fields(document, report));
        }
        return file.reports;
    }

    private void source(Fields fields) {
        String id = fields.text("id");
        if (sources.containsKey(id)) {
            fields.reject("another source has the id \"" + id + "\"; the first one counts");
            return;
        }
        sources.put(
                id,
                new Source(
                        id,
                        fields.text("name"),
                        fields.constant("certainty", Source.Certainty.class)
                                .orElse(Source.Certainty.STATED)));
    }

    private void report(Fields fields) {
        String id = fields.text("id");
        Source source = sources.get(fields.text("source"));
        if (reports.containsKey(id)) {
            fields.reject("another report has the id \"" + id + "\"; the first one counts");
            return;
        }
        if (source == null) {
            fields.reject("source", "no source has this id; the report is left out with it");
            return;
        }
        Optional<When> published =
                fields.when("published", fields.zone("zone").orElse(situation.zone()));
        if (published.isEmpty()) {
            fields.reject("without its time the report is left out");
            return;
        }
        reports.put(
                id,
                new Report(
                        id,
                        source,
                        fields.text("title"),
                        authors(fields),
                        Edtf.oneInstant(published.get()),
                        fields.optional("publishedFrom"),
                        fields.optional("language").orElse(situation.languages().getFirst()),
                        link(fields),
                        fields.optional("note")));
    }

    private static List<String> authors(Fields fields) {
        return fields.object().path("authors").valueStream().map(a -> a.asString("")).toList();
    }

    private static Optional<URI> link(Fields fields) {
        Optional<String> link = fields.optional("link");
        try {
            return link.isPresent() ? Optional.of(new URI(link.get())) : Optional.empty();
        } catch (URISyntaxException noLink) {
            fields.reject("link", "it is no web address: " + noLink.getReason());
            return Optional.empty();
        }
    }
}
