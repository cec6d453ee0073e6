package org.dateline.portrayal;

import java.util.List;

/// A name on the base map.
///
/// @param kind of what
/// @param code ISO 3166-1 alpha-3 of the country, ISO 3166-2 of the region; for a city the country
/// @param lon degrees east
/// @param lat degrees north
/// @param minZoom the zoom level from which it is worth a label
/// @param names every name with its years, preferred ones first within a language
public record BaseLabel(
        Kind kind, String code, double lon, double lat, double minZoom, List<Name> names) {

    public enum Kind {
        COUNTRY,
        REGION,
        LAKE,
        CAPITAL,
        REGIONAL_CAPITAL,
        CITY
    }

    public BaseLabel {
        names = List.copyOf(names);
    }

    BaseLabel named(List<Name> others) {
        return new BaseLabel(kind, code, lon, lat, minZoom, others);
    }

    /// @param language BCP 47
    /// @param from first second of use since 1970-01-01T00:00Z, `Long.MIN_VALUE` for always
    /// @param to first second after it, `Long.MAX_VALUE` for still
    public record Name(String language, String text, long from, long to) {
        Name(String language, String text) {
            this(language, text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }
}
