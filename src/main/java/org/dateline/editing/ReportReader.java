package org.dateline.editing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.event.DataState;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Edtf;
import org.dateline.time.When;

/// Reads the draft of a report.
public final class ReportReader {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,6}");
    private static final int MOST_AUTHORS = 100;

    private final DataState state;

    public ReportReader(DataState state) {
        this.state = state;
    }

    public Read<Report> read(ReportDraft draft) {
        var checks = new Checks();
        Optional<Report> before =
                state.reports().stream().filter(r -> r.id().equals(draft.id())).findFirst();
        if (!draft.id().isEmpty() && before.isEmpty()) {
            checks.add("", "This report is there no more: somebody withdrew it.");
        }
        String name = checks.text("source", draft.source(), 200);
        String title = checks.text("title", draft.title(), 500);
        List<String> authors =
                draft.authors().lines().map(String::strip).filter(a -> !a.isEmpty()).toList();
        if (authors.size() > MOST_AUTHORS) {
            checks.add("authors", "At most " + MOST_AUTHORS + " authors are allowed.");
        }
        authors.forEach(author -> checks.optional("authors", author, 200));
        Optional<When> published = published(draft, before, checks);
        String language =
                checks.matching(
                        "language",
                        draft.language(),
                        35,
                        LANGUAGE,
                        "Allowed are BCP 47 tags such as en, ru or kk-Latn.");
        Optional<URI> link = link(draft.link(), checks);
        Optional<String> from =
                checks.optional("publishedFrom", draft.publishedFrom(), 4000)
                        .filter(text -> !isOutdated(text, draft, before));
        Optional<String> note = checks.optional("note", draft.note(), 4000);
        List<Problem> problems = checks.problems();
        if (!problems.isEmpty()) {
            return new Read<>(Optional.empty(), List.of(), problems);
        }
        String id =
                before.map(Report::id)
                        .orElseGet(() -> Ids.of(name + " " + title, "report", this::isReport));
        return new Read<>(
                Optional.of(
                        new Report(
                                id,
                                source(name, draft.certainty()),
                                title,
                                authors,
                                published.orElseThrow(),
                                from,
                                language,
                                link,
                                note)),
                List.of(),
                List.of());
    }

    /// A date that someone gives is no longer the bounds that an import set.
    private static boolean isOutdated(String from, ReportDraft draft, Optional<Report> before) {
        return before.filter(report -> !report.isDated())
                .filter(report -> report.publishedFrom().equals(Optional.of(from)))
                .filter(
                        report ->
                                !TimeDraft.of(Optional.of(report.published()))
                                        .equals(draft.published()))
                .isPresent();
    }

    private Optional<When> published(ReportDraft draft, Optional<Report> before, Checks checks) {
        Optional<When> stored = before.map(Report::published);
        if (TimeDraft.of(stored).equals(draft.published()) && stored.isPresent()) {
            return stored;
        }
        if (draft.published().isEmpty()) {
            checks.add("published", "Say when it was published, as precisely as is known.");
        }
        return checks.time("published", draft.published(), state.situation().zone())
                .map(Edtf::oneInstant);
    }

    private static Optional<URI> link(String typed, Checks checks) {
        Optional<String> link = checks.optional("link", typed, 2000);
        if (link.isPresent() && LINK.matcher(link.get()).matches()) {
            try {
                return Optional.of(URI.create(link.get()));
            } catch (IllegalArgumentException told) {
                // Told below.
            }
        }
        if (link.isPresent()) {
            checks.add("link", "Allowed are web addresses that begin with https:// or http://.");
        }
        return Optional.empty();
    }

    private boolean isReport(String id) {
        return state.reports().stream().anyMatch(r -> r.id().equals(id));
    }

    /// The publisher of this name, if the situation knows one as well as the draft does.
    private Source source(String name, Source.Certainty certainty) {
        return state.reports().stream()
                .map(Report::source)
                .filter(s -> s.name().equals(name) && s.certainty() == certainty)
                .findFirst()
                .orElseGet(() -> new Source(sourceId(name), name, certainty));
    }

    private String sourceId(String name) {
        return state.reports().stream()
                .map(Report::source)
                .filter(s -> s.name().equals(name))
                .map(Source::id)
                .findFirst()
                .orElseGet(
                        () ->
                                Ids.of(
                                        name,
                                        "source",
                                        id ->
                                                state.reports().stream()
                                                        .anyMatch(
                                                                r -> r.source().id().equals(id))));
    }
}
