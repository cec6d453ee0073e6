package org.dateline.intake;

import java.util.List;
import java.util.Optional;
import org.dateline.geo.Position;
import org.dateline.table.Line;

/// Reads where a row says that it happened.
final class RowPlaces {
    private static final int LONGEST_TOPONYM = 200;

    private final Mapping mapping;
    private final RowCells cells;

    RowPlaces(Mapping mapping, RowCells cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    /// Empty for a row that names none.
    Optional<Draft.Spot> of(Line.Row row) throws BadRow {
        Optional<Position> position = position(row);
        Optional<String> code = cells.of(row, Field.GEO_PRECISION);
        Optional<Scheme.Known> known = code.flatMap(mapping.scheme()::precision);
        Optional<String> district = cells.of(row, Field.DISTRICT);
        Optional<String> region = cells.of(row, Field.REGION);
        Optional<String> nation = cells.of(row, Field.COUNTRY);
        Optional<String> named = cells.of(row, Field.PLACE).map(this::first);
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
                    cells.column(Field.PLACE),
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

    /// Origin and destination, both or none.
    List<Draft.Spot> ends(Line.Row row) {
        Optional<String> from = cells.of(row, Field.ORIGIN);
        Optional<String> to = cells.of(row, Field.DESTINATION);
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
        Optional<String> x = cells.of(row, mapping.swapped() ? Field.LATITUDE : Field.LONGITUDE);
        Optional<String> y = cells.of(row, mapping.swapped() ? Field.LONGITUDE : Field.LATITUDE);
        if (x.isEmpty() && y.isEmpty()) {
            List<String> both = both(row);
            if (both.isEmpty()) {
                return Optional.empty();
            }
            boolean lonFirst = isLonFirst() != mapping.swapped();
            x = Optional.of(both.get(lonFirst ? 0 : 1));
            y = Optional.of(both.get(lonFirst ? 1 : 0));
        }
        double lon = degrees(Field.LONGITUDE, x);
        double lat = degrees(Field.LATITUDE, y);
        if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
            throw new BadRow(
                    told(Field.LATITUDE),
                    "a latitude lies between -90 and 90, not "
                            + lat
                            + "; longitude and latitude may be swapped");
        }
        try {
            return Optional.of(new Position(lon, lat));
        } catch (IllegalArgumentException e) {
            throw new BadRow(
                    told(Math.abs(lat) > 90 ? Field.LATITUDE : Field.LONGITUDE),
                    String.valueOf(e.getMessage()));
        }
    }

    /// The two numbers of a column that holds both; latitude first unless its name says otherwise.
    private List<String> both(Line.Row row) throws BadRow {
        Optional<String> text = cells.of(row, Field.COORDINATES);
        if (text.isEmpty()) {
            return List.of();
        }
        String[] parts = text.get().replace("°", "").strip().split("\\s*[;/]\\s*|,\\s+|\\s+");
        parts = parts.length == 1 ? parts[0].split(",") : parts;
        if (parts.length != 2) {
            throw new BadRow(
                    cells.column(Field.COORDINATES),
                    "no two numbers of degrees: \"" + RowCells.shortened(text.get()) + "\"");
        }
        return List.of(parts);
    }

    private boolean isLonFirst() {
        return Field.folded(cells.column(Field.COORDINATES)).startsWith("lo")
                || Field.folded(cells.column(Field.COORDINATES)).startsWith("lng");
    }

    /// The column that is to blame for a coordinate.
    private String told(Field field) {
        boolean together =
                !mapping.columns().containsKey(field)
                        && mapping.columns().containsKey(Field.COORDINATES);
        return cells.column(together ? Field.COORDINATES : field);
    }

    private double degrees(Field field, Optional<String> text) throws BadRow {
        String number =
                text.orElseThrow(
                        () -> new BadRow(told(field), "a position needs longitude and latitude"));
        Optional<Double> read = RowCells.number(number);
        return read.orElseThrow(
                () ->
                        new BadRow(
                                told(field),
                                "no number of degrees: \"" + RowCells.shortened(number) + "\""));
    }
}
