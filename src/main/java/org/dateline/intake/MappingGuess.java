package org.dateline.intake;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.table.Line;
import org.dateline.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/// Guesses what columns mean from their names, and how dates are written from the first rows.
final class MappingGuess {
    private MappingGuess() {}

    static Mapping of(List<String> columns, List<Line.Row> rows) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        Set<String> taken = new HashSet<>();
        Scheme scheme = Scheme.of(columns);
        for (Field field : Field.values()) {
            Optional<String> best = Optional.empty();
            int fit = Integer.MAX_VALUE;
            for (String column : columns) {
                int offered =
                        taken.contains(column)
                                ? Integer.MAX_VALUE
                                : field.fit(column).orElse(Integer.MAX_VALUE);
                if (offered < fit) {
                    fit = offered;
                    best = Optional.of(column);
                }
            }
            best.ifPresent(
                    column -> {
                        found.put(field, column);
                        taken.add(column);
                    });
        }
        adjust(scheme, columns, found);
        int order = 0;
        String date = found.get(Field.DATE);
        int at = date == null ? -1 : columns.indexOf(date);
        for (Line.Row row : rows) {
            order += at < 0 ? 0 : WrittenDate.order(row.cell(at));
        }
        return new Mapping(
                scheme,
                found,
                Optional.empty(),
                Map.of(),
                order >= 0,
                false,
                Optional.empty(),
                Map.of());
    }

    /// Where one name means different things in different tables.
    private static void adjust(Scheme scheme, List<String> columns, Map<Field, String> found) {
        switch (scheme) {
            case ACLED ->
                    put(
                            columns,
                            found,
                            Map.of(
                                    Field.PLACE,
                                    "location",
                                    Field.REGION,
                                    "admin1",
                                    Field.TITLE,
                                    "sub_event_type"));
            case UCDP_GED ->
                    put(
                            columns,
                            found,
                            Map.of(
                                    Field.PLACE,
                                    "where_coordinates",
                                    Field.REGION,
                                    "adm_1",
                                    Field.TITLE,
                                    "dyad_name",
                                    Field.SAYS,
                                    "where_description",
                                    Field.REPORT_TITLE,
                                    "source_headline"));
            case DATELINE -> {
                // The time as EDTF holds the end; "precision" is that of the time.
                found.remove(Field.END);
                found.remove(Field.GEO_PRECISION);
                put(
                        columns,
                        found,
                        Map.of(
                                Field.PLACE,
                                "places",
                                Field.ID,
                                "event",
                                Field.DATE,
                                "when_edtf",
                                Field.SOURCE,
                                "publisher"));
            }
            case PLAIN -> {
                // Beside a title they are remarks of whoever made the table.
                if (found.containsKey(Field.TITLE) && isRemark(found.get(Field.SAYS))) {
                    found.remove(Field.SAYS);
                }
            }
        }
    }

    private static boolean isRemark(@Nullable String column) {
        return column != null && Set.of("notes", "comment").contains(Field.folded(column));
    }

    private static void put(
            List<String> columns, Map<Field, String> found, Map<Field, String> wanted) {
        wanted.forEach(
                (field, name) ->
                        columns.stream()
                                .filter(c -> Field.folded(c).equals(name))
                                .findFirst()
                                .ifPresent(c -> found.put(field, c)));
    }
}
