package org.dateline.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.TroopStage;
import org.dateline.report.Mention;
import org.dateline.time.CivilTime;

/// The columns of an event. What it has several of stands in one cell, between semicolons; the
/// table of locations has them apart.
record EventFields(Export export, KnownReports reports) {

    List<Column<Event>> columns() {
        List<Column<Event>> all = new ArrayList<>();
        all.add(Column.text("event", "Id of the event, unique in its situation.", Event::id));
        all.add(Column.text("category", "Kind of event, a code.", e -> e.category().code()));
        all.add(Column.text("title", "What the claims are about, in neutral words.", Event::title));
        all.addAll(
                new TimeFields<Event>(
                                "",
                                "it happened according to its claims",
                                e -> e.when().map(ClaimedTime::when),
                                Event::spoken)
                        .columns(CivilTime.in(export.language())));
        all.add(
                Column.flag(
                        "time_disputed",
                        "True where the times of its claims have nothing in common; the interval is"
                                + " the hull of them all.",
                        e -> e.when().map(ClaimedTime::disputed)));
        all.add(
                Column.flag(
                        "disputed",
                        "True where times or figures of its claims contradict each other.",
                        e -> Optional.of(e.isDisputed())));
        all.add(
                Column.instant(
                        "known_from",
                        "Earliest instant, in UTC, at which a report of it can have been"
                                + " published: the second clock.",
                        this::knownFrom));
        all.add(
                Column.maybe(
                        "stage",
                        "Step of a deployment: request, decision, announcement, departure, arrival,"
                                + " presence.",
                        e -> e.stage().map(TroopStage::code)));
        all.add(
                Column.integer(
                        "claims", "How many claims tell of it.", e -> (long) e.claims().size()));
        all.add(
                Column.integer(
                        "lapsed_claims",
                        "How many of them were superseded or retracted and count for nothing.",
                        e -> (long) (e.claims().size() - e.standing().size())));
        places(all);
        all.add(Column.text("situation", "Id of the situation.", e -> export.situation().id()));
        all.add(
                Column.integer(
                        "revision", "Data revision of the situation.", e -> export.revision()));
        return all;
    }

    private void places(List<Column<Event>> all) {
        all.add(
                Column.maybe(
                        "places",
                        "Names of its places, valid at the time, in the language of the export.",
                        e -> joined(e, l -> export.name(l.place(), e))));
        all.add(
                Column.maybe(
                        "place_ids",
                        "Ids of its places in the gazetteer, in the same order.",
                        e -> joined(e, l -> l.place().id())));
        all.add(
                Column.maybe(
                        "place_precisions",
                        "How exactly each place is known: site, locality, region, country,"
                                + " supranational. From region on the position only stands for the"
                                + " area.",
                        e -> joined(e, EventFields::precision)));
        all.add(
                Column.maybe(
                        "confidences",
                        "How sure each resolution is, from 0 to 1, in the same order.",
                        e -> joined(e, l -> SafeText.plain(l.confidence()))));
        all.add(
                Column.number(
                        "longitude",
                        "Of its first place, in degrees east.",
                        e -> first(e, l -> l.place().position().lon())));
        all.add(
                Column.number(
                        "latitude",
                        "Of its first place, in degrees north.",
                        e -> first(e, l -> l.place().position().lat())));
        all.add(
                Column.maybe(
                        "unplaced",
                        "Toponyms that were not resolved, as the reports write them.",
                        e ->
                                some(
                                        e.unplaced().stream()
                                                .map(Mention::toponym)
                                                .distinct()
                                                .collect(Collectors.joining("; ")))));
    }

    static String precision(Location location) {
        return location.place().precision().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> joined(Event event, Function<Location, String> part) {
        return some(event.locations().stream().map(part).collect(Collectors.joining("; ")));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static OptionalDouble first(Event event, Function<Location, Double> degrees) {
        return event.locations().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(degrees.apply(event.locations().getFirst()));
    }

    private Optional<Instant> knownFrom(Event event) {
        return event.claims().stream()
                .flatMap(c -> reports.of(c).stream())
                .map(r -> r.published().earliest())
                .min(Instant::compareTo);
    }
}
