package org.dateline.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.ClaimedTime;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.EventStore;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.event.Revision;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Claim;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;
import org.dateline.time.When;

/// A made-up situation for tests of the standards: two places each at Greenwich, on the equator in
/// Ecuador, on both sides of the antimeridian in Chukotka, and beside both poles. Every collection
/// has features in every one of these corners of the world. At a pole itself is none: EPSG:3857,
/// which test suites ask for too, has no place for it.
public final class ConformanceSituation {
    public static final String ID = "conformance";

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final int PER_CORNER = 4;
    private static final String REASON = "Tests of standards";

    private final List<Report> reports = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private ConformanceSituation() {}

    /// Whether it is in the store; a situation that somebody else began under its name is not it.
    public static boolean isIn(EventStore store) {
        List<Revision> history = store.history(ID);
        return !history.isEmpty() && history.getLast().reason().equals(REASON);
    }

    /// Puts it into the store, unless there is another one of its name.
    ///
    /// @return whether it is there now
    public static boolean addTo(EventStore store) {
        if (!isIn(store) && !store.history(ID).isEmpty()) {
            return false;
        }
        store.save(state(), SituationLoader.AUTHOR, REASON);
        return true;
    }

    static DataState state() {
        return new ConformanceSituation().made();
    }

    private DataState made() {
        corner(
                "greenwich",
                place("greenwich", "Greenwich", 0, 51.4779),
                place("london", "London", -0.1276, 51.5072));
        corner(
                "ecuador",
                place("quito", "Quito", -78.4678, -0.1807),
                place("guayaquil", "Guayaquil", -79.8862, -2.1894));
        corner(
                "chukotka",
                place("leningradsky", "Leningradsky", 178.4167, 69.3833),
                place("egvekinot", "Egvekinot", -179.1167, 66.3167));
        corner(
                "north-pole",
                place("north-pole", "North Pole", 0, 89.99),
                place("near-north-pole", "Near the North Pole", 30, 89.5));
        corner(
                "south-pole",
                place("south-pole", "South Pole", 0, -89.99),
                place("near-south-pole", "Near the South Pole", 140, -89.5));
        return new DataState(
                new Situation(
                        ID,
                        "Conformance",
                        "Made-up events at the edges of maps, for tests of standards.",
                        Extent.WORLD,
                        new Interval(
                                Instant.parse("2021-01-01T00:00:00Z"),
                                Instant.parse("2021-02-01T00:00:00Z")),
                        UTC,
                        List.of(),
                        List.of("en")),
                0,
                reports,
                events,
                List.of(),
                List.of());
    }

    private void corner(String name, BoundPlace first, BoundPlace second) {
        int day = 1 + events.size();
        var source = new Source(name, "Test", Source.Certainty.STATED);
        reports.add(
                new Report(
                        name,
                        source,
                        "Report from " + first.name("en", Instant.EPOCH),
                        List.of(),
                        time(day + 1),
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        Optional.empty()));
        for (int i = 0; i + 1 < PER_CORNER; i++) {
            BoundPlace at = i % 2 == 0 ? first : second;
            add(name, i, day + i, Category.PROTEST, List.of(location(at, Mention.Role.AT)));
        }
        add(
                name,
                PER_CORNER,
                day + PER_CORNER - 1,
                Category.TROOP_MOVEMENT,
                List.of(
                        location(first, Mention.Role.ORIGIN),
                        location(second, Mention.Role.DESTINATION)));
    }

    private void add(
            String corner, int number, int day, Category category, List<Location> locations) {
        String id = corner + "-" + number;
        When when = time(day);
        var claim =
                new Claim(
                        id + "-claim",
                        corner,
                        "Something happened.",
                        Optional.empty(),
                        Optional.of(when),
                        locations.stream().map(Location::mention).toList(),
                        Optional.empty(),
                        Optional.empty());
        events.add(
                new Event(
                        id,
                        category,
                        "Test event " + number + ", " + corner,
                        ClaimedTime.of(List.of(when)),
                        locations,
                        List.of(),
                        List.of(claim)));
    }

    private static When time(int day) {
        return Edtf.parse("2021-01-%02d".formatted(day), UTC);
    }

    private static Location location(BoundPlace place, Mention.Role role) {
        return new Location(new Mention(place.names().getFirst().text(), role), place, 1);
    }

    private static BoundPlace place(String id, String name, double lon, double lat) {
        return new BoundPlace(
                "test:" + id,
                List.of(new PlaceName("en", name, Interval.ALL)),
                new Position(lon, lat),
                SpatialPrecision.SITE,
                Optional.empty(),
                Optional.empty(),
                UTC);
    }
}
