package org.dateline.feature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.event.BoundPlace;
import org.dateline.event.Event;
import org.dateline.event.Situation;
import org.dateline.query.Events;
import org.dateline.query.PageKey;
import org.dateline.query.Selection;
import org.dateline.query.Stretch;
import org.dateline.report.Claim;

/// The collections of one situation at one revision. Each is made when it is first asked for.
public final class SituationFeatures {
    private static final int BATCH = 10_000;
    private static final int KEPT = 4;

    private final Events events;
    private final Context context;
    private final Gate gate;
    private final Instant[] publications;
    private final Map<String, Collection<?>> collections = new LinkedHashMap<>();

    SituationFeatures(Events events, Gate gate) {
        this.events = events;
        this.gate = gate;
        this.context = Context.of(events.state());
        this.publications =
                context.reports().values().stream()
                        .map(report -> report.published().earliest())
                        .sorted()
                        .toArray(Instant[]::new);
        var finder = EventFinder.all(events, context, EventTypes.EVENTS, gate);
        add(EventTypes.EVENTS, known -> finder);
        add(ReportTypes.CLAIMS, once(this::claims));
        add(ReportTypes.REPORTS, once(this::reports));
        add(ReportTypes.PLACES, byKnown(this::places));
        add(EventTypes.MOVEMENTS, once(this::movements));
    }

    public Events events() {
        return events;
    }

    public Situation situation() {
        return events.state().situation();
    }

    /// By name, in the order in which they are listed.
    public Map<String, Collection<?>> collections() {
        return java.util.Collections.unmodifiableMap(collections);
    }

    private <T> void add(FeatureType<T> type, Function<Optional<Instant>, Finder<T>> finders) {
        collections.put(type.name(), new Collection<>(type, finders));
    }

    private static <T> Function<Optional<Instant>, Finder<T>> once(Supplier<Finder<T>> maker) {
        var made = new Once<>(maker);
        return known -> made.get();
    }

    /// What is told changes only with a publication, so that most instants share an answer.
    private <T> Function<Optional<Instant>, Finder<T>> byKnown(
            Function<Optional<Instant>, Finder<T>> maker) {
        Recent<Long, Once<Finder<T>>> made = new Recent<>(KEPT);
        return known -> {
            Long passed = known.map(this::passed).orElse(-1L);
            return made.get(passed, () -> new Once<>(() -> maker.apply(known))).get();
        };
    }

    /// How many reports were published before the instant.
    private long passed(Instant known) {
        int found = Arrays.binarySearch(publications, known);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && publications[found - 1].equals(known)) {
            found--;
        }
        return found;
    }

    private Finder<Claimed> claims() {
        List<Claimed> claims = new ArrayList<>();
        for (Told told : told(Optional.empty())) {
            for (Claim claim : told.event().claims()) {
                claims.add(new Claimed(claim, told.event(), context.report(claim)));
            }
        }
        return new TableFinder<>(
                ReportTypes.CLAIMS,
                claims,
                Optional.of(
                        claimed -> claimed.report().map(report -> report.published().earliest())),
                gate);
    }

    private Finder<Published> reports() {
        Map<String, List<Claimed>> byReport = new TreeMap<>();
        context.reports().keySet().forEach(id -> byReport.put(id, new ArrayList<>()));
        for (Told told : told(Optional.empty())) {
            for (Claim claim : told.event().claims()) {
                List<Claimed> list = byReport.get(claim.report());
                if (list != null) {
                    list.add(new Claimed(claim, told.event(), context.report(claim)));
                }
            }
        }
        List<Published> published = new ArrayList<>();
        context.reports()
                .forEach(
                        (id, report) ->
                                published.add(
                                        new Published(
                                                report, byReport.getOrDefault(id, List.of()))));
        return new TableFinder<>(
                ReportTypes.REPORTS,
                published,
                Optional.of(p -> Optional.of(p.report().published().earliest())),
                gate);
    }

    private Finder<Scene> places(Optional<Instant> known) {
        Map<String, BoundPlace> places = new TreeMap<>();
        Map<String, List<Told>> there = new TreeMap<>();
        for (Told told : told(known)) {
            Values.places(told.event())
                    .distinct()
                    .forEach(
                            place -> {
                                places.putIfAbsent(place.id(), place);
                                there.computeIfAbsent(place.id(), id -> new ArrayList<>())
                                        .add(told);
                            });
        }
        List<Scene> scenes = new ArrayList<>();
        places.forEach(
                (id, place) -> scenes.add(new Scene(place, there.getOrDefault(id, List.of()))));
        return new TableFinder<>(ReportTypes.PLACES, scenes, Optional.empty(), gate);
    }

    private Finder<Told> movements() {
        return EventFinder.some(events, context, EventTypes.MOVEMENTS, gate, Event::isMovement);
    }

    private List<Told> told(Optional<Instant> known) {
        Selection all =
                new Selection(
                        Optional.empty(),
                        Optional.empty(),
                        Selection.EVERYTHING.mode(),
                        java.util.Set.of(),
                        known,
                        Optional.empty(),
                        java.util.Set.of(),
                        java.util.Set.of());
        List<Told> told = new ArrayList<>();
        Optional<PageKey> from = Optional.empty();
        do {
            Stretch stretch = events.stretch(all, from, BATCH);
            for (Event event : stretch.events()) {
                told.add(new Told(event, context));
            }
            from = stretch.next();
        } while (from.isPresent());
        return told;
    }
}
