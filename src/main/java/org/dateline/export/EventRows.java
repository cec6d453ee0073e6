package org.dateline.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.portrayal.FigureText;
import org.dateline.portrayal.LapseText;
import org.dateline.report.Claim;
import org.dateline.report.Report;
import org.dateline.time.CivilTime;
import org.dateline.time.Edtf;

/// Events as rows of a table, one a claim. A claim that no longer stands has a word before what it
/// says: the columns stay, since the bytes of a snapshot do.
public final class EventRows {
    /// Names of the columns.
    public static final List<String> COLUMNS =
            List.of(
                    "event",
                    "category",
                    "title",
                    "when",
                    "when_text",
                    "disputed",
                    "places",
                    "longitude",
                    "latitude",
                    "claim",
                    "says",
                    "attributed_to",
                    "figure",
                    "report",
                    "publisher",
                    "report_title",
                    "published",
                    "link");

    private final Map<String, Report> reports;
    private final String language;
    private final Instant namesAt;
    private final CivilTime time;
    private final FigureText figures;
    private final LapseText lapses;

    /// @param reports by id
    /// @param language of words and of the names of places
    /// @param namesAt the instant whose names of places are written
    public EventRows(Map<String, Report> reports, String language, Instant namesAt) {
        this.reports = reports;
        this.language = language;
        this.namesAt = namesAt;
        Locale locale = Locale.forLanguageTag(language);
        time = CivilTime.in(locale);
        figures = new FigureText(locale);
        lapses = new LapseText(locale);
    }

    public List<List<String>> of(Event event) {
        List<List<String>> rows = new ArrayList<>();
        for (Claim claim : event.claims()) {
            rows.add(row(event, claim));
        }
        return rows;
    }

    private List<String> row(Event event, Claim claim) {
        Optional<Report> report = Optional.ofNullable(reports.get(claim.report()));
        Optional<Location> first = event.locations().stream().findFirst();
        String places =
                event.locations().stream()
                        .map(l -> l.place().name(language, namesAt))
                        .distinct()
                        .collect(Collectors.joining("; "));
        return List.of(
                event.id(),
                event.category().code(),
                event.title(),
                event.spoken().map(Edtf::write).orElse(""),
                event.spoken().map(time::write).orElse(""),
                event.when().map(w -> Boolean.toString(w.disputed())).orElse(""),
                places,
                first.map(l -> Double.toString(l.place().position().lon())).orElse(""),
                first.map(l -> Double.toString(l.place().position().lat())).orElse(""),
                claim.id(),
                lapses.marked(claim),
                claim.attributedTo().orElse(""),
                claim.figure()
                        .map(f -> figures.metric(f.metric()) + ": " + figures.write(f))
                        .orElse(""),
                claim.report(),
                report.map(r -> r.source().name()).orElse(""),
                report.map(Report::title).orElse(""),
                report.map(r -> time.write(r.published())).orElse(""),
                report.flatMap(Report::link).map(Object::toString).orElse(""));
    }
}
