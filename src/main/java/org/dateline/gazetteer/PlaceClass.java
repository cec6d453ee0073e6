package org.dateline.gazetteer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dateline.geo.SpatialPrecision;

/// What kind of place a place is. In files the class is written in lower case with hyphens, for
/// example `city-hall`.
public enum PlaceClass {
    /// A union of countries or a part of the world.
    SUPRANATIONAL(SpatialPrecision.SUPRANATIONAL),
    COUNTRY(SpatialPrecision.COUNTRY),
    /// A first-level area of a country.
    REGION(SpatialPrecision.REGION),
    /// A part of a country that is no unit of its administration, such as its west.
    AREA(SpatialPrecision.REGION),
    /// A second-level area of a country.
    DISTRICT(SpatialPrecision.REGION),
    /// A sea, lake or river.
    WATER(SpatialPrecision.REGION),
    /// An island, peninsula, mountain range or desert.
    LANDFORM(SpatialPrecision.REGION),
    CITY(SpatialPrecision.LOCALITY),
    /// A populated place without the status of a city.
    SETTLEMENT(SpatialPrecision.LOCALITY),
    /// A part of a populated place.
    QUARTER(SpatialPrecision.LOCALITY),
    AIRPORT(SpatialPrecision.SITE),
    /// The seat of a city's or region's administration.
    CITY_HALL(SpatialPrecision.SITE),
    /// A head of state's residence or seat.
    RESIDENCE(SpatialPrecision.SITE),
    SQUARE(SpatialPrecision.SITE),
    OIL_FIELD(SpatialPrecision.SITE),
    SPACEPORT(SpatialPrecision.SITE),
    /// Any other building or spot.
    SITE(SpatialPrecision.SITE);

    private final SpatialPrecision precision;

    PlaceClass(SpatialPrecision precision) {
        this.precision = precision;
    }

    /// How exactly a place of this class can be known at best.
    public SpatialPrecision precision() {
        return precision;
    }

    /// The word used in files and parameters, for example `city-hall`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PlaceClass> ofCode(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }

    /// Whether people live there: what a name alone most often means.
    public boolean isPopulated() {
        return precision == SpatialPrecision.LOCALITY;
    }

    /// Whether a city or country has one that "the …" means, as it has one city hall but many
    /// squares.
    boolean isUniqueWithin() {
        return switch (this) {
            case AIRPORT, CITY_HALL, RESIDENCE, SPACEPORT -> true;
            case SUPRANATIONAL,
                    COUNTRY,
                    REGION,
                    AREA,
                    DISTRICT,
                    WATER,
                    LANDFORM,
                    CITY,
                    SETTLEMENT,
                    QUARTER,
                    SQUARE,
                    OIL_FIELD,
                    SITE ->
                    false;
        };
    }
}
