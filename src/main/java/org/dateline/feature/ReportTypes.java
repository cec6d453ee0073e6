package org.dateline.feature;

import static org.dateline.feature.Values.count;
import static org.dateline.feature.Values.list;
import static org.dateline.feature.Values.number;
import static org.dateline.feature.Values.optional;
import static org.dateline.feature.Values.orNull;
import static org.dateline.feature.Values.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dateline.cql.Kind;
import org.dateline.event.BoundPlace;
import org.dateline.event.Location;
import org.dateline.feature.FeatureType.ShapeKind;
import org.dateline.report.Figure;
import org.dateline.report.Mention;
import org.dateline.report.Report;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;
import org.dateline.time.When;
import org.jspecify.annotations.Nullable;

/// Claims where they say that it happened, reports where their claims do, and the places
/// themselves.
final class ReportTypes {
    static final FeatureType<Claimed> CLAIMS =
            new FeatureType<>(
                    "claims",
                    ShapeKind.POINTS,
                    claimFields(),
                    claimed -> claimed.claim().id(),
                    claimed -> Geometries.points(places(claimed)),
                    claimed -> claimed.claim().when().map(When::bounds));

    static final FeatureType<Published> REPORTS =
            new FeatureType<>(
                    "reports",
                    ShapeKind.POINTS,
                    reportFields(),
                    published -> published.report().id(),
                    published ->
                            Geometries.points(
                                    published.claims().stream().flatMap(ReportTypes::places)),
                    published -> Optional.of(published.report().published().bounds()));

    static final FeatureType<Scene> PLACES =
            new FeatureType<>(
                    "places",
                    ShapeKind.POINT,
                    placeFields(),
                    scene -> scene.place().id(),
                    scene -> Optional.of(Geometries.point(scene.place().position())),
                    ReportTypes::span);

    private ReportTypes() {}

    private static List<Field<Claimed>> claimFields() {
        List<Field<Claimed>> fields = new ArrayList<>();
        fields.add(text("says", "What the report says, in our words.", c -> c.claim().says()));
        fields.add(
                optional(
                        "attributed_to",
                        "To whom the report attributes it.",
                        c -> c.claim().attributedTo()));
        fields.add(
                optional(
                        "lapse",
                        "Null while the claim stands; else superseded or retracted.",
                        c -> c.claim().lapse().map(l -> code(l.kind()))));
        fields.add(text("event", "Id of the event that it is about.", c -> c.event().id()));
        fields.add(text("event_title", "Title of that event.", c -> c.event().title()));
        fields.add(text("category", "Category of that event.", c -> c.event().category().code()));
        fields.add(text("report", "Id of the report that makes it.", c -> c.claim().report()));
        fields.add(
                optional(
                        "source",
                        "Id of the publisher.",
                        c -> c.report().map(r -> r.source().id())));
        fields.add(published(c -> c.report().map(r -> r.published().earliest())));
        fields.add(
                optional(
                        "published_when",
                        "When the report was published, as exactly as that is known, in EDTF level 1.",
                        c -> c.report().map(Report::published).map(Edtf::standard)));
        fields.add(
                optional(
                        "published_from",
                        "How the time of publication is known.",
                        c -> c.report().flatMap(Report::publishedFrom)));
        fields.addAll(Values.times(c -> c.claim().when()));
        fields.add(
                list(
                        "toponyms",
                        "Names of places as the report writes them.",
                        c -> c.claim().where().stream().map(Mention::toponym)));
        fields.add(
                list(
                        "place_ids",
                        "Ids of the places that they were resolved to.",
                        c -> places(c).map(BoundPlace::id)));
        fields.add(
                optional(
                        "metric",
                        "What its figure counts, for example deaths.security-forces.",
                        c -> c.claim().figure().map(Figure::metric)));
        fields.add(
                number(
                        "low",
                        "Least value that the wording allows; \"dozens\" is at least 24, \"hundreds\" 200.",
                        c -> figure(c, Figure::low)));
        fields.add(
                number(
                        "high",
                        "Greatest value that the wording allows.",
                        c -> figure(c, Figure::high)));
        fields.add(
                optional(
                        "qualifier",
                        "How the source hedges: exactly, about, at-least, at-most, between.",
                        c -> c.claim().figure().map(f -> code(f.qualifier()))));
        fields.add(
                optional(
                        "unit",
                        "What the number counts.",
                        c -> c.claim().figure().map(Figure::unit)));
        fields.add(
                optional(
                        "words",
                        "The figure as the report words it.",
                        c -> c.claim().figure().flatMap(Figure::words)));
        fields.add(optional("note", "Our remark.", c -> c.claim().note()));
        return fields;
    }

