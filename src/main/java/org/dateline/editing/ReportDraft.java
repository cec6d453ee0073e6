package org.dateline.editing;

import java.net.URI;
import org.dateline.report.Report;
import org.dateline.report.Source;

/// A report as it is typed.
///
/// @param id empty for a new one
/// @param source name of the publisher; one of this name that is known is taken
/// @param authors one a line
public record ReportDraft(
        String id,
        String source,
        Source.Certainty certainty,
        String title,
        String authors,
        TimeDraft published,
        String publishedFrom,
        String language,
        String link,
        String note) {

    public static ReportDraft empty(String language) {
        return new ReportDraft(
                "", "", Source.Certainty.STATED, "", "", TimeDraft.NONE, "", language, "", "");
    }

    public static ReportDraft of(Report report) {
        return new ReportDraft(
                report.id(),
                report.source().name(),
                report.source().certainty(),
                report.title(),
                String.join("\n", report.authors()),
                TimeDraft.of(report.published()),
                report.publishedFrom().orElse(""),
                report.language(),
                report.link().map(URI::toString).orElse(""),
                report.note().orElse(""));
    }
}
