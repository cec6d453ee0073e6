package org.dateline.atlas;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Toponym;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.time.Interval;

/// A place as one line: the form in which place files and the index keep it.
///
/// Twelve columns, divided by tabs: id, class, GeoNames feature code, country,
/// `longitude,latitude`, precision where it is not that of the class, time zone, population, what
/// it lies in, what it is capital of, areas of the base map, source of the position (`@key` for one
/// of a table of sources, where `{id}` stands for the id's own part). Every further column is a
/// name: mark, language, colon, text. Marks are `=` official, `+` usual, `~` spelling, `^` demonym,
/// `!` code. Parts and names may carry `@from..to` in seconds since 1970, before the colon of a
/// name.
final class PlaceLine {
    static final int COLUMNS = 12;
    private static final int MAX_TOPONYM = 200;

    /// Zones and languages repeat without end, and are shared.
    private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

    private PlaceLine() {}

    /// @param source what stands in the column of that name
    static String write(Place place, String source) {
        var line = new StringBuilder(200);
        line.append(place.id()).append('\t');
        line.append(place.placeClass().code()).append('\t');
        line.append(place.feature().orElse("")).append('\t');
        line.append(place.country().orElse("")).append('\t');
        line.append(place.position().lon()).append(',').append(place.position().lat()).append('\t');
        if (place.precision() != place.placeClass().precision()) {
            line.append(place.precision().name().toLowerCase(Locale.ROOT));
        }
        line.append('\t').append(place.zone().getId()).append('\t');
        place.population().ifPresent(line::append);
        line.append('\t').append(parts(place.parents()));
        line.append('\t').append(parts(place.capitalOf()));
        line.append('\t').append(String.join(" ", place.areas()));
        line.append('\t').append(clean(source));
        for (Toponym name : place.names()) {
            line.append('\t').append(mark(name.usage())).append(name.language());
            line.append(during(name.inUse())).append(':').append(clean(name.text()));
        }
        return line.toString();
    }

    private static String clean(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private static String parts(List<Place.Part> parts) {
        return parts.stream()
                .map(part -> part.whole() + during(part.during()))
                .collect(Collectors.joining(" "));
    }

    private static String during(Interval interval) {
        if (interval.equals(Interval.ALL)) {
            return "";
        }
        String from =
                interval.start().equals(Interval.OPEN_START)
                        ? ""
                        : Long.toString(interval.start().getEpochSecond());
        String to = interval.isOpenEnded() ? "" : Long.toString(interval.end().getEpochSecond());
        return "@" + from + ".." + to;
    }

    /// @param sources the table that `@key` is looked up in
    /// @throws IllegalArgumentException with what is wrong with the line
    static Place read(String line, Map<String, String> sources) {
        var columns = new Columns(line);
        String id = columns.next();
        PlaceClass placeClass = placeClass(columns.next());
        String feature = columns.next();
        String country = columns.next();
        Position position = position(columns.next());
        String precision = columns.next();
        ZoneId zone = zone(columns.next());
        String population = columns.next();
        List<Place.Part> parents = parts(columns.next());
        List<Place.Part> capitalOf = parts(columns.next());
        String areas = columns.next();
        String source = columns.next();
        List<Toponym> names = new ArrayList<>();
        while (columns.hasNext()) {
            names.add(name(columns.next()));
        }
        return new Place(
                id,
                placeClass,
                names,
                position,
                source(source, id, sources),
                precision.isEmpty()
                        ? placeClass.precision()
                        : SpatialPrecision.valueOf(precision.toUpperCase(Locale.ROOT)),
                parents,
                capitalOf,
                areas.isEmpty() ? List.of() : List.of(areas.split(" ")),
                country.isEmpty() ? Optional.empty() : Optional.of(country),
                zone,
                population.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(population)),
                feature.isEmpty() ? Optional.empty() : Optional.of(feature));
    }

    /// The columns of a line, without making an array of them first.
    private static final class Columns {
        private final String line;
        private int at;

        Columns(String line) {
            this.line = line;
        }

        boolean hasNext() {
            return at <= line.length();
        }

        String next() {
            if (!hasNext()) {
                throw new IllegalArgumentException("A place has " + COLUMNS + " columns and names");
            }
            int end = line.indexOf('\t', at);
            String column = line.substring(at, end < 0 ? line.length() : end);
            at = end < 0 ? line.length() + 1 : end + 1;
            return column;
        }
    }

    private static PlaceClass placeClass(String code) {
        return PlaceClass.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("No such class: " + code));
    }

    private static Position position(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("A position is longitude,latitude: " + text);
        }
        return new Position(
                Double.parseDouble(text.substring(0, comma)),
                Double.parseDouble(text.substring(comma + 1)));
    }

    private static ZoneId zone(String id) {
        try {
            return ZONES.computeIfAbsent(id, ZoneId::of);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No such time zone: " + id, e);
        }
    }

    private static List<Place.Part> parts(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Place.Part> parts = new ArrayList<>(1);
        for (String part : text.split(" ")) {
            int mark = part.indexOf('@');
            parts.add(
                    mark < 0
                            ? new Place.Part(part, Interval.ALL)
                            : new Place.Part(
                                    part.substring(0, mark), interval(part.substring(mark + 1))));
        }
        return parts;
    }

    private static Toponym name(String column) {
        int colon = column.indexOf(':');
        if (colon < 1 || column.length() - colon > MAX_TOPONYM + 1) {
            throw new IllegalArgumentException(
                    "A name is mark, language, colon and 1 to 200 letters: " + column);
        }
        String head = column.substring(1, colon);
        int at = head.indexOf('@');
        String language = (at < 0 ? head : head.substring(0, at)).intern();
        return new Toponym(
                column.substring(colon + 1),
                language,
                at < 0 ? Interval.ALL : interval(head.substring(at + 1)),
                usage(column.charAt(0)));
    }

    private static Interval interval(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("Years are from..to: " + text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        return new Interval(
                from.isEmpty() ? Interval.OPEN_START : Instant.ofEpochSecond(Long.parseLong(from)),
                to.isEmpty() ? Interval.OPEN_END : Instant.ofEpochSecond(Long.parseLong(to)));
    }

    private static char mark(Toponym.Usage usage) {
        return switch (usage) {
            case OFFICIAL -> '=';
            case USUAL -> '+';
            case SPELLING -> '~';
            case DEMONYM -> '^';
            case CODE -> '!';
        };
    }

    private static Toponym.Usage usage(char mark) {
        return switch (mark) {
            case '=' -> Toponym.Usage.OFFICIAL;
            case '+' -> Toponym.Usage.USUAL;
            case '~' -> Toponym.Usage.SPELLING;
            case '^' -> Toponym.Usage.DEMONYM;
            case '!' -> Toponym.Usage.CODE;
            default -> throw new IllegalArgumentException("No such mark of a name: " + mark);
        };
    }

    private static String source(String column, String id, Map<String, String> sources) {
        if (!column.startsWith("@")) {
            return column;
        }
        String text = sources.get(column.substring(1));
        if (text == null) {
            throw new IllegalArgumentException("No such source: " + column);
        }
        return text.replace("{id}", id.substring(id.indexOf(':') + 1));
    }
}
