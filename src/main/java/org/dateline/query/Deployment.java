package org.dateline.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.TroopStage;
import org.dateline.report.Claim;
import org.dateline.report.Mention.Role;
import org.dateline.time.When;

/// How foreign troops came, step by step, out of the events that name a stage.
///
/// @param steps by stage, then by the instant by which they had happened, those without a time last
/// @param onlyAnnounced ISO 3166-1 alpha-2 of the countries whose troops were announced and of
///   which no claim of the selection says that they left, arrived or were there; sorted
public record Deployment(List<TroopStep> steps, List<String> onlyAnnounced) {
    private static final Set<TroopStage> SEEN =
            Set.of(TroopStage.DEPARTURE, TroopStage.ARRIVAL, TroopStage.PRESENCE);

    public Deployment {
        steps = List.copyOf(steps);
        onlyAnnounced = List.copyOf(onlyAnnounced);
    }

    static Deployment of(List<Event> told, Reports reports) {
        List<TroopStep> steps = new ArrayList<>();
        for (Event event : told) {
            event.stage().ifPresent(stage -> steps.addAll(steps(event, stage, reports)));
        }
        steps.sort(
                Comparator.comparing(TroopStep::stage)
                        .thenComparing(step -> by(step.when()))
                        .thenComparing(TroopStep::claim, reports.byPublication())
                        .thenComparing(step -> step.event().id()));
        Set<String> onlyAnnounced = countries(steps, stage -> stage == TroopStage.ANNOUNCEMENT);
        onlyAnnounced.removeAll(countries(steps, SEEN::contains));
        return new Deployment(steps, List.copyOf(onlyAnnounced));
    }

    private static Set<String> countries(List<TroopStep> steps, Predicate<TroopStage> stages) {
        Set<String> countries = new TreeSet<>();
        steps.stream()
                .filter(step -> stages.test(step.stage()))
                .flatMap(step -> step.country().stream())
                .forEach(countries::add);
        return countries;
    }

    /// One step for each country or alliance whose troops the event is about.
    private static List<TroopStep> steps(Event event, TroopStage stage, Reports reports) {
        Role whose = stage == TroopStage.REQUEST ? Role.AT : Role.ORIGIN;
        Map<String, List<Location>> senders = new LinkedHashMap<>();
        for (Location location : event.locations()) {
            if (location.mention().role() == whose) {
                BoundPlace place = location.place();
                senders.computeIfAbsent(place.country().orElse(place.id()), c -> new ArrayList<>())
                        .add(location);
            }
        }
        if (senders.isEmpty()) {
            return List.of(step(event, stage, Optional.empty(), event.standing(), reports));
        }
        return senders.values().stream()
                .map(
                        places -> {
                            List<Claim> claims =
                                    senders.size() == 1
                                            ? event.standing()
                                            : event.standing().stream()
                                                    .filter(claim -> names(claim, places))
                                                    .toList();
                            Optional<BoundPlace> widest =
                                    places.stream()
                                            .map(Location::place)
                                            .max(Comparator.comparing(BoundPlace::precision));
                            return step(event, stage, widest, claims, reports);
                        })
                .toList();
    }

    private static boolean names(Claim claim, List<Location> places) {
        return places.stream().anyMatch(place -> claim.where().contains(place.mention()));
    }

    /// The instant by which it had happened; a vague date comes after a sharp one, as in the order
    /// of spread.
    private static Instant by(Optional<When> when) {
        return when.map(w -> w.bounds().end()).orElse(Instant.MAX);
    }

    /// An announcement is made by its first report. For everything else the claim is taken by which
    /// it had happened soonest.
    private static TroopStep step(
            Event event,
            TroopStage stage,
            Optional<BoundPlace> place,
            List<Claim> claims,
            Reports reports) {
        Comparator<Claim> byPublication = reports.byPublication();
        Comparator<Claim> order =
                stage == TroopStage.ANNOUNCEMENT
                        ? byPublication
                        : Comparator.comparing((Claim claim) -> by(claim.when()))
                                .thenComparing(byPublication);
        Claim first = claims.stream().min(order).orElseThrow();
        return new TroopStep(stage, place, first.when(), event, first);
    }
}