    private static List<Field<Published>> reportFields() {
        List<Field<Published>> fields = new ArrayList<>();
        fields.add(text("title", "Headline.", p -> p.report().title()));
        fields.add(text("source", "Id of the publisher.", p -> p.report().source().id()));
        fields.add(text("source_name", "Name of it.", p -> p.report().source().name()));
        fields.add(
                text(
                        "source_certainty",
                        "How the publisher is known: stated, inferred, unknown.",
                        p -> code(p.report().source().certainty())));
        fields.add(list("authors", "Who wrote it.", p -> p.report().authors().stream()));
        fields.add(published(p -> Optional.of(p.report().published().earliest())));
        fields.addAll(Values.times(p -> Optional.of(p.report().published())));
        fields.add(
                optional(
                        "published_from",
                        "How the time of publication is known.",
                        p -> p.report().publishedFrom()));
        fields.add(text("language", "BCP 47.", p -> p.report().language()));
        fields.add(
                optional(
                        "link",
                        "Address of the report.",
                        p -> p.report().link().map(Object::toString)));
        fields.add(count("claims", "How many claims it makes.", p -> p.claims().size()));
        fields.add(
                list(
                        "events",
                        "Ids of the events that it tells of.",
                        p -> p.claims().stream().map(c -> c.event().id())));
        fields.add(optional("note", "What a reader must know.", p -> p.report().note()));
        return fields;
    }

    private static List<Field<Scene>> placeFields() {
        List<Field<Scene>> fields = new ArrayList<>();
        fields.add(
                text(
                        "name",
                        "Name at the time of the first event there, in English.",
                        s -> s.place().name("en", first(s))));
        fields.add(
                list(
                        "names",
                        "All names in all languages.",
                        s -> s.place().names().stream().map(n -> n.text())));
        fields.add(
                text(
                        "place_precision",
                        "Site, locality, region, country or supranational. From region on, a representative"
                                + " position, not a spot.",
                        s -> EventTypes.code(s.place().precision())));
        fields.add(optional("country", "ISO 3166-1 alpha-2 code.", s -> s.place().country()));
        fields.add(
                optional(
                        "area",
                        "ISO 3166-2 or ISO 3166-1 alpha-3 code of the area.",
                        s -> s.place().area()));
        fields.add(text("zone", "Time zone, by its tz name.", s -> s.place().zone().getId()));
        fields.add(count("events", "How many events are bound to it.", s -> s.events().size()));
        fields.add(
                new Field<>(
                        "start",
                        Kind.TIME,
                        "Earliest instant of the first event there.",
                        s -> span(s).map(Interval::start).orElse(null)));
        fields.add(
                new Field<>(
                        "end",
                        Kind.TIME,
                        "First instant after the last event there.",
                        s ->
                                span(s).filter(i -> !i.isOpenEnded())
                                        .map(Interval::end)
                                        .orElse(null)));
        return fields;
    }

    private static Instant first(Scene scene) {
        return span(scene).map(Interval::start).orElse(Interval.OPEN_END.minusSeconds(1));
    }

    private static Optional<Interval> span(Scene scene) {
        return scene.events().stream()
                .flatMap(told -> Values.interval(told.event()).stream())
                .reduce(Interval::hull);
    }

    private static <T> Field<T> published(
            java.util.function.Function<T, Optional<Instant>> instant) {
        return new Field<>(
                "published",
                Kind.TIME,
                "Earliest instant at which the report can have been published, not when it was; known-by"
                        + " goes by it.",
                item -> instant.apply(item).orElse(null));
    }

    private static @Nullable Object figure(
            Claimed claimed, java.util.function.Function<Figure, OptionalDouble> end) {
        return claimed.claim().figure().map(f -> orNull(end.apply(f))).orElse(null);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stream<BoundPlace> places(Claimed claimed) {
        return claimed.event().locations().stream()
                .filter(location -> claimed.claim().where().contains(location.mention()))
                .map(Location::place);
    }
}
