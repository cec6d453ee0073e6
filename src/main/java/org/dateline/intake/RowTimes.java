package org.dateline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Situation;
import org.dateline.table.Line;
import org.dateline.time.Interval;
import org.dateline.time.Precision;
import org.dateline.time.TimeFormatException;
import org.dateline.time.When;
import org.dateline.time.WrittenDate;
import org.dateline.time.WrittenHour;

/// Reads when a row says that it happened, by the rules of whose table it is.
final class RowTimes {
    private static final int MOST_DATES = 20_000;

    private final Mapping mapping;
    private final Situation situation;
    private final RowCells cells;
    private final Map<Written, When> dates = new HashMap<>();

    private record Written(String text, ZoneId zone) {}

    RowTimes(Mapping mapping, Situation situation, RowCells cells) {
        this.mapping = mapping;
        this.situation = situation;
        this.cells = cells;
    }

    /// Empty for a row without a date.
    Optional<When> of(Line.Row row) throws BadRow {
        Optional<String> date = cells.of(row, Field.DATE);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = zone(row);
        When start = withTime(row, parse(Field.DATE, date.get(), zone), zone);
        Optional<String> end = cells.of(row, Field.END);
        String code = cells.of(row, Field.TIME_PRECISION).orElse("");
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

    /// A date that has a time of day already keeps it.
    private When withTime(Line.Row row, When day, ZoneId zone) throws BadRow {
        Optional<String> time = cells.of(row, Field.TIME);
        if (time.isEmpty() || day.precision().compareTo(Precision.DAY) < 0) {
            return day;
        }
        try {
            return WrittenHour.on(day, time.get(), zone);
        } catch (TimeFormatException e) {
            throw new BadRow(cells.column(Field.TIME), String.valueOf(e.getMessage()));
        }
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
            throw new BadRow(cells.column(field), String.valueOf(e.getMessage()));
        }
    }

    private ZoneId zone(Line.Row row) throws BadRow {
        Optional<String> name = cells.of(row, Field.ZONE);
        if (name.isEmpty()) {
            return situation.zone();
        }
        try {
            return ZoneId.of(name.get());
        } catch (java.time.DateTimeException e) {
            throw new BadRow(
                    cells.column(Field.ZONE),
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
            throw new BadRow(cells.column(Field.END), "the end lies before the start");
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

    /// UCDP GED Codebook (`date_prec`): 1 the day; 2 some two to six days; 3 a week; 4 a month; 5 a
    /// year. In each case `date_start` and `date_end` are the first and the last day on which it
    /// can have been.
    private When ucdp(When start, When end, String code, ZoneId zone) throws BadRow {
        if (end.bounds().end().isBefore(start.bounds().end())) {
            throw new BadRow(cells.column(Field.END), "the end lies before the start");
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
}
