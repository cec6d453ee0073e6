package org.dateline.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.dateline.report.Lapse;
import org.dateline.report.Report;

/// The reports of a state by id, and what of an event they tell by an instant.
final class Reports {
    private final Map<String, Report> byId = new HashMap<>();
    private final Map<String, Long> knownAfter = new HashMap<>();
    private final Instant[] instants;

    Reports(DataState state) {
        this(state, lapses(state.events().stream()));
    }

    /// @param lapses when claims stopped standing
    Reports(DataState state, Stream<Instant> lapses) {
        for (Report report : state.reports()) {
            byId.put(report.id(), report);
        }
        instants =
                Stream.concat(
                                byId.values().stream().map(report -> report.published().earliest()),
                                lapses)
                        .sorted()
                        .distinct()
                        .toArray(Instant[]::new);
        byId.forEach(
                (id, report) -> knownAfter.put(id, passedBy(report.published().earliest()) + 1));
    }

    static Stream<Instant> lapses(Stream<Event> events) {
        return events.flatMap(event -> event.claims().stream())
                .flatMap(claim -> claim.lapse().stream())
                .map(Lapse::since);
    }

    /// How many instants have passed, that is, lie before `instant`: those at which a report was
    /// published or a claim lapsed.
    long passedBy(Instant instant) {
        int found = Arrays.binarySearch(instants, instant);
        return found < 0 ? -found - 1 : found;
    }

    /// How many instants must have passed for the claim to be known; more than there are where its
    /// report is missing.
    long knownAfter(Claim claim) {
        return knownAfter.getOrDefault(claim.report(), instants.length + 1L);
    }

    /// How many instants must have passed for the lapse to have happened.
    long happenedAfter(Lapse lapse) {
        return passedBy(lapse.since()) + 1;
    }

    /// The event as told when so many instants have passed.
    Optional<Event> toldAfter(Event event, long passed) {
        return event.toldBy(
                claim -> knownAfter(claim) <= passed, lapse -> happenedAfter(lapse) <= passed);
    }

    /// Empty where the state lacks the report: then no instant is known at which the claim was
    /// known.
    Optional<Report> of(Claim claim) {
        return Optional.ofNullable(byId.get(claim.report()));
    }

    boolean knows(Claim claim, Instant knownBy) {
        return of(claim).filter(report -> report.knownBy(knownBy)).isPresent();
    }

    /// The event as told by then, or nothing where nobody has told of it yet.
    Optional<Event> told(Event event, Optional<Instant> knownBy) {
        return knownBy.isEmpty()
                ? event.toldBy(claim -> true)
                : event.toldBy(
                        claim -> knows(claim, knownBy.get()),
                        lapse -> lapse.knownBy(knownBy.get()));
    }

    /// By the earliest instant of publication, reports that are missing last; then by the ids of
    /// report and claim.
    Comparator<Claim> byPublication() {
        return Comparator.comparing(
                        (Claim claim) ->
                                of(claim).map(r -> r.published().earliest()).orElse(Instant.MAX))
                .thenComparing(Claim::report)
                .thenComparing(Claim::id);
    }
}
