package org.dateline.feature;

import static org.dateline.feature.Values.count;
import static org.dateline.feature.Values.each;
import static org.dateline.feature.Values.list;
import static org.dateline.feature.Values.number;
import static org.dateline.feature.Values.optional;
import static org.dateline.feature.Values.text;
import static org.dateline.feature.Values.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.cql.Kind;
import org.dateline.event.BoundPlace;
import org.dateline.event.Location;
import org.dateline.event.TroopStage;
import org.dateline.feature.FeatureType.ShapeKind;
import org.dateline.geo.Geodesics;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Mention.Role;
import org.dateline.report.Report;
import org.jspecify.annotations.Nullable;

/// Events as points, and the movements among them as lines.
final class EventTypes {
    static final FeatureType<Told> EVENTS =
            new FeatureType<>(
                    "events",
                    ShapeKind.POINTS,
                    joined(
                            List.of(
                                    title(),
                                    text(
                                            "category",
                                            "What kind of event: protest, clash, seizure, casualties, arrests,"
                                                    + " government-measure, communications-shutdown, troop-request,"
                                                    + " troop-movement, troop-presence, reaction-abroad, economy.",
                                            told -> told.event().category().code())),
                            Values.times(
                                    told -> Values.when(told.event()),
                                    told -> told.event().spoken()),
                            List.of(
                                    each(
                                            "places",
                                            "Names of its places at the time, in English.",
                                            told ->
                                                    Values.names(
                                                            Values.places(told.event()),
                                                            Values.at(told.event()))),
                                    list(
                                            "place_ids",
                                            "Ids of its places, as in the collection of places.",
                                            told ->
                                                    Values.places(told.event())
                                                            .map(BoundPlace::id)),
                                    optional(
                                            "place_precision",
                                            "How exactly the finest of them is known: site, locality, region,"
                                                    + " country, supranational. A region or a country is a"
                                                    + " representative position, not a spot.",
                                            told ->
                                                    Values.places(told.event())
                                                            .map(BoundPlace::precision)
                                                            .min(Comparator.naturalOrder())
                                                            .map(EventTypes::code)),
                                    each(
                                            "place_precisions",
                                            "How exactly each of its places is known, in the order of places"
                                                    + " and place_ids.",
                                            told ->
                                                    Values.places(told.event())
                                                            .map(p -> code(p.precision()))),
                                    list(
                                            "countries",
                                            "ISO 3166-1 alpha-2 codes.",
                                            told ->
                                                    Values.places(told.event())
                                                            .flatMap(p -> p.country().stream()))),
                            told(),
                            List.of(
                                    optional(
                                            "stage",
                                            "Step of a deployment: request, decision, announcement, departure,"
                                                    + " arrival, presence.",
                                            told -> told.event().stage().map(TroopStage::code)),
                                    truth(
                                            "movement",
                                            "Whether it has an origin and a destination; then it is in the"
                                                    + " collection of movements too.",
                                            told -> told.event().isMovement()))),
                    told -> told.event().id(),
                    told -> Geometries.points(Values.places(told.event())),
                    told -> Values.interval(told.event()));

    static final FeatureType<Told> MOVEMENTS =
            new FeatureType<>(
                    "movements",
                    ShapeKind.LINES,
                    joined(
                            List.of(
                                    title(),
                                    optional(
                                            "stage",
                                            "Step of a deployment: departure, arrival and so on.",
                                            told -> told.event().stage().map(TroopStage::code)),
                                    list(
                                            "origins",
                                            "Names of where it comes from, in English.",
                                            told -> names(told, Role.ORIGIN)),
                                    list(
                                            "destinations",
                                            "Names of where it goes, in English.",
                                            told -> names(told, Role.DESTINATION)),
                                    list(
                                            "origin_ids",
                                            "Ids of the places.",
                                            told -> at(told, Role.ORIGIN).map(BoundPlace::id)),
                                    list(
                                            "destination_ids",
                                            "Ids of the places.",
                                            told -> at(told, Role.DESTINATION).map(BoundPlace::id)),
                                    number(
                                            "length_km",
                                            "Length of the shortest line between the first of both, in km; null"
                                                    + " where an end is a country or coarser.",
                                            EventTypes::lengthKm),
                                    optional(
                                            "place_precision",
                                            "How exactly the coarsest of its ends is known: site, locality,"
                                                    + " region, country, supranational. From region on, the line"
                                                    + " begins or ends at a representative position.",
                                            told -> coarsestEnd(told).map(EventTypes::code))),
                            Values.times(
                                    told -> Values.when(told.event()),
                                    told -> told.event().spoken()),
                            told()),
                    told -> told.event().id(),
                    told ->
                            Optional.of(
                                    Geometries.lines(
                                            positions(told, Role.ORIGIN),
                                            positions(told, Role.DESTINATION))),
                    told -> Values.interval(told.event()));

    private EventTypes() {}

    private static Field<Told> title() {
        return text(
                "title", "What the claims are about, in neutral words.", t -> t.event().title());
    }

    private static List<Field<Told>> told() {
        return List.of(
                count(
                        "claims",
                        "How many claims tell of it.",
                        told -> told.event().claims().size()),
                list(
                        "sources",
                        "Ids of the publishers who tell of it.",
                        told -> reports(told).map(report -> report.source().id())),
                list("reports", "Ids of the reports.", told -> reports(told).map(Report::id)),
                new Field<>(
                        "first_known",
                        Kind.TIME,
                        "Earliest instant at which a report of it can have been published; where the day"
                                + " is inferred, its beginning.",
                        told -> firstKnown(told).orElse(null)),
                truth(
                        "disputed",
                        "Whether its claims contradict each other.",
                        told -> told.event().isDisputed()));
    }

    private static Optional<Instant> firstKnown(Told told) {
        return reports(told).map(r -> r.published().earliest()).min(Comparator.naturalOrder());
    }

    private static Stream<Report> reports(Told told) {
        return told.event().claims().stream().flatMap(c -> told.context().report(c).stream());
    }

    private static Stream<BoundPlace> at(Told told, Role role) {
        return told.event().locations().stream()
                .filter(location -> location.mention().role() == role)
                .map(Location::place)
                .distinct();
    }

    private static Stream<String> names(Told told, Role role) {
        return Values.names(at(told, role), Values.at(told.event()));
    }

    private static List<Position> positions(Told told, Role role) {
        return at(told, role).map(BoundPlace::position).distinct().toList();
    }

    private static Optional<SpatialPrecision> coarsestEnd(Told told) {
        return Stream.concat(at(told, Role.ORIGIN), at(told, Role.DESTINATION))
                .map(BoundPlace::precision)
                .max(Comparator.naturalOrder());
    }

    private static @Nullable Object lengthKm(Told told) {
        if (coarsestEnd(told).filter(p -> p.compareTo(SpatialPrecision.COUNTRY) >= 0).isPresent()) {
            return null;
        }
        double metres =
                Geodesics.metres(
                        positions(told, Role.ORIGIN).getFirst(),
                        positions(told, Role.DESTINATION).getFirst());
        return (double) Math.round(metres / 1_000);
    }

    static String code(SpatialPrecision precision) {
        return precision.name().toLowerCase(java.util.Locale.ROOT);
    }

    @SafeVarargs
    private static <T> List<Field<T>> joined(List<Field<T>>... parts) {
        List<Field<T>> all = new ArrayList<>();
        for (List<Field<T>> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
