package org.dateline.feature;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.cql.Kind;
import org.dateline.event.BoundPlace;
import org.dateline.event.ClaimedTime;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;
import org.dateline.time.When;
import org.jspecify.annotations.Nullable;

/// Short forms in which the fields of the types are written down.
final class Values {
    private Values() {}

    static <T> Field<T> text(String name, String about, Function<T, @Nullable Object> value) {
        return new Field<>(name, Kind.TEXT, about, value);
    }

    static <T> Field<T> optional(String name, String about, Function<T, Optional<String>> value) {
        return new Field<>(name, Kind.TEXT, about, item -> value.apply(item).orElse(null));
    }

    static <T> Field<T> number(String name, String about, Function<T, @Nullable Object> value) {
        return new Field<>(name, Kind.NUMBER, about, value);
    }

    static <T> Field<T> count(String name, String about, Function<T, Integer> value) {
        return new Field<>(name, Kind.NUMBER, about, item -> (double) value.apply(item));
    }

    static <T> Field<T> truth(String name, String about, Function<T, @Nullable Object> value) {
        return new Field<>(name, Kind.TRUTH, about, value);
    }

    static <T> Field<T> list(String name, String about, Function<T, Stream<String>> value) {
        return new Field<>(name, Kind.LIST, about, item -> value.apply(item).distinct().toList());
    }

    /// One for each of several things, though some may be the same.
    static <T> Field<T> each(String name, String about, Function<T, Stream<String>> value) {
        return new Field<>(name, Kind.LIST, about, item -> value.apply(item).toList());
    }

    static <T> List<Field<T>> times(Function<T, Optional<When>> when) {
        return times(when, when);
    }

    /// @param spoken the time as it is put into words
    static <T> List<Field<T>> times(
            Function<T, Optional<When>> when, Function<T, Optional<When>> spoken) {
        return List.of(
                new Field<>(
                        "start",
                        Kind.TIME,
                        "Earliest instant.",
                        item -> when.apply(item).map(w -> finite(w.earliest())).orElse(null)),
                new Field<>(
                        "end",
                        Kind.TIME,
                        "First instant after the latest one; none while it lasts.",
                        item -> when.apply(item).map(w -> finite(w.bounds().end())).orElse(null)),
                optional(
                        "when",
                        "The day, days, month, year or minute that the claims name together, in local"
                                + " civil time and EDTF level 1 (ISO 8601-2); of what is dated by"
                                + " hours, the day. Bounds: start and end.",
                        item -> spoken.apply(item).map(Edtf::standard)),
                optional(
                        "precision",
                        "How finely it is dated: minute, hour, part-of-day, day, month, year.",
                        item -> when.apply(item).map(w -> w.precision().code())),
                truth(
                        "about",
                        "Whether the source itself says \"about\".",
                        item -> when.apply(item).map(When::about).orElse(null)),
                truth(
                        "lasting",
                        "Whether it fills its interval, instead of lying somewhere in it.",
                        item -> when.apply(item).map(When::lasting).orElse(null)),
                optional(
                        "zone",
                        "Time zone of civil time there, by its tz name.",
                        item -> when.apply(item).map(w -> w.zone().getId())));
    }

    private static @Nullable Object finite(Instant instant) {
        boolean open = instant.equals(Interval.OPEN_START) || instant.equals(Interval.OPEN_END);
        return open ? null : instant;
    }

    static Optional<When> when(Event event) {
        return event.when().map(ClaimedTime::when);
    }

    static Optional<Interval> interval(Event event) {
        return when(event).map(When::bounds);
    }

    /// The instant whose names are used.
    static Instant at(Event event) {
        return when(event).map(When::earliest).orElse(Interval.OPEN_END.minusSeconds(1));
    }

    /// Each place once.
    static Stream<BoundPlace> places(Event event) {
        Set<String> ids = new HashSet<>();
        return event.locations().stream().map(Location::place).filter(p -> ids.add(p.id()));
    }

    static Stream<String> names(Stream<BoundPlace> places, Instant at) {
        return places.map(place -> place.name("en", at));
    }

    static @Nullable Object orNull(OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : null;
    }
}
