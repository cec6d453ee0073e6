package org.dateline.feature;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.cql.Filter;
import org.dateline.cql.Kind;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Looks at every event of a state for every answer: slow, and plain enough to be right by reading
/// it.
public final class FeatureScan {
    private static final Comparator<Event> ORDER =
            Comparator.comparing(
                            (Event e) ->
                                    e.when()
                                            .map(w -> w.when().earliest().getEpochSecond())
                                            .orElse(Long.MAX_VALUE))
                    .thenComparing(Event::id);

    private final DataState state;
    private final Context context;
    private final Map<String, Field<Told>> fields = EventTypes.EVENTS.byName();

    public FeatureScan(DataState state) {
        this.state = state;
        this.context = Context.of(state);
    }

    public Map<String, Kind> queryables() {
        return EventTypes.EVENTS.queryables();
    }

    /// What is wanted, in the order of pages.
    public List<String> ids(Wanted wanted) {
        Event[] found =
                IntStream.range(0, state.events().size())
                        .parallel()
                        .mapToObj(state.events()::get)
                        .flatMap(event -> told(event, wanted.knownBy()).stream())
                        .filter(event -> !event.isLapsed() && isWanted(event, wanted))
                        .toArray(Event[]::new);
        Arrays.sort(found, ORDER);
        return Arrays.stream(found).map(Event::id).toList();
    }

    private Optional<Event> told(Event event, Optional<Instant> known) {
        return known.isEmpty()
                ? event.toldBy(claim -> true)
                : event.toldBy(
                        claim -> isKnown(claim, known.get()), lapse -> lapse.knownBy(known.get()));
    }

    private boolean isKnown(Claim claim, Instant instant) {
        return context.report(claim).map(report -> report.knownBy(instant)).orElse(false);
    }

    private boolean isWanted(Event event, Wanted wanted) {
        var told = new Told(event, context);
        boolean then =
                wanted.interval()
                        .flatMap(
                                asked ->
                                        EventTypes.EVENTS
                                                .time()
                                                .apply(told)
                                                .map(time -> time.intersects(asked)))
                        .orElse(true);
        if (!then) {
            return false;
        }
        Optional<Geometry> geometry = EventTypes.EVENTS.geometry().apply(told);
        if (geometry.isPresent() && !lies(geometry.get(), wanted)) {
            return false;
        }
        Optional<Filter> filter = wanted.filter();
        return filter.isEmpty() || filter.get().accepts(EventTypes.EVENTS.subject(told, fields));
    }

    private static boolean lies(Geometry geometry, Wanted wanted) {
        boolean inExtent =
                wanted.extent()
                        .map(
                                extent ->
                                        extent.split().stream()
                                                .map(
                                                        e ->
                                                                new Envelope(
                                                                        e.west(), e.east(),
                                                                        e.south(), e.north()))
                                                .map(new GeometryFactory()::toGeometry)
                                                .anyMatch(geometry::intersects))
                        .orElse(true);
        return inExtent
                && wanted.box()
                        .map(
                                box ->
                                        box.crs()
                                                .fromCrs84(geometry)
                                                .map(box.box()::intersects)
                                                .orElse(false))
                        .orElse(true);
    }
}
