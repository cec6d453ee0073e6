package org.dateline.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dateline.writing.PageLink;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/// In which formats resources can be had: by the parameter `f`, else by the header `Accept` (RFC
/// 9110 section 12.5.1).
enum Format {
    JSON("application/json", "JSON"),
    GEOJSON("application/geo+json", "GeoJSON"),
    SCHEMA("application/schema+json", "JSON Schema"),
    OPENAPI("application/vnd.oai.openapi+json;version=3.0", "OpenAPI 3.0"),
    HTML("text/html", "HTML"),
    JSONFG("application/vnd.ogc.fg+json", "JSON-FG"),
    CSV("text/csv", "CSV"),
    KML("application/vnd.google-earth.kml+xml", "KML"),
    GPKG("application/geopackage+sqlite3", "GeoPackage"),
    ATOM("application/atom+xml", "Atom");

    private final String mediaType;
    private final String title;

    Format(String mediaType, String title) {
        this.mediaType = mediaType;
        this.title = title;
    }

    /// The value of `f`: all forms of JSON are `json` but JSON-FG.
    String code() {
        return switch (this) {
            case GEOJSON, SCHEMA, OPENAPI -> "json";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /// How the name of a file of items ends; nothing where they are a page.
    String ending() {
        return switch (this) {
            case GEOJSON -> "geojson";
            case JSONFG -> "fg.json";
            case CSV, KML, GPKG -> code();
            default -> "";
        };
    }

    String mediaType() {
        return mediaType;
    }

    String title() {
        return title;
    }

    /// What is wanted of what there is, the first of which is the usual one.
    ///
    /// @throws Refused where `f` names none of them, or none is accepted
    static Format chosen(Optional<String> f, String accept, List<Format> offered) {
        if (f.isPresent()) {
            return offered.stream()
                    .filter(format -> format.code().equals(f.get()))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    Refused.bad(
                                            "f",
                                            "There is no format \""
                                                    + Refused.shown(f.get())
                                                    + "\" here.",
                                            offered.stream()
                                                    .map(Format::code)
                                                    .toArray(String[]::new)));
        }
        return accepted(accept, offered);
    }

    private static Format accepted(String accept, List<Format> offered) {
        for (MediaType type : wanted(accept)) {
            Optional<Format> fit = offered.stream().filter(format -> format.fits(type)).findFirst();
            if (fit.isPresent() && type.getQualityValue() > 0) {
                return fit.get();
            }
        }
        throw new Refused(
                HttpStatus.NOT_ACCEPTABLE,
                "None of the media types that are accepted can be had.",
                "Accept",
                offered.stream().map(format -> format.mediaType).toList());
    }

    /// Best first. A header that cannot be read counts as none.
    static List<MediaType> wanted(String accept) {
        try {
            List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
            if (types.isEmpty()) {
                return List.of(MediaType.ALL);
            }
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
            return types;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            return List.of(MediaType.ALL);
        }
    }

    private boolean fits(MediaType wanted) {
        MediaType own = MediaType.parseMediaType(mediaType);
        MediaType plain = new MediaType(own.getType(), own.getSubtype());
        boolean json = code().equals("json") && wanted.includes(MediaType.APPLICATION_JSON);
        MediaType bare = new MediaType(wanted.getType(), wanted.getSubtype());
        return json || bare.includes(plain);
    }

    /// A link to an answer in this format, and one to each other format of it.
    List<PageLink> links(List<Format> all, String title, UnaryOperator<String> address) {
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(address.apply(code()), "self", mediaType, title));
        for (Format format : all) {
            if (format != this) {
                links.add(
                        new PageLink(
                                address.apply(format.code()),
                                "alternate",
                                format.mediaType(),
                                title + " as " + format.title()));
            }
        }
        return links;
    }

    static List<Format> described() {
        return List.of(JSON, HTML);
    }

    static List<Format> ofItems() {
        return List.of(GEOJSON, HTML, JSONFG, CSV, KML, GPKG);
    }

    static List<Format> ofItem() {
        return List.of(GEOJSON, HTML, JSONFG);
    }
}
