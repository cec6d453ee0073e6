package org.dateline.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.event.Situation;
import org.dateline.event.TroopStage;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Claim;
import org.dateline.report.Figure;
import org.dateline.report.Figure.Qualifier;
import org.dateline.report.Lapse;
import org.dateline.report.Mention;
import org.dateline.report.Mention.Role;
import org.dateline.report.Report;
import org.dateline.report.Source;
import org.dateline.time.Interval;
import org.dateline.time.Precision;
import org.dateline.time.When;

/// Writes small situations for tests, claim by claim. Times are `START/END`, instants in UTC or
/// days; a time that begins with `lasting ` lasts.
final class Telling {
    private final List<Report> reports = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    Telling report(String id, String published) {
        reports.add(
                new Report(
                        id,
                        new Source(id + "-source", id, Source.Certainty.STATED),
                        id,
                        List.of(),
                        when(published),
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    Telling event(String id, Category category, Told... claims) {
        return event(id, category, Optional.empty(), claims);
    }

    Telling event(String id, Category category, TroopStage stage, Told... claims) {
        return event(id, category, Optional.of(stage), claims);
    }

    private Telling event(String id, Category category, Optional<TroopStage> stage, Told... told) {
        List<Claim> claims = new ArrayList<>();
        Set<Location> locations = new LinkedHashSet<>();
        for (Told one : told) {
            claims.add(one.claim(id + "-" + claims.size()));
            locations.addAll(one.locations);
        }
        events.add(Event.of(id, category, id, Optional.empty(), locations, claims, stage));
        return this;
    }

    IndexedEvents events() {
        return new IndexedEvents(
                new DataState(
                        new Situation(
                                "test",
                                "Test",
                                "",
                                Extent.WORLD,
                                when("2022-01-01/2022-01-08").bounds(),
                                ZoneOffset.UTC,
                                List.of(),
                                List.of("en")),
                        1,
                        reports,
                        events,
                        List.of(),
                        List.of()));
    }

    static Told says(String report) {
        return new Told(report);
    }

    static Interval interval(String time) {
        return when(time).bounds();
    }

    private static When when(String time) {
        boolean lasting = time.startsWith("lasting ");
        String[] ends = time.replace("lasting ", "").split("/");
        Instant start = instant(ends[0], 0);
        Instant end = ends.length > 1 ? instant(ends[1], 0) : instant(ends[0], 1);
        return new When(new Interval(start, end), Precision.DAY, false, lasting, ZoneId.of("Z"));
    }

    private static Instant instant(String text, int daysLater) {
        if (text.equals("..")) {
            return Interval.OPEN_END;
        }
        return text.length() == 10
                ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text).plusSeconds(daysLater * 60L);
    }

    /// One claim.
    static final class Told {
        private final String report;
        private final List<Location> locations = new ArrayList<>();
        private Optional<String> by = Optional.empty();
        private Optional<When> when = Optional.empty();
        private Optional<Figure> figure = Optional.empty();

        private Optional<Lapse> lapse = Optional.empty();

        private Told(String report) {
            this.report = report;
        }

        Told lapsed(String since) {
            lapse =
                    Optional.of(
                            new Lapse(
                                    Lapse.Kind.RETRACTED,
                                    Instant.parse(since),
                                    "wrong",
                                    Optional.empty()));
            return this;
        }

        Told by(String attribution) {
            by = Optional.of(attribution);
            return this;
        }

        Told on(String time) {
            when = Optional.of(when(time));
            return this;
        }

        Told at(String place) {
            return at(place, Role.AT, SpatialPrecision.LOCALITY);
        }

        Told at(String place, Role role, SpatialPrecision precision) {
            locations.add(
                    new Location(
                            new Mention(place, role),
                            new BoundPlace(
                                    place,
                                    List.of(new PlaceName("en", place, Interval.ALL)),
                                    new Position(70, 45),
                                    precision,
                                    Optional.empty(),
                                    precision == SpatialPrecision.SUPRANATIONAL
                                            ? Optional.empty()
                                            : Optional.of(
                                                    place.substring(0, 2)
                                                            .toUpperCase(java.util.Locale.ROOT)),
                                    ZoneOffset.UTC),
                            1));
            return this;
        }

        Told figure(String metric, String low, String high) {
            figure =
                    Optional.of(
                            new Figure(
                                    metric,
                                    number(low),
                                    number(high),
                                    Qualifier.BETWEEN,
                                    "people",
                                    Optional.empty()));
            return this;
        }

        private static OptionalDouble number(String text) {
            return text.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(text));
        }

        private Claim claim(String id) {
            return new Claim(
                    id,
                    report,
                    "says",
                    by,
                    when,
                    locations.stream().map(Location::mention).toList(),
                    figure,
                    Optional.empty(),
                    lapse);
        }
    }
}
