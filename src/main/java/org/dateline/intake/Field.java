package org.dateline.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a column can mean, with the names under which such columns are known, best first.
public enum Field {
    ID("id", "event_id_cnty", "event_id", "eventid", "event", "uid", "key", "globaleventid"),
    TITLE(
            "title",
            "name",
            "headline",
            "event_title",
            "summary",
            "what_happened",
            "titel",
            "titre",
            "название"),
    SAYS(
            "says",
            "claim_text",
            "description",
            "details",
            "text",
            "what",
            "notes",
            "comment",
            "описание",
            "beschreibung"),
    CATEGORY(
            "category",
            "event_type",
            "type",
            "kind",
            "type_of_violence",
            "класс",
            "категория",
            "kategorie"),
    DATE(
            "date",
            "when",
            "event_date",
            "start",
            "begin",
            "date_start",
            "start_date",
            "day",
            "datetime",
            "timestamp_of_event",
            "дата",
            "datum",
            "fecha"),
    TIME("time", "hour", "time_of_day", "uhrzeit", "время"),
    END("end", "date_end", "end_date", "until"),
    TIME_PRECISION("time_precision", "date_prec"),
    ZONE("zone", "timezone", "time_zone", "tz"),
    PLACE(
            "place",
            "location",
            "places",
            "toponym",
            "city",
            "town",
            "where",
            "where_coordinates",
            "settlement",
            "место",
            "город",
            "ort",
            "lieu",
            "lugar"),
    DISTRICT("district", "admin2", "adm_2", "rayon", "county", "район"),
    REGION("region", "admin1", "adm_1", "province", "oblast", "state", "область"),
    COUNTRY("country", "country_name", "nation", "страна"),
    LONGITUDE("longitude", "lon", "lng", "long", "x", "geometry.lon", "долгота"),
    LATITUDE("latitude", "lat", "y", "geometry.lat", "широта"),
    COORDINATES(
            "coordinates",
            "coords",
            "lat/lon",
            "lat/long",
            "lat/lng",
            "lat_lon",
            "lat_long",
            "latlon",
            "latlng",
            "lat,lon",
            "lat,_lon",
            "latitude/longitude",
            "latitude,_longitude",
            "lon/lat",
            "lon_lat",
            "lonlat",
            "long/lat",
            "lng/lat",
            "longitude/latitude",
            "координаты"),
    GEO_PRECISION("geo_precision", "where_prec", "precision"),
    ORIGIN("origin", "from", "from_place"),
    DESTINATION("destination", "to", "to_place"),
    SOURCE(
            "source",
            "publisher",
            "source_office",
            "media",
            "outlet",
            "sources",
            "источник",
            "quelle"),
    REPORT_TITLE("report_title", "source_headline", "article", "article_title", "source_article"),
    LINK("link", "url", "source_url", "report_url", "href"),
    PUBLISHED("published", "published_at", "source_date", "report_date", "date_published"),
    ATTRIBUTED_TO("attributed_to", "attributedto", "according_to", "said_by"),
    DEATHS("deaths", "fatalities", "best", "killed", "dead"),
    DEATHS_LOW("deaths_low", "low", "deaths_min"),
    DEATHS_HIGH("deaths_high", "high", "deaths_max");

    private final List<String> spellings;

    Field(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /// The word used in options and files: `geo-precision`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Field> ofCode(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    public static String allowed() {
        return Arrays.stream(values()).map(Field::code).collect(Collectors.joining(", "));
    }

    /// How well the name of a column fits: lower is better, empty where it does not.
    Optional<Integer> fit(String column) {
        int at = spellings.indexOf(folded(column));
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    static String folded(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
