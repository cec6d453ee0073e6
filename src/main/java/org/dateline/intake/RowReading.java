package org.dateline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dateline.event.Category;
import org.dateline.event.Situation;
import org.dateline.geo.Position;
import org.dateline.report.Figure;
import org.dateline.table.CsvWriter;
import org.dateline.table.Line;
import org.dateline.time.Interval;
import org.dateline.time.Precision;
import org.dateline.time.TimeFormatException;
import org.dateline.time.When;
import org.dateline.time.WrittenDate;

/// Reads rows as drafts of events, by a mapping.
final class RowReading {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TOPONYM = 200;
    private static final int MOST_WORDS = 200;
    private static final int MOST_DATES = 20_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d(:\\d\\d.*)?");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d{1,15}(\\.\\d{0,40})?([eE][-+]?\\d{1,3})?");

    private final Mapping mapping;
    private final Situation situation;
    private final Map<Field, Integer> at = new EnumMap<>(Field.class);
    private final Map<String, Optional<Category>> categories = new HashMap<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<Written, When> dates = new HashMap<>();
    private final Digests digests = new Digests();
    private final Supplier<List<String>> columns;
    private int located = -1;

    private record Written(String text, ZoneId zone) {}

    /// @param columns of the reader, of which there may be more with every row
    RowReading(Mapping mapping, Supplier<List<String>> columns, Situation situation) {
        this.mapping = mapping;
        this.situation = situation;
        this.columns = columns;
    }

    /// Looks where the mapped columns are, whenever there are more than before.
    private void locate() {
        List<String> now = columns.get();
        if (now.size() == located) {
            return;
        }
        located = now.size();
        mapping.columns()
                .forEach(
                        (field, column) -> {
                            int place = now.indexOf(column);
                            if (place >= 0) {
                                at.put(field, place);
                            }
                        });
    }

    private Optional<String> cell(Line.Row row, Field field) {
        Integer place = at.get(field);
        if (place == null) {
            return Optional.empty();
        }
        String text = CsvWriter.unsafe(row.cell(place).strip());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String column(Field field) {
        return mapping.columns().getOrDefault(field, field.code());
    }

    Draft read(Line.Row row) throws BadRow {
        locate();
        Optional<When> when = when(row);
        List<Draft.Spot> ends = ends(row);
        Optional<Draft.Spot> place = place(row);
        Category category = category(row);
        String says = cell(row, Field.SAYS).or(() -> cell(row, Field.TITLE)).orElse("");
        String title = title(row, category, place, says);
        return new Draft(
                row.number(),
                id(row),
                category,
                title,
                says.isEmpty() ? title : says,
                when,
                place,
                ends,
                new Draft.Told(
                        cell(row, Field.SOURCE),
                        cell(row, Field.REPORT_TITLE),
                        cell(row, Field.LINK),
                        cell(row, Field.PUBLISHED)),
                cell(row, Field.ATTRIBUTED_TO),
                figure(row));
    }

    /// The key of the row where it has one, else a digest of all it says.
    private String id(Line.Row row) {
        return cell(row, Field.ID)
                .map(key -> digests.id(mapping.scheme() == Scheme.DATELINE ? "" : "r-", key))
                .orElseGet(
                        () -> {
                            List<String> cells = new ArrayList<>(row.cells());
                            while (!cells.isEmpty() && cells.getLast().isBlank()) {
                                cells.removeLast();
                            }
                            return "x-" + digests.of(cells);
                        });
    }

    private String title(Line.Row row, Category category, Optional<Draft.Spot> place, String says) {
        String text = cell(row, Field.TITLE).orElse(says);
        if (text.isEmpty()) {
            text = category.code().replace('-', ' ');
            text = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
        boolean general =
                mapping.scheme() == Scheme.ACLED
                        || mapping.scheme() == Scheme.UCDP_GED
                        || cell(row, Field.TITLE).isEmpty() && says.isEmpty();
        String where = place.map(Draft.Spot::toponym).orElse("");
        if (general && !where.isEmpty()) {
            text = text + ", " + where;
        }
        text = BLANKS.matcher(text).replaceAll(" ");
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_TITLE);
        end =
                end < LONGEST_TITLE / 2
                        ? text.offsetByCodePoints(
                                0,
                                Math.min(LONGEST_TITLE / 2, text.codePointCount(0, text.length())))
                        : end;
        return text.substring(0, end) + "…";
    }

    private Category category(Line.Row row) throws BadRow {
        Optional<String> word = cell(row, Field.CATEGORY);
        if (word.isPresent()) {
            Optional<Category> known = categories.computeIfAbsent(word.get(), this::meant);
            if (words.containsKey(word.get()) || words.size() < MOST_WORDS) {
                words.merge(word.get(), 1, Integer::sum);
            }
            boolean decided = mapping.categories().containsKey(word.get());
            if (mapping.scheme() == Scheme.ACLED && known.isPresent() && !decided) {
                Optional<Category> finer =
                        cell(row, Field.TITLE).flatMap(mapping.scheme()::category);
                return finer.orElse(known.get());
            }
            if (known.or(mapping::category).isPresent()) {
                return known.or(mapping::category).get();
            }
            throw new BadRow(
                    column(Field.CATEGORY),
                    "no category is called \""
                            + shortened(word.get())
                            + "\"; say what the word means, or choose one for rows like this");
        }
        return mapping.category()
                .orElseThrow(
                        () ->
                                new BadRow(
                                        "",
                                        "the row names no category; choose one for rows like this"));
    }

    /// How many rows bear each word in the column of categories, and what it means.
    List<Check.Word> words() {
        return words.entrySet().stream()
                .map(e -> new Check.Word(e.getKey(), e.getValue(), meant(e.getKey())))
                .sorted(
                        Comparator.comparing((Check.Word w) -> w.meant().isPresent())
                                .thenComparing(w -> -w.rows()))
                .toList();
    }

    private Optional<Category> meant(String word) {
        return Optional.ofNullable(mapping.categories().get(word))
                .or(() -> mapping.scheme().category(word));
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private Optional<When> when(Line.Row row) throws BadRow {
        Optional<String> date = cell(row, Field.DATE);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = zone(row);
        When start = parse(Field.DATE, withTime(row, date.get()), zone);
        Optional<String> end = cell(row, Field.END);
        String code = cell(row, Field.TIME_PRECISION).orElse("");
        return Optional.of(
                switch (mapping.scheme()) {
                    case ACLED -> acled(start, code, zone);
                    case UCDP_GED ->
                            ucdp(
                                    start,
                                    end.isPresent() ? parse(Field.END, end.get(), zone) : start,
                                    code,
                                    zone);
                    case PLAIN, DATELINE ->
                            end.isPresent() && !start.lasting()
                                    ? lasting(start, parse(Field.END, end.get(), zone), zone)
                                    : start;
                });
    }

    private String withTime(Line.Row row, String date) {
        return cell(row, Field.TIME)
                .filter(t -> CLOCK.matcher(t).matches() && !date.contains(":"))
                .map(t -> date + " " + t)
                .orElse(date);
    }

    private When parse(Field field, String text, ZoneId zone) throws BadRow {
        var written = new Written(text, zone);
        When known = dates.get(written);
        if (known != null) {
            return known;
        }
        try {
            When read = WrittenDate.parse(text, mapping.dayFirst(), zone);
            if (dates.size() < MOST_DATES) {
                dates.put(written, read);
            }
            return read;
        } catch (TimeFormatException e) {
            throw new BadRow(column(field), String.valueOf(e.getMessage()));
        }
    }

    private ZoneId zone(Line.Row row) throws BadRow {
        Optional<String> name = cell(row, Field.ZONE);
        if (name.isEmpty()) {
            return situation.zone();
        }
        try {
            return ZoneId.of(name.get());
        } catch (java.time.DateTimeException e) {
            throw new BadRow(
                    column(Field.ZONE),
                    "no time zone is called so; one is written Asia/Almaty or +06:00");
        }
    }

    /// From the start of the first to the end of the second.
    private When lasting(When start, When end, ZoneId zone) throws BadRow {
        Instant last =
                end.precision().compareTo(Precision.DAY) >= 0
                        ? end.bounds().end()
                        : end.bounds().start();
        if (last.equals(start.earliest()) || end.bounds().equals(start.bounds())) {
            return start;
        }
        if (last.isBefore(start.earliest())) {
            throw new BadRow(column(Field.END), "the end lies before the start");
        }
        Precision coarser =
                start.precision().compareTo(end.precision()) > 0
                        ? start.precision()
                        : end.precision();
        return new When(
                new Interval(start.earliest(), last),
                coarser,
                start.about() || end.about(),
                true,
                zone);
    }

    /// ACLED Codebook, "Temporal precision" (`time_precision`): 1 the day; 2 some time in the week
    /// or a period like it; 3 some time in the month.
    private static When acled(When day, String code, ZoneId zone) {
        return switch (code) {
            case "2" -> {
                Instant start = day.earliest().minus(3, ChronoUnit.DAYS);
                Instant end = day.bounds().end().plus(3, ChronoUnit.DAYS);
                yield new When(new Interval(start, end), Precision.DAY, true, false, zone);
            }
            case "3" -> {
                LocalDate first = LocalDate.ofInstant(day.earliest(), zone).withDayOfMonth(1);
                yield new When(
                        new Interval(
                                first.atStartOfDay(zone).toInstant(),
                                first.plusMonths(1).atStartOfDay(zone).toInstant()),
                        Precision.MONTH,
                        false,
                        false,
                        zone);
            }
            default -> day;
        };
    }

    /// UCDP GED Codebook, versions 19.1 to 24.1 (`date_prec`): 1 the day; 2 some two to six days; 3
    /// a week; 4 a month; 5 a year. In each case `date_start` and `date_end` are the first and the
    /// last day on which it can have been.
    private When ucdp(When start, When end, String code, ZoneId zone) throws BadRow {
        if (end.bounds().end().isBefore(start.bounds().end())) {
            throw new BadRow(column(Field.END), "the end lies before the start");
        }
        Precision precision =
                switch (code) {
                    case "4" -> Precision.MONTH;
                    case "5" -> Precision.YEAR;
                    default -> start.precision();
                };
        return new When(
                new Interval(start.earliest(), end.bounds().end()), precision, false, false, zone);
    }

    private Optional<Draft.Spot> place(Line.Row row) throws BadRow {
        Optional<Position> position = position(row);
        Optional<String> code = cell(row, Field.GEO_PRECISION);
        Optional<Scheme.Known> known = code.flatMap(mapping.scheme()::precision);
        Optional<String> district = cell(row, Field.DISTRICT);
        Optional<String> region = cell(row, Field.REGION);
        Optional<String> nation = cell(row, Field.COUNTRY);
        Optional<String> named = cell(row, Field.PLACE).map(this::first);
        Optional<String> toponym =
                switch (known.map(Scheme.Known::named).orElse(Scheme.Level.PLACE)) {
                    case PLACE -> named.or(() -> district).or(() -> region).or(() -> nation);
                    case DISTRICT -> district.or(() -> named).or(() -> region).or(() -> nation);
                    case REGION -> region.or(() -> named).or(() -> nation);
                    case COUNTRY -> nation.or(() -> named);
                };
        if (toponym.isEmpty() && position.isEmpty()) {
            return Optional.empty();
        }
        String text = toponym.orElse("");
        if (text.length() > LONGEST_TOPONYM) {
            throw new BadRow(
                    column(Field.PLACE),
                    "a toponym is longer than " + LONGEST_TOPONYM + " characters");
        }
        return Optional.of(new Draft.Spot(text, key(text, region, nation), position, known));
    }

    /// Dateline's own tables name all places of an event, the one with the coordinates first.
    private String first(String places) {
        int end = mapping.scheme() == Scheme.DATELINE ? places.indexOf("; ") : -1;
        return end < 0 ? places : places.substring(0, end);
    }

    private static String key(String toponym, Optional<String> region, Optional<String> country) {
        var key = new StringBuilder(toponym);
        region.filter(r -> !r.equals(toponym)).ifPresent(r -> key.append(", ").append(r));
        country.filter(c -> !c.equals(toponym)).ifPresent(c -> key.append(", ").append(c));
        return key.toString();
    }

    private List<Draft.Spot> ends(Line.Row row) {
        Optional<String> from = cell(row, Field.ORIGIN);
        Optional<String> to = cell(row, Field.DESTINATION);
        if (from.isEmpty()
                || to.isEmpty()
                || from.get().length() > LONGEST_TOPONYM
                || to.get().length() > LONGEST_TOPONYM) {
            return List.of();
        }
        return List.of(
                new Draft.Spot(from.get(), from.get(), Optional.empty(), Optional.empty()),
                new Draft.Spot(to.get(), to.get(), Optional.empty(), Optional.empty()));
    }

    private Optional<Position> position(Line.Row row) throws BadRow {
        Optional<String> x = cell(row, mapping.swapped() ? Field.LATITUDE : Field.LONGITUDE);
        Optional<String> y = cell(row, mapping.swapped() ? Field.LONGITUDE : Field.LATITUDE);
        if (x.isEmpty() && y.isEmpty()) {
            return Optional.empty();
        }
        double lon = degrees(Field.LONGITUDE, x);
        double lat = degrees(Field.LATITUDE, y);
        if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
            throw new BadRow(
                    column(Field.LATITUDE),
                    "a latitude lies between -90 and 90, not "
                            + lat
                            + "; longitude and latitude may be swapped");
        }
        try {
            return Optional.of(new Position(lon, lat));
        } catch (IllegalArgumentException e) {
            throw new BadRow(
                    column(Math.abs(lat) > 90 ? Field.LATITUDE : Field.LONGITUDE),
                    String.valueOf(e.getMessage()));
        }
    }

    private double degrees(Field field, Optional<String> text) throws BadRow {
        String number =
                text.orElseThrow(
                        () -> new BadRow(column(field), "a position needs longitude and latitude"));
        Optional<Double> read = number(number);
        return read.orElseThrow(
                () ->
                        new BadRow(
                                column(field),
                                "no number of degrees: \"" + shortened(number) + "\""));
    }

    private static Optional<Double> number(String text) {
        String plain = text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(plain);
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    private Optional<Figure> figure(Line.Row row) throws BadRow {
        OptionalDouble best = count(row, Field.DEATHS);
        OptionalDouble low = count(row, Field.DEATHS_LOW);
        OptionalDouble high = count(row, Field.DEATHS_HIGH);
        if (best.isEmpty() && low.isEmpty() && high.isEmpty()) {
            return Optional.empty();
        }
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw new BadRow(column(Field.DEATHS_LOW), "the low figure is above the high one");
        }
        boolean span = low.isPresent() || high.isPresent();
        OptionalDouble least = low.isPresent() ? low : best;
        OptionalDouble most = high.isPresent() ? high : best;
        boolean between = span && !least.equals(most);
        if (least.orElse(0) == 0 && most.orElse(0) == 0) {
            return Optional.empty();
        }
        Figure.Qualifier qualifier = between ? Figure.Qualifier.BETWEEN : Figure.Qualifier.EXACTLY;
        return Optional.of(
                new Figure("deaths.people", least, most, qualifier, "people", Optional.empty()));
    }

    private OptionalDouble count(Line.Row row, Field field) throws BadRow {
        Optional<String> text = cell(row, field);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = number(text.get()).orElse(-1.0);
        if (number < 0) {
            throw new BadRow(column(field), "no count: \"" + shortened(text.get()) + "\"");
        }
        return OptionalDouble.of(number);
    }
}
