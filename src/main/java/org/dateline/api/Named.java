package org.dateline.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.ResolutionContext;
import org.dateline.geo.Position;
import org.dateline.time.IsoTime;
import org.dateline.time.TimeFormatException;

/// Parameters of the gazetteer's doors, read strictly: each at most once, in its form, or refused
/// with what is allowed.
final class Named {
    static final List<String> CONTEXT = List.of("date", "home", "class", "with", "near");
    private static final int LONGEST = 4_000;
    private static final int MOST_COMPANIONS = 100;
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{1,12})?");

    private final Map<String, List<String>> given;

    /// @param allowed the names that this door knows
    Named(Map<String, List<String>> given, List<String> allowed) {
        this.given = given;
        for (String name : given.keySet()) {
            if (!allowed.contains(name)) {
                throw Problem.unknownParameter(name, allowed);
            }
        }
    }

    Optional<String> text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.bad(name, "given more than once", List.of("one value"));
        }
        Optional<String> value =
                values.stream().map(String::strip).filter(v -> !v.isEmpty()).findFirst();
        if (value.map(String::length).orElse(0) > LONGEST) {
            throw Problem.bad(name, "too long", List.of("at most " + LONGEST + " characters"));
        }
        return value;
    }

    String needed(String name, String allowed) {
        return text(name).orElseThrow(() -> Problem.bad(name, "missing", List.of(allowed)));
    }

    int whole(String name, int usual, int most) {
        return parsed(
                        name,
                        text ->
                                text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= most
                                        ? Optional.of(Integer.valueOf(text))
                                        : Optional.empty(),
                        "1 to " + most)
                .orElse(usual);
    }

    /// BCP 47, English unless told otherwise.
    String language() {
        return parsed(
                        "lang",
                        text ->
                                LANGUAGE.matcher(text).matches()
                                        ? Optional.of(text)
                                        : Optional.empty(),
                        "a BCP 47 tag such as en, ru or kk-Latn")
                .orElse("en");
    }

    /// What is known about a toponym besides its letters.
    ResolutionContext context() {
        return new ResolutionContext(
                parsed("date", Named::date, "an ISO 8601 date or time such as 2022-01-05"),
                parsed(
                        "home",
                        text ->
                                COUNTRY.matcher(text).matches()
                                        ? Optional.of(text)
                                        : Optional.empty(),
                        "an ISO 3166-1 alpha-2 code such as KZ"),
                classes(),
                text("with").map(Named::list).orElse(List.of()),
                parsed("near", Named::position, "longitude,latitude in degrees"));
    }

    private Set<PlaceClass> classes() {
        Set<PlaceClass> classes = new LinkedHashSet<>();
        for (String code : text("class").map(Named::list).orElse(List.of())) {
            classes.add(
                    PlaceClass.ofCode(code)
                            .orElseThrow(
                                    () ->
                                            Problem.bad(
                                                    "class",
                                                    "not known",
                                                    Arrays.stream(PlaceClass.values())
                                                            .map(PlaceClass::code)
                                                            .toList())));
        }
        return classes;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", MOST_COMPANIONS + 1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .limit(MOST_COMPANIONS)
                .toList();
    }

    static Optional<Instant> date(String text) {
        try {
            return Optional.of(IsoTime.instant(text.replace(' ', '+'), ZoneOffset.UTC));
        } catch (TimeFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Position> position(String text) {
        String[] parts = text.split(",", 3);
        if (parts.length != 2
                || !NUMBER.matcher(parts[0].strip()).matches()
                || !NUMBER.matcher(parts[1].strip()).matches()) {
            return Optional.empty();
        }
        double lon = Double.parseDouble(parts[0].strip());
        double lat = Double.parseDouble(parts[1].strip());
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
                ? Optional.of(new Position(lon, lat))
                : Optional.empty();
    }

    private <T> Optional<T> parsed(
            String name, Function<String, Optional<T>> parser, String allowed) {
        Optional<String> written = text(name);
        Optional<T> read = written.flatMap(parser);
        if (written.isPresent() && read.isEmpty()) {
            throw Problem.bad(name, "not understood", List.of(allowed));
        }
        return read;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
