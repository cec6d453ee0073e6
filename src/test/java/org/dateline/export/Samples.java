package org.dateline.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dateline.event.Binding;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.ClaimedTime;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.event.Situation;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.portrayal.StrictContext;
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

/// A small situation with everything that a file has to hold: a town, a region, a movement over the
/// antimeridian, an undated and an unplaced event, figures, and texts that do harm where they are
/// taken for more than text.
final class Samples {
    static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    static final Instant REVISED = Instant.parse("2022-02-01T12:00:00Z");

    /// Each becomes the title of one event.
    static final List<String> TEXTS =
            List.of(
                    "=HYPERLINK(\"http://example.org\",\"click\")",
                    "+1+1",
                    "-2+3",
                    "@SUM(A1)",
                    "\tTab first",
                    "＝1+1",
                    "<img src=x onerror=alert(1)>",
                    "</script><b>bold</b> & ]]> \"quoted\", comma",
                    "javascript:alert(1)",
                    "x".repeat(10_000),
                    "Ә Ғ Қ Ң Ө Ұ Ү Һ І Қазақстан",
                    "\u0645\u0638\u0627\u0647\u0631\u0629 \u0641\u064A \u0627\u0644\u0642\u0627\u0647\u0631\u0629",
                    "\u202Eoverride e\u0301\u0302 \uD83D\uDE80",
                    "NUL \u0000 bell \u0007",
                    "half \uD83D high",
                    "half \uDE80 low \uFFFF",
                    "two\r\nlines\rthree",
                    "_x0041_ is no letter",
                    "-12.5");

    private static final BoundPlace TOWN =
            place("almaty", "Almaty", SpatialPrecision.LOCALITY, 76.95, 43.25);
    private static final BoundPlace REGION =
            place("mangystau", "Mangystau Region", SpatialPrecision.REGION, 53.6, 44.6);
    private static final BoundPlace FIJI =
            place("fiji", "Fiji", SpatialPrecision.LOCALITY, 178, -18);
    private static final BoundPlace SAMOA =
            place("samoa", "Samoa", SpatialPrecision.LOCALITY, -172, -14);

    private Samples() {}

    static Events events() {
        Report morning = report("morning", "The Morning Post", "2022-01-05");
        Report evening = report("evening", "Evening Star", "2022-01-07T18:30");
        Report unused = report("unused", "Nobody", "2022-01-07");
        List<Event> events = new ArrayList<>();
        events.add(
                event(
                        "clash",
                        Category.CLASH,
                        "Clash in the square",
                        List.of(
                                claim("c1", "morning", "2022-01-05T14:00", figure(8, 13), TOWN),
                                claim("c2", "evening", "2022-01-05T14:00", atLeast(26), TOWN))));
        events.add(
                event(
                        "shutdown",
                        Category.COMMUNICATIONS_SHUTDOWN,
                        "No internet",
                        List.of(
                                claim(
                                        "c3",
                                        "morning",
                                        "2022-01-05/..",
                                        Optional.empty(),
                                        REGION))));
        events.add(
                event(
                        "about",
                        Category.PROTEST,
                        "Protest in two places",
                        List.of(
                                claim(
                                        "c4",
                                        "evening",
                                        "2022-01-02~",
                                        Optional.empty(),
                                        TOWN,
                                        REGION))));
        events.add(movement());
        events.add(undated());
        events.add(unplaced());
        for (int i = 0; i < TEXTS.size(); i++) {
            events.add(
                    event(
                            "text-%02d".formatted(i),
                            Category.REACTION_ABROAD,
                            TEXTS.get(i),
                            List.of(
                                    claim(
                                            "t%02d".formatted(i),
                                            "evening",
                                            "2022-01-06",
                                            Optional.empty(),
                                            TOWN))));
        }
        return new IndexedEvents(
                new DataState(
                        situation(),
                        7,
                        List.of(morning, evening, unused),
                        events,
                        List.of(
                                new Binding(
                                        "c1",
                                        "Almaty",
                                        Binding.Outcome.RESOLVED,
                                        List.of(
                                                new Binding.Candidate(
                                                        "almaty", "Almaty", 0.97, List.of())),
                                        "The only town of this name."),
                                new Binding(
                                        "c6",
                                        "Springfield",
                                        Binding.Outcome.AMBIGUOUS,
                                        List.of(),
                                        "Too many of them.")),
                        List.of()));
    }

    static Situation situation() {
        return new Situation(
                "january",
                "January <2022> & more",
                "",
                new Extent(46, 40, 88, 56),
                new Interval(
                        Instant.parse("2021-12-31T18:00:00Z"),
                        Instant.parse("2022-01-07T18:00:00Z")),
                ALMATY,
                List.of("KZ"),
                List.of("en"));
    }

    static Export whole() {
        return export(Map.of(), true);
    }

    static Export map(Map<String, List<String>> parameters) {
        return export(parameters, false);
    }

