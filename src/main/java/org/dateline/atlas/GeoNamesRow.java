package org.dateline.atlas;

import java.util.Locale;
import java.util.Set;
import org.dateline.gazetteer.PlaceClass;

/// One line of a GeoNames table such as `allCountries.txt`: nineteen columns divided by tabs, as in
/// the readme of the GeoNames dump.
record GeoNamesRow(
        int id,
        String name,
        String others,
        double lat,
        double lon,
        char featureClass,
        String feature,
        String country,
        String admin1,
        String admin2,
        long population,
        String zone) {
    private static final int COLUMNS = 19;
    private static final long CITY_FROM = 15_000;
    private static final Set<String> CITIES = Set.of("PPLC", "PPLA", "PPLG", "PPLA2");
    private static final Set<String> AIRPORTS = Set.of("AIRP", "AIRF", "AIRB");

    /// @throws IllegalArgumentException with what is wrong with the line
    static GeoNamesRow read(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    columns.length + " columns and not " + COLUMNS + ", divided by tabs");
        }
        String name = columns[1].strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("Without a name");
        }
        double lat = degrees(columns[4], "latitude", 90);
        double lon = degrees(columns[5], "longitude", 180);
        return new GeoNamesRow(
                id(columns[0]),
                name,
                columns[3],
                lat,
                lon,
                columns[6].isEmpty() ? ' ' : columns[6].charAt(0),
                columns[7].strip().toUpperCase(Locale.ROOT),
                columns[8].strip(),
                columns[10],
                columns[11],
                population(columns[14]),
                columns[17].strip());
    }

    static int id(String text) {
        try {
            int id = Integer.parseInt(text.strip());
            if (id > 0) {
                return id;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The id is no number: " + excerpt(text), e);
        }
        throw new IllegalArgumentException("The id is not above 0: " + excerpt(text));
    }

    private static double degrees(String text, String what, int most) {
        double degrees;
        try {
            degrees = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The " + what + " is no number: " + excerpt(text), e);
        }
        if (!(Math.abs(degrees) <= most)) {
            throw new IllegalArgumentException(
                    "The " + what + " is not between -" + most + " and " + most + ": " + degrees);
        }
        return degrees;
    }

    private static long population(String text) {
        try {
            return text.isEmpty() ? 0 : Math.max(0, Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The population is no whole number: " + excerpt(text), e);
        }
    }

    private static String excerpt(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    boolean isCountry() {
        return featureClass == 'A' && feature.startsWith("PCL") && !feature.equals("PCLH");
    }

    PlaceClass placeClass() {
        return switch (featureClass) {
            case 'A' -> area();
            case 'P' -> populated();
            case 'H', 'U' -> PlaceClass.WATER;
            case 'T', 'V' -> PlaceClass.LANDFORM;
            case 'L' -> land();
            case 'S' ->
                    AIRPORTS.contains(feature)
                            ? PlaceClass.AIRPORT
                            : feature.equals("SQR") ? PlaceClass.SQUARE : PlaceClass.SITE;
            default -> PlaceClass.SITE;
        };
    }

    private PlaceClass area() {
        if (isCountry()) {
            return PlaceClass.COUNTRY;
        }
        return switch (feature) {
            case "ADM1" -> PlaceClass.REGION;
            case "TERR", "ZN", "ZNB", "PCLH", "ADM1H" -> PlaceClass.AREA;
            default -> PlaceClass.DISTRICT;
        };
    }

    private PlaceClass populated() {
        if (feature.equals("PPLX")) {
            return PlaceClass.QUARTER;
        }
        return CITIES.contains(feature) || population >= CITY_FROM
                ? PlaceClass.CITY
                : PlaceClass.SETTLEMENT;
    }

    private PlaceClass land() {
        return switch (feature) {
            case "CONT" -> PlaceClass.SUPRANATIONAL;
            case "OILF" -> PlaceClass.OIL_FIELD;
            default -> PlaceClass.AREA;
        };
    }
}
