package org.dateline.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.ResolutionContext;
import org.dateline.geo.Extent;
import org.dateline.geo.Position;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.Words;
import org.dateline.time.Interval;

/// How the gazetteer's page tells of places: its words, and the day whose names it shows.
///
/// @param day empty for the newest names
record Lookup(Gazetteer gazetteer, Words words, Optional<LocalDate> day) {
    static final String ROUTE = "gazetteer";
    private static final String LANGUAGE = "en";
    private static final int MAX_DEPTH = 6;

    static Lookup of(Gazetteer gazetteer, Optional<LocalDate> day) {
        return new Lookup(gazetteer, Words.of("org.dateline.ui.gazetteer", Locale.ENGLISH), day);
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    Instant at() {
        return moment().orElse(Interval.OPEN_END.minusSeconds(1));
    }

    private Optional<Instant> moment() {
        return day.map(d -> d.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    ResolutionContext context() {
        return moment().map(ResolutionContext.NONE::at).orElse(ResolutionContext.NONE);
    }

    String name(Place place) {
        return place.name(LANGUAGE, at());
    }

    /// `city · Mangystau Region, Kazakhstan`.
    String describe(Place place) {
        String kind = say("class." + place.placeClass().code());
        String around =
                wholes(place).stream()
                        .filter(w -> w.placeClass() != PlaceClass.SUPRANATIONAL)
                        .map(this::name)
                        .collect(Collectors.joining(", "));
        return around.isEmpty() ? kind : kind + " · " + around;
    }

    /// What a place lies in at the day, from the nearest to the farthest.
    List<Place> wholes(Place place) {
        List<Place> wholes = new ArrayList<>();
        Set<String> met = new LinkedHashSet<>(Set.of(place.id()));
        Optional<Place> next = whole(place);
        while (next.isPresent() && wholes.size() < MAX_DEPTH && met.add(next.get().id())) {
            wholes.add(next.get());
            next = whole(next.get());
        }
        return wholes;
    }

    private Optional<Place> whole(Place place) {
        return place.parents().stream()
                .filter(p -> p.during().contains(at()))
                .findFirst()
                .flatMap(p -> gazetteer.place(p.whole()));
    }

    String address(Place place) {
        return address(place.id()) + suffix();
    }

    static String address(String placeId) {
        return ROUTE + "?place=" + ContextQuery.encode(placeId);
    }

    String addressOfName(String name) {
        return ROUTE + "?name=" + ContextQuery.encode(name) + suffix();
    }

    private String suffix() {
        return day.map(d -> "&date=" + d).orElse("");
    }

    /// A box around a place, as wide as suits its precision.
    static Extent around(Place place) {
        double half =
                switch (place.precision()) {
                    case SITE -> 0.15;
                    case LOCALITY -> 1.2;
                    case REGION -> 5;
                    case COUNTRY -> 14;
                    case SUPRANATIONAL -> 40;
                };
        return around(List.of(place.position()), half);
    }

    /// The box that holds all of some positions with so many degrees to spare.
    static Extent around(List<Position> positions, double spare) {
        double west = 180;
        double east = -180;
        double south = 85;
        double north = -85;
        for (Position p : positions) {
            west = Math.min(west, p.lon() - 1.5 * spare);
            east = Math.max(east, p.lon() + 1.5 * spare);
            south = Math.min(south, p.lat() - spare);
            north = Math.max(north, p.lat() + spare);
        }
        return new Extent(
                Math.max(west, -180),
                Math.clamp(south, -85, 84),
                Math.min(east, 180),
                Math.clamp(north, -84, 85));
    }
}
