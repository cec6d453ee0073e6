package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.event.Binding;
import org.dateline.event.BoundPlace;
import org.dateline.event.Location;

/// The columns of a location: the toponym as written, the place, and the receipt.
record PlaceFields(Export export) {

    List<Column<NamedPlace>> columns() {
        List<Column<NamedPlace>> all = new ArrayList<>();
        all.add(Column.text("event", "Id of the event.", n -> n.event().id()));
        all.add(
                Column.text(
                        "toponym",
                        "The place's name as the report writes it.",
                        n -> n.mention().toponym()));
        all.add(
                Column.text(
                        "role",
                        "What the place is to the event: at, origin, destination.",
                        n -> n.mention().role().name().toLowerCase(Locale.ROOT)));
        all.add(
                Column.text(
                        "outcome",
                        "Whether the toponym was resolved, ambiguous or unresolved.",
                        NamedPlace::outcome));
        all.add(Column.maybe("place", "Id of the place in the gazetteer.", part(BoundPlace::id)));
        all.add(
                Column.maybe(
                        "place_name",
                        "Name of the place, valid at the time, in the language of the export.",
                        n -> n.place().map(p -> export.name(p, n.event()))));
        all.add(
                Column.number(
                        "longitude", "In degrees east.", n -> degrees(n, p -> p.position().lon())));
        all.add(
                Column.number(
                        "latitude", "In degrees north.", n -> degrees(n, p -> p.position().lat())));
        all.add(
                Column.maybe(
                        "place_precision",
                        "How exactly the place is known: site, locality, region, country,"
                                + " supranational.",
                        n -> n.location().map(EventFields::precision)));
        all.add(
                Column.number(
                        "confidence",
                        "How sure the resolution is, from 0 to 1.",
                        n ->
                                n.location()
                                        .map(l -> OptionalDouble.of(l.confidence()))
                                        .orElse(OptionalDouble.empty())));
        all.add(
                Column.maybe(
                        "area",
                        "ISO 3166-2 or ISO 3166-1 alpha-3 code where the place is an area.",
                        n -> n.location().map(Location::place).flatMap(BoundPlace::area)));
        all.add(
                Column.maybe(
                        "country",
                        "ISO 3166-1 alpha-2 code of the country.",
                        n -> n.location().map(Location::place).flatMap(BoundPlace::country)));
        all.add(
                Column.maybe(
                        "place_zone",
                        "Zone of civil time at the place (IANA).",
                        part(p -> p.zone().getId())));
        all.add(
                Column.maybe(
                        "because",
                        "Why the place was chosen, or none: the receipt.",
                        n -> n.receipt().map(Binding::because)));
        all.add(
                Column.maybe(
                        "candidates",
                        "Places that were weighed, best first, each with its id and score.",
                        n -> n.receipt().map(PlaceFields::candidates)));
        return all;
    }

    private static String candidates(Binding receipt) {
        return receipt.candidates().stream()
                .map(c -> c.name() + " (" + c.place() + ") " + SafeText.plain(c.score()))
                .collect(Collectors.joining("; "));
    }

    private static Function<NamedPlace, Optional<String>> part(Function<BoundPlace, String> part) {
        return n -> n.place().map(part);
    }

    private static OptionalDouble degrees(NamedPlace named, Function<BoundPlace, Double> part) {
        return named.place()
                .map(p -> OptionalDouble.of(part.apply(p)))
                .orElse(OptionalDouble.empty());
    }
}
