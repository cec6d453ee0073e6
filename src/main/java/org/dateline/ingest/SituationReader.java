package org.dateline.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Rejection;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.report.Report;
import org.dateline.time.Interval;

/// Reads the folder of a situation as `src/docs/situation-format.md` describes it.
///
/// Bad data never throws: what cannot be taken over is a [Rejection] with file, line, JSON Pointer
/// and reason, and everything else is kept.
public final class SituationReader {
    private SituationReader() {}

    /// What a folder holds.
    ///
    /// @param state at revision 0, which no store gives out
    /// @param wellFormed false where a file is absent, unreadable or no JSON, so that the state may
    ///   hold less than its author wrote
    public record Reading(DataState state, boolean wellFormed) {}

    /// @param gazetteer resolves the toponyms, with the date of the claim, the first home country
    ///   and the other toponyms of the same report as context
    public static Reading read(Path folder, Gazetteer gazetteer) {
        JsonDocument head = document(folder, SituationFile.NAME, SituationFile.LISTS);
        JsonDocument published = document(folder, ReportsFile.NAME, ReportsFile.LISTS);
        JsonDocument happened = document(folder, EventsFile.NAME, EventsFile.LISTS);

        Situation situation = SituationFile.read(head, folder);
        Map<String, Report> reports = ReportsFile.read(published, situation);
        Binder binder =
                new Binder(
                        gazetteer,
                        situation.homeCountries().stream().findFirst(),
                        EventsFile.toponymsByReport(happened));
        List<Event> events = new EventsFile(happened, situation, reports, binder).read();

        List<Rejection> rejections =
                Stream.of(head, published, happened)
                        .flatMap(document -> document.rejections().stream())
                        .toList();
        return new Reading(
                new DataState(
                        SituationFile.spanning(situation, span(events)),
                        0,
                        List.copyOf(reports.values()),
                        events,
                        binder.bindings(),
                        rejections),
                Stream.of(head, published, happened).allMatch(JsonDocument::wellFormed));
    }

    private static JsonDocument document(Path folder, String name, List<Set<String>> lists) {
        JsonDocument document = JsonDocument.read(folder.resolve(name), lists);
        new SchemaCheck(name.replace(".json", ".schema.json")).prune(document);
        return document;
    }

    /// From the first to the last that is claimed to have happened.
    private static Optional<Interval> span(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.when().stream())
                .map(claimed -> claimed.when().bounds())
                .filter(bounds -> bounds.start().isAfter(Interval.OPEN_START))
                .filter(bounds -> !bounds.isOpenEnded())
                .reduce(Interval::hull);
    }
}
