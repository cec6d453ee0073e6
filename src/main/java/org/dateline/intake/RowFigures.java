package org.dateline.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.report.Figure;
import org.dateline.report.Figure.Qualifier;
import org.dateline.table.Line;

/// Reads how many deaths a row gives: one number, a span such as `3 to 5`, or one that is hedged,
/// `at least 3`.
final class RowFigures {
    private static final String COUNT = "(\\d[\\d .,'\\u00a0\\u202f]*)";
    private static final Pattern SPAN =
            Pattern.compile("(?:between |from )?" + COUNT + " ?(?:-|–|—|to|and|or) ?" + COUNT);
    private static final Pattern LEAST =
            Pattern.compile("(?:at least|min\\.?|minimum|>=|≥) ?" + COUNT + "|" + COUNT + "\\+");
    private static final Pattern MOST =
            Pattern.compile("(?:at most|up to|max\\.?|maximum|<=|≤) ?" + COUNT);
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:about|around|approx\\.?|approximately|ca?\\.|ca|circa|~) ?" + COUNT);

    /// Digits in groups of three: no count has a fraction.
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:([ .,'\\u00a0\\u202f])\\d{3})(?:\\1\\d{3})*");

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private final RowCells cells;

    RowFigures(RowCells cells) {
        this.cells = cells;
    }

    private record Count(OptionalDouble low, OptionalDouble high, Qualifier qualifier) {}

    Optional<Figure> of(Line.Row row) throws BadRow {
        Optional<Count> best = count(row);
        OptionalDouble low = bound(row, Field.DEATHS_LOW);
        OptionalDouble high = bound(row, Field.DEATHS_HIGH);
        Optional<Count> said =
                low.isEmpty() && high.isEmpty()
                        ? best
                        : Optional.of(
                                spanned(
                                        low.isPresent() ? low : best.map(Count::low).orElse(NONE),
                                        high.isPresent()
                                                ? high
                                                : best.map(Count::high).orElse(NONE)));
        return said.filter(c -> c.low.orElse(0) > 0 || c.high.orElse(0) > 0)
                .map(
                        c ->
                                new Figure(
                                        "deaths.people",
                                        c.low,
                                        c.high,
                                        c.qualifier,
                                        "people",
                                        Optional.empty()));
    }

    private Count spanned(OptionalDouble low, OptionalDouble high) throws BadRow {
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw new BadRow(
                    cells.column(Field.DEATHS_LOW), "the low figure is above the high one");
        }
        return new Count(low, high, low.equals(high) ? Qualifier.EXACTLY : Qualifier.BETWEEN);
    }

    private Optional<Count> count(Line.Row row) throws BadRow {
        Optional<String> cell = cells.of(row, Field.DEATHS);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String text = cell.get().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        OptionalDouble plain = number(text);
        if (plain.isPresent()) {
            return Optional.of(new Count(plain, plain, Qualifier.EXACTLY));
        }
        Matcher m = SPAN.matcher(text);
        if (m.matches()) {
            OptionalDouble low = number(m.group(1));
            OptionalDouble high = number(m.group(2));
            if (low.isPresent() && high.isPresent()) {
                if (low.getAsDouble() > high.getAsDouble()) {
                    throw bad(Field.DEATHS, cell.get());
                }
                return Optional.of(spanned(low, high));
            }
        }
        m = LEAST.matcher(text);
        if (m.matches()) {
            OptionalDouble low = number(m.group(1) == null ? m.group(2) : m.group(1));
            return Optional.of(new Count(known(low, cell.get()), NONE, Qualifier.AT_LEAST));
        }
        m = MOST.matcher(text);
        if (m.matches()) {
            OptionalDouble high = known(number(m.group(1)), cell.get());
            return Optional.of(new Count(NONE, high, Qualifier.AT_MOST));
        }
        m = ABOUT.matcher(text);
        if (m.matches()) {
            OptionalDouble some = known(number(m.group(1)), cell.get());
            return Optional.of(new Count(some, some, Qualifier.ABOUT));
        }
        throw bad(Field.DEATHS, cell.get());
    }

    private OptionalDouble known(OptionalDouble number, String text) throws BadRow {
        if (number.isEmpty()) {
            throw bad(Field.DEATHS, text);
        }
        return number;
    }

    private OptionalDouble bound(Line.Row row, Field field) throws BadRow {
        Optional<String> text = cells.of(row, field);
        if (text.isEmpty()) {
            return NONE;
        }
        OptionalDouble number = number(text.get());
        if (number.isEmpty()) {
            throw bad(field, text.get());
        }
        return number;
    }

    private BadRow bad(Field field, String text) {
        return new BadRow(
                cells.column(field),
                "no count: \""
                        + RowCells.shortened(text)
                        + "\"; allowed are 3, 1,200, 3 to 5, at least 3, at most 5 and about 3");
    }

    private static OptionalDouble number(String text) {
        String plain = text.strip();
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replaceAll("\\D", "");
        }
        Optional<Double> number = RowCells.number(plain).filter(n -> n >= 0);
        return number.isPresent() ? OptionalDouble.of(number.get()) : NONE;
    }
}
