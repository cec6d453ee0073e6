package org.dateline.snapshot;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.ClaimedTime;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.event.Situation;
import org.dateline.event.TroopStage;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.query.Events;
import org.dateline.query.IndexedEvents;
import org.dateline.report.Claim;
import org.dateline.report.Figure;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;
import org.dateline.time.When;

/// A small situation by hand, so that golden snapshots change only when the painter does.
final class January {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Interval ALWAYS = Interval.ALL;
    private static final Instant RENAMED = Instant.parse("2019-03-23T00:00:00Z");

    private static final BoundPlace ZHANAOZEN =
            place("zhanaozen", "Zhanaozen", "Жанаозен", "Жаңаөзен", 52.86, 43.34);
    private static final BoundPlace CITY =
            place("almaty", "Almaty", "Алматы", "Алматы", 76.95, 43.25);
    private static final BoundPlace AIRPORT =
            new BoundPlace(
                    "airport",
                    List.of(new PlaceName("en", "Almaty airport", ALWAYS)),
                    new Position(77.04, 43.35),
                    SpatialPrecision.SITE,
                    Optional.empty(),
                    Optional.of("KZ"),
                    ALMATY);
    private static final BoundPlace CAPITAL =
            new BoundPlace(
                    "capital",
                    List.of(
                            new PlaceName(
                                    "en", "Astana", new Interval(Interval.OPEN_START, RENAMED)),
                            new PlaceName(
                                    "en", "Nur-Sultan", new Interval(RENAMED, Interval.OPEN_END)),
                            new PlaceName(
                                    "kk", "Нұр-Сұлтан", new Interval(RENAMED, Interval.OPEN_END))),
                    new Position(71.43, 51.13),
                    SpatialPrecision.LOCALITY,
                    Optional.empty(),
                    Optional.of("KZ"),
                    ALMATY);
    private static final BoundPlace COUNTRY =
            area("kazakhstan", "Kazakhstan", "Қазақстан", "KAZ", SpatialPrecision.COUNTRY, 67, 48);
    private static final BoundPlace REGION =
            area(
                    "mangystau",
                    "Mangystau Region",
                    "Маңғыстау облысы",
                    "KZ-MAN",
                    SpatialPrecision.REGION,
                    53.6,
                    44.6);
    private static final BoundPlace MOSCOW =
            place("moscow", "Moscow", "Москва", "Мәскеу", 37.62, 55.75);
    private static final BoundPlace LONDON =
            place("london", "London", "Лондон", "Лондон", -0.12, 51.5);

    private static final Report MORNING =
            new Report(
                    "morning",
                    new Source("post", "The Morning Post", Source.Certainty.STATED),
                    "Protests over the price of gas",
                    List.of(),
                    Edtf.parse("2022-01-05", ALMATY),
                    Optional.empty(),
                    "en",
                    Optional.of(URI.create("https://example.org/a?b=1&c=2")),
                    Optional.empty());
    private static final Report EVENING =
            new Report(
                    "evening",
                    new Source("star", "Evening Star", Source.Certainty.INFERRED),
                    "Troops <arrive> & “stay”",
                    List.of(),
                    Edtf.parse("2022-01-07", ALMATY),
                    Optional.empty(),
                    "en",
                    Optional.empty(),
                    Optional.empty());

    private January() {}

    static Situation situation() {
        return new Situation(
                "january",
                "Kazakhstan, January 2022",
                "",
                new Extent(46, 40, 88, 56),
                new Interval(
                        Instant.parse("2021-12-31T18:00:00Z"),
                        Instant.parse("2022-01-07T18:00:00Z")),
                ALMATY,
                List.of("KZ"),
                List.of("en", "ru", "kk"));
    }

    /// A flood, which is no unrest.
    static Events flood() {
        return told(
                List.of(
                        at("dyke", Category.ECONOMY, "2022-01-02", MORNING, ZHANAOZEN),
                        at("car", Category.CASUALTIES, "2022-01-03", MORNING, CAPITAL),
                        at("school", Category.GOVERNMENT_MEASURE, "2022-01-04", MORNING, CITY)));
    }

    /// Three towns of unrest.
    static Events threeTowns() {
        return told(
                List.of(
                        at("one", Category.PROTEST, "2022-01-02", MORNING, ZHANAOZEN),
                        at("two", Category.CASUALTIES, "2022-01-03", MORNING, CITY),
                        at("three", Category.CLASH, "2022-01-04", MORNING, CITY),
                        at("four", Category.ARRESTS, "2022-01-05", MORNING, CAPITAL)));
    }

    private static Events told(List<Event> events) {
        return new IndexedEvents(
                new DataState(
                        situation(), 7, List.of(MORNING, EVENING), events, List.of(), List.of()));
    }

