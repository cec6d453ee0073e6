package org.dateline.atlas;

import org.dateline.gazetteer.Place;

/// How prominent a place is among those that share its name. It only decides what is looked at
/// where thousands do, never who is meant.
final class Rank {
    static final long DESCRIBED_BY_HAND = 1_000_000_000_000L;
    private static final long COUNTRY = 100_000_000_000L;
    private static final long REGION = 10_000_000_000L;
    private static final long SITE = 50_000;

    private Rank() {}

    static long of(Place place) {
        long people = place.population().orElse(0);
        return switch (place.placeClass()) {
            case SUPRANATIONAL, COUNTRY -> COUNTRY + people;
            case REGION, AREA, WATER -> REGION + people;
            case CITY, SETTLEMENT -> people;
            case DISTRICT, LANDFORM, QUARTER -> people / 2;
            case AIRPORT, CITY_HALL, RESIDENCE, SQUARE, OIL_FIELD, SPACEPORT, SITE -> SITE;
        };
    }
}