    private static Export export(Map<String, List<String>> parameters, boolean whole) {
        return new Export(
                events(),
                new StrictContext(situation()).read(parameters, Set.of()),
                whole,
                REVISED);
    }

    static byte[] file(Export export, ExportFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            ExportWriter.write(export, format, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(Export export, ExportFormat format) {
        return new String(file(export, format), StandardCharsets.UTF_8);
    }

    /// Ids in the order of the reading door.
    static List<String> ids(Export export) {
        return export.events().page(export.selection(), Optional.empty(), 10_000).events().stream()
                .map(Event::id)
                .toList();
    }

    private static Event movement() {
        Claim claim =
                new Claim(
                        "c5",
                        "evening",
                        "Troops left",
                        Optional.of("ministry"),
                        Optional.of(when("2022-01-06")),
                        List.of(
                                new Mention("Fiji", Mention.Role.ORIGIN),
                                new Mention("Samoa", Mention.Role.DESTINATION)),
                        Optional.empty(),
                        Optional.empty());
        return new Event(
                "troops",
                Category.TROOP_MOVEMENT,
                "Troops on their way",
                ClaimedTime.of(List.of(when("2022-01-06"))),
                List.of(
                        new Location(claim.where().get(0), FIJI, 1),
                        new Location(claim.where().get(1), SAMOA, 0.5)),
                List.of(),
                List.of(claim));
    }

    private static Event undated() {
        Claim claim =
                new Claim(
                        "c7",
                        "morning",
                        "It happened",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Mention("Almaty", Mention.Role.AT)),
                        Optional.empty(),
                        Optional.empty());
        return new Event(
                "undated",
                Category.ECONOMY,
                "Nobody says when",
                Optional.empty(),
                List.of(new Location(claim.where().getFirst(), TOWN, 0.9)),
                List.of(),
                List.of(claim));
    }

    private static Event unplaced() {
        Mention nowhere = new Mention("Springfield", Mention.Role.AT);
        Claim claim =
                new Claim(
                        "c6",
                        "morning",
                        "Somewhere",
                        Optional.empty(),
                        Optional.of(when("2022-01-04")),
                        List.of(nowhere),
                        Optional.empty(),
                        Optional.empty());
        return new Event(
                "unplaced",
                Category.PROTEST,
                "Nobody knows where",
                ClaimedTime.of(List.of(when("2022-01-04"))),
                List.of(),
                List.of(nowhere),
                List.of(claim));
    }

    private static Event event(String id, Category category, String title, List<Claim> claims) {
        List<Location> locations = new ArrayList<>();
        for (Mention mention : claims.getFirst().where()) {
            BoundPlace place = mention.toponym().equals("Almaty") ? TOWN : REGION;
            locations.add(new Location(mention, place, 0.97));
        }
        return new Event(
                id,
                category,
                title,
                ClaimedTime.of(claims.stream().flatMap(c -> c.when().stream()).toList()),
                locations,
                List.of(),
                claims);
    }

    private static Claim claim(
            String id, String report, String when, Optional<Figure> figure, BoundPlace... places) {
        List<Mention> where = new ArrayList<>();
        for (BoundPlace place : places) {
            where.add(new Mention(place.name("en", REVISED), Mention.Role.AT));
        }
        return new Claim(
                id,
                report,
                "<b>Says</b> " + id,
                Optional.of("=ministry()"),
                Optional.of(when(when)),
                where,
                figure,
                Optional.empty());
    }

    private static When when(String edtf) {
        return Edtf.parse(edtf, ALMATY);
    }

    private static Optional<Figure> figure(double low, double high) {
        return Optional.of(
                new Figure(
                        "deaths",
                        OptionalDouble.of(low),
                        OptionalDouble.of(high),
                        Figure.Qualifier.BETWEEN,
                        "people",
                        Optional.empty()));
    }

    private static Optional<Figure> atLeast(double low) {
        return Optional.of(
                new Figure(
                        "deaths",
                        OptionalDouble.of(low),
                        OptionalDouble.empty(),
                        Figure.Qualifier.AT_LEAST,
                        "people",
                        Optional.of("dozens")));
    }

    private static Report report(String id, String publisher, String published) {
        return new Report(
                id,
                new Source(id, publisher, Source.Certainty.STATED),
                "=Report(" + id + ")",
                List.of("A. Writer", "B. Writer"),
                when(published),
                Optional.empty(),
                "en",
                Optional.of(URI.create("https://example.org/" + id)),
                Optional.empty());
    }

    private static BoundPlace place(
            String id, String name, SpatialPrecision precision, double lon, double lat) {
        return new BoundPlace(
                id,
                List.of(new PlaceName("en", name, Interval.ALL)),
                new Position(lon, lat),
                precision,
                Optional.empty(),
                Optional.of("KZ"),
                ALMATY);
    }
}
