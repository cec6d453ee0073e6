package org.dateline.export;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dateline.time.Interval;

/// One field of a table: its name and meaning are the same in every format.
///
/// @param name lower-case letters and underscores
/// @param description one sentence, in English
/// @param value of a row; empty where the row has none. Its type is that of the kind
record Column<R>(
        String name, Kind kind, String description, Function<? super R, Optional<?>> value) {

    static <R> Column<R> text(String name, String description, Function<R, String> value) {
        return maybe(name, description, row -> Optional.of(value.apply(row)));
    }

    /// Empty text counts as none.
    static <R> Column<R> maybe(
            String name, String description, Function<R, Optional<String>> value) {
        return new Column<>(
                name,
                Kind.TEXT,
                description,
                (R row) -> value.apply(row).map(SafeText::clean).filter(t -> !t.isEmpty()));
    }

    static <R> Column<R> integer(String name, String description, Function<R, Long> value) {
        return new Column<>(
                name, Kind.INTEGER, description, (R row) -> Optional.of(value.apply(row)));
    }

    static <R> Column<R> number(
            String name, String description, Function<R, OptionalDouble> value) {
        return new Column<>(
                name,
                Kind.NUMBER,
                description,
                (R row) -> {
                    OptionalDouble number = value.apply(row);
                    return number.isPresent() && Double.isFinite(number.getAsDouble())
                            ? Optional.of(number.getAsDouble() + 0.0)
                            : Optional.empty();
                });
    }

    /// An open end or start is written as none.
    static <R> Column<R> instant(
            String name, String description, Function<R, Optional<Instant>> value) {
        return new Column<>(
                name, Kind.INSTANT, description, (R row) -> value.apply(row).filter(Column::isSet));
    }

    static <R> Column<R> flag(
            String name, String description, Function<R, Optional<Boolean>> value) {
        return new Column<>(name, Kind.FLAG, description, (R row) -> value.apply(row));
    }

    static boolean isSet(Instant instant) {
        return !instant.equals(Interval.OPEN_START) && !instant.equals(Interval.OPEN_END);
    }

    /// The same column of something that leads to such a row, if it does.
    <S> Column<S> of(String prefix, Function<S, Optional<R>> leads) {
        return new Column<>(
                prefix + name, kind, description, (S row) -> leads.apply(row).flatMap(value));
    }
}