    static Events events() {
        return new IndexedEvents(
                new DataState(
                        situation(),
                        7,
                        List.of(MORNING, EVENING),
                        List.of(
                                at("gas", Category.PROTEST, "2022-01-02", MORNING, ZHANAOZEN),
                                at("march", Category.PROTEST, "2022-01-03", MORNING, REGION),
                                at("square", Category.PROTEST, "2022-01-04", MORNING, CITY),
                                at("fire", Category.SEIZURE, "2022-01-05", EVENING, CITY),
                                at("planes", Category.SEIZURE, "2022-01-05", EVENING, AIRPORT),
                                deaths("dead-8", 8, 8, MORNING),
                                deaths("dead-18", 13, 18, EVENING),
                                at(
                                        "resign",
                                        Category.GOVERNMENT_MEASURE,
                                        "2022-01-05",
                                        EVENING,
                                        CAPITAL),
                                at(
                                        "dark",
                                        Category.COMMUNICATIONS_SHUTDOWN,
                                        "2022-01-05/2022-01-07",
                                        EVENING,
                                        COUNTRY),
                                at("ask", Category.TROOP_REQUEST, "2022-01-05", EVENING, COUNTRY),
                                movement(),
                                at(
                                        "abroad",
                                        Category.REACTION_ABROAD,
                                        "2022-01-06",
                                        EVENING,
                                        LONDON),
                                undated()),
                        List.of(),
                        List.of()));
    }

    private static BoundPlace place(
            String id, String en, String ru, String kk, double lon, double lat) {
        return new BoundPlace(
                id,
                List.of(
                        new PlaceName("en", en, ALWAYS),
                        new PlaceName("ru", ru, ALWAYS),
                        new PlaceName("kk", kk, ALWAYS)),
                new Position(lon, lat),
                SpatialPrecision.LOCALITY,
                Optional.empty(),
                Optional.of("KZ"),
                ALMATY);
    }

    private static BoundPlace area(
            String id,
            String en,
            String kk,
            String code,
            SpatialPrecision precision,
            double lon,
            double lat) {
        return new BoundPlace(
                id,
                List.of(new PlaceName("en", en, ALWAYS), new PlaceName("kk", kk, ALWAYS)),
                new Position(lon, lat),
                precision,
                Optional.of(code),
                Optional.of("KZ"),
                ALMATY);
    }

    private static Event at(
            String id, Category category, String when, Report report, BoundPlace place) {
        var mention = new Mention(place.name("en", RENAMED), Mention.Role.AT);
        return event(
                id,
                category,
                Edtf.parse(when, ALMATY),
                report,
                List.of(new Location(mention, place, 1)),
                Optional.empty(),
                category == Category.TROOP_REQUEST
                        ? Optional.of(TroopStage.REQUEST)
                        : Optional.empty());
    }

    private static Event deaths(String id, double low, double high, Report report) {
        var mention = new Mention("Almaty", Mention.Role.AT);
        var figure =
                new Figure(
                        "deaths.security-forces",
                        OptionalDouble.of(low),
                        OptionalDouble.of(high),
                        Figure.Qualifier.EXACTLY,
                        "people",
                        Optional.empty());
        return event(
                id,
                Category.CASUALTIES,
                Edtf.parse("2022-01-05", ALMATY),
                report,
                List.of(new Location(mention, CITY, 1)),
                Optional.of(figure),
                Optional.empty());
    }

    private static Event movement() {
        return event(
                "troops",
                Category.TROOP_MOVEMENT,
                Edtf.parse("2022-01-06", ALMATY),
                EVENING,
                List.of(
                        new Location(new Mention("Moscow", Mention.Role.ORIGIN), MOSCOW, 1),
                        new Location(
                                new Mention("Kazakhstan", Mention.Role.DESTINATION), COUNTRY, 1)),
                Optional.empty(),
                Optional.of(TroopStage.ARRIVAL));
    }

    private static Event undated() {
        Event dated = at("undated", Category.ARRESTS, "2022-01-05", EVENING, CITY);
        return new Event(
                dated.id(),
                dated.category(),
                dated.title(),
                Optional.empty(),
                dated.locations(),
                List.of(),
                dated.claims().stream()
                        .map(
                                c ->
                                        new Claim(
                                                c.id(),
                                                c.report(),
                                                c.says(),
                                                c.attributedTo(),
                                                Optional.empty(),
                                                c.where(),
                                                c.figure(),
                                                c.note()))
                        .toList(),
                Optional.empty());
    }

    private static Event event(
            String id,
            Category category,
            When when,
            Report report,
            List<Location> locations,
            Optional<Figure> figure,
            Optional<TroopStage> stage) {
        var claim =
                new Claim(
                        id + "-claim",
                        report.id(),
                        "=It says so, \"loudly\"",
                        Optional.of("interior ministry"),
                        Optional.of(when),
                        locations.stream().map(Location::mention).toList(),
                        figure,
                        Optional.empty());
        return new Event(
                id,
                category,
                "Event " + id,
                ClaimedTime.of(List.of(when)),
                locations,
                List.of(),
                List.of(claim),
                stage);
    }
}
