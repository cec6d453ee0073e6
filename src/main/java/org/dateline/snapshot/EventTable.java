package org.dateline.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.portrayal.FigureText;
import org.dateline.report.Claim;
import org.dateline.report.Report;
import org.dateline.time.CivilTime;
import org.dateline.time.Edtf;

/// The events on a sheet as a table, one row a claim (RFC 4180, UTF-8 with a byte order mark, so
/// that spreadsheets read it rightly).
final class EventTable {
    private static final String HEADER =
            "event,category,title,when,when_text,disputed,places,longitude,latitude,claim,says,"
                    + "attributed_to,figure,report,publisher,report_title,published,link";

    private EventTable() {}

    static byte[] csv(Snapshot snapshot) {
        Map<String, Report> reports =
                snapshot.depiction().reports().stream()
                        .collect(Collectors.toMap(Report::id, Function.identity()));
        StringBuilder out = new StringBuilder("\uFEFF").append(HEADER).append("\r\n");
        for (Event event : snapshot.depiction().drawn()) {
            for (Claim claim : event.claims()) {
                out.append(
                        row(
                                        snapshot,
                                        event,
                                        claim,
                                        Optional.ofNullable(reports.get(claim.report())))
                                .stream()
                                .map(EventTable::cell)
                                .collect(Collectors.joining(",")));
                out.append("\r\n");
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(
            Snapshot snapshot, Event event, Claim claim, Optional<Report> report) {
        var context = snapshot.request().context();
        Locale language = Locale.forLanguageTag(context.language());
        var time = CivilTime.in(language);
        var figures = new FigureText(language);
        Optional<Location> first = event.locations().stream().findFirst();
        String places =
                event.locations().stream()
                        .map(
                                l ->
                                        l.place()
                                                .name(
                                                        context.language(),
                                                        context.interval().end().minusSeconds(1)))
                        .distinct()
                        .collect(Collectors.joining("; "));
        return List.of(
                event.id(),
                event.category().code(),
                event.title(),
                event.when().map(w -> Edtf.write(w.when())).orElse(""),
                event.when().map(w -> time.write(w.when())).orElse(""),
                event.when().map(w -> Boolean.toString(w.disputed())).orElse(""),
                places,
                first.map(l -> Double.toString(l.place().position().lon())).orElse(""),
                first.map(l -> Double.toString(l.place().position().lat())).orElse(""),
                claim.id(),
                claim.says(),
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

    /// Quoted where needed. What a spreadsheet would take for a formula gets an apostrophe before
    /// it (a number stays a number).
    static String cell(String text) {
        String safe = text;
        if (!text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            safe = "'" + text;
        }
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
