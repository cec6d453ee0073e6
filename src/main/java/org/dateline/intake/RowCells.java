package org.dateline.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dateline.table.CsvWriter;
import org.dateline.table.Line;

/// The cells of a row by what their columns mean.
final class RowCells {
    private static final int SHORT = 40;
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d{1,15}(\\.\\d{0,40})?([eE][-+]?\\d{1,3})?");

    private final Mapping mapping;
    private final Supplier<List<String>> columns;
    private final Map<Field, Integer> at = new EnumMap<>(Field.class);
    private int located = -1;

    /// @param columns of the reader, of which there may be more with every row
    RowCells(Mapping mapping, Supplier<List<String>> columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    /// Looks where the mapped columns are, whenever there are more than before.
    void locate() {
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

    /// Empty where there is no such column, or nothing in it.
    Optional<String> of(Line.Row row, Field field) {
        Integer place = at.get(field);
        if (place == null) {
            return Optional.empty();
        }
        String text = CsvWriter.unsafe(row.cell(place).strip());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// The name of the column that means a field, for whoever reads why a row was rejected.
    String column(Field field) {
        return mapping.columns().getOrDefault(field, field.code());
    }

    static String shortened(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }

    static Optional<Double> number(String text) {
        String plain = text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(plain);
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }
}
