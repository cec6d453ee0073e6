package org.dateline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Claim;
import org.dateline.report.Mention.Role;
import org.dateline.time.When;

/// The order in which places were first reported, by the rule of [Events#spread].
final class Spread {
    /// What spreads where a selection names no categories and holds unrest.
    static final Set<Category> UNREST =
            Set.copyOf(
                    EnumSet.of(
                            Category.PROTEST,
                            Category.CLASH,
                            Category.SEIZURE,
                            Category.CASUALTIES,
                            Category.ARRESTS));

    private final Reports reports;

    Spread(Reports reports) {
        this.reports = reports;
    }

    static Set<Category> spreading(List<Event> told, Set<Category> categories) {
        if (!categories.isEmpty()) {
            return categories;
        }
        return told.stream().anyMatch(e -> e.category().isUnrest())
                ? UNREST
                : Set.copyOf(EnumSet.allOf(Category.class));
    }

    List<FirstReport> of(List<Event> told, Set<Category> categories) {
        Set<Category> spreading = spreading(told, categories);
        Comparator<FirstReport> order =
                Comparator.comparing((FirstReport first) -> first.when().bounds().end())
                        .thenComparing(first -> first.when().earliest())
                        .thenComparing(FirstReport::claim, reports.byPublication())
                        .thenComparing(first -> first.event().id());
        Map<String, FirstReport> firsts = new HashMap<>();
        for (Event event : told) {
            if (spreading.contains(event.category())) {
                for (FirstReport candidate : candidates(event)) {
                    firsts.merge(
                            candidate.place().id(),
                            candidate,
                            (a, b) -> order.compare(b, a) < 0 ? b : a);
                }
            }
        }
        List<FirstReport> spread = new ArrayList<>(firsts.values());
        spread.sort(
                Comparator.comparing((FirstReport first) -> isWide(first.place()))
                        .thenComparing(order)
                        .thenComparing(first -> first.place().id()));
        return List.copyOf(spread);
    }

    private static boolean isWide(BoundPlace place) {
        return place.precision().compareTo(SpatialPrecision.COUNTRY) >= 0;
    }

    private static List<FirstReport> candidates(Event event) {
        List<FirstReport> found = new ArrayList<>();
        for (Location location : event.locations()) {
            if (location.mention().role() != Role.AT) {
                continue;
            }
            for (Claim claim : event.standing()) {
                Optional<When> when = claim.when();
                if (when.isPresent() && claim.where().contains(location.mention())) {
                    found.add(new FirstReport(location.place(), when.get(), event, claim));
                }
            }
        }
        return found;
    }
}
