package org.dateline.gazetteer;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.time.Interval;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one feature in Linked Places format as a place. Unknown members are left unread, as the
/// format is meant to be extended; wrong known ones break the feature.
final class FeatureReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9:/._-]{0,99}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern AREA = Pattern.compile("[A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern FEATURE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
    private static final int MAX_NAMES = 500;
    private static final int MAX_TOPONYM = 200;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .maxStringLength(10_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();

    /// What is wrong with a feature, and where in it.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final String pointer;

        Broken(String pointer, String reason) {
            super(reason);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private FeatureReader() {}

    static Place read(String text) throws Broken {
        if (text.indexOf('\uFFFD') >= 0) {
            throw new Broken("", "Not UTF-8: it holds bytes that are no characters");
        }
        JsonNode feature = parse(text);
        String id = text(feature, "/@id");
        if (!ID.matcher(id).matches()) {
            throw new Broken("/@id", "An id is lower-case letters, digits and :/._- : " + id);
        }
        PlaceClass placeClass = placeClass(feature);
        ZoneId zone = zone(feature);
        try {
            return new Place(
                    id,
                    placeClass,
                    names(feature, zone),
                    position(feature.at("/geometry")),
                    feature.at("/properties/positionSource").asString(""),
                    precision(feature, placeClass),
                    parts(feature, "gvp:broaderPartitive", zone),
                    parts(feature, "dateline:capitalOf", zone),
                    areas(feature),
                    country(feature),
                    zone,
                    population(feature),
                    feature(feature));
        } catch (IllegalArgumentException e) {
            throw new Broken("", String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode parse(String text) throws Broken {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!node.at("/type").asString("").equals("Feature")) {
                throw new Broken("/type", "Not a Feature");
            }
            return node;
        } catch (JacksonException e) {
            throw new Broken("", "Not JSON: " + e.getOriginalMessage());
        }
    }

    private static List<Toponym> names(JsonNode feature, ZoneId zone) throws Broken {
        JsonNode names = feature.at("/names");
        if (!names.isArray() || names.isEmpty() || names.size() > MAX_NAMES) {
            throw new Broken("/names", "A place has 1 to " + MAX_NAMES + " names");
        }
        List<Toponym> toponyms = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String pointer = "/names/" + i;
            String text = text(feature, pointer + "/toponym").strip();
            if (text.isEmpty() || text.length() > MAX_TOPONYM || hasControls(text)) {
                throw new Broken(
                        pointer + "/toponym",
                        "A toponym has 1 to 200 characters, none of them a control");
            }
            String usage = names.get(i).path("usage").asString("usual");
            toponyms.add(
                    new Toponym(
                            text,
                            names.get(i).path("lang").asString("und"),
                            during(names.get(i), pointer, zone),
                            usage(usage, pointer)));
        }
        return toponyms;
    }

    private static Toponym.Usage usage(String code, String pointer) throws Broken {
        for (Toponym.Usage usage : Toponym.Usage.values()) {
            if (usage.code().equals(code)) {
                return usage;
            }
        }
        throw new Broken(
                pointer + "/usage", "One of official, usual, spelling, demonym, code: " + code);
    }

    private static boolean hasControls(String text) {
        return text.codePoints()
                .anyMatch(
                        c ->
                                Character.getType(c) == Character.CONTROL
                                        || Character.getType(c) == Character.FORMAT
                                        || Character.getType(c) == Character.SURROGATE);
    }

    private static Interval during(JsonNode scoped, String pointer, ZoneId zone) throws Broken {
        JsonNode timespans = scoped.at("/when/timespans");
        if (timespans.isMissingNode()) {
            return Interval.ALL;
        }
        if (!timespans.isArray() || timespans.size() != 1) {
            throw new Broken(
                    pointer + "/when/timespans",
                    "Exactly one timespan; write a name twice for two times");
        }
        try {
            return Timespan.read(timespans.get(0), zone);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Broken(pointer + "/when/timespans/0", String.valueOf(e.getMessage()));
        }
    }

    private static Position position(JsonNode geometry) throws Broken {
        JsonNode point =
                geometry.path("type").asString("").equals("GeometryCollection")
                        ? geometry.at("/geometries/0")
                        : geometry;
        JsonNode coordinates = point.path("coordinates");
        if (!point.path("type").asString("").equals("Point")
                || coordinates.size() < 2
                || !coordinates.get(0).isNumber()
                || !coordinates.get(1).isNumber()) {
            throw new Broken(
                    "/geometry", "A Point, longitude first, or a GeometryCollection of Points");
        }
        try {
            return new Position(coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
        } catch (IllegalArgumentException e) {
            throw new Broken("/geometry/coordinates", String.valueOf(e.getMessage()));
        }
    }

    private static List<Place.Part> parts(JsonNode feature, String type, ZoneId zone)
            throws Broken {
        List<Place.Part> parts = new ArrayList<>();
        JsonNode relations = feature.at("/relations");
        for (int i = 0; i < relations.size(); i++) {
            if (relations.get(i).path("relationType").asString("").equals(type)) {
                String pointer = "/relations/" + i;
                parts.add(
                        new Place.Part(
                                text(feature, pointer + "/relationTo"),
                                during(relations.get(i), pointer, zone)));
            }
        }
        return parts;
    }

    private static PlaceClass placeClass(JsonNode feature) throws Broken {
        String code = feature.at("/properties/class").asString("");
        if (!code.isEmpty()) {
            return PlaceClass.ofCode(code)
                    .orElseThrow(() -> new Broken("/properties/class", "No such class: " + code));
        }
        return switch (feature.at("/properties/fclasses/0").asString("")) {
            case "P" -> PlaceClass.SETTLEMENT;
            case "A" -> PlaceClass.REGION;
            case "L" -> PlaceClass.AREA;
            default ->
                    throw new Broken(
                            "/properties", "A class, or an fclass that tells it: A, L or P");
        };
    }

    private static SpatialPrecision precision(JsonNode feature, PlaceClass placeClass)
            throws Broken {
        String code = feature.at("/properties/precision").asString("");
        if (code.isEmpty()) {
            return placeClass.precision();
        }
        for (SpatialPrecision precision : SpatialPrecision.values()) {
            if (precision.name().equalsIgnoreCase(code)) {
                return precision;
            }
        }
        throw new Broken("/properties/precision", "No such precision: " + code);
    }

    private static List<String> areas(JsonNode feature) throws Broken {
        List<String> areas = new ArrayList<>();
        for (JsonNode area : feature.at("/properties/areas")) {
            if (!AREA.matcher(area.asString("")).matches()) {
                throw new Broken(
                        "/properties/areas", "ISO 3166-2 or ISO 3166-1 alpha-3 codes: " + area);
            }
            areas.add(area.asString());
        }
        return areas;
    }

    private static Optional<String> country(JsonNode feature) throws Broken {
        JsonNode codes = feature.at("/properties/ccodes");
        for (JsonNode code : codes) {
            if (!COUNTRY.matcher(code.asString("")).matches()) {
                throw new Broken("/properties/ccodes", "ISO 3166-1 alpha-2 codes: " + code);
            }
        }
        return codes.size() == 1 ? Optional.of(codes.get(0).asString()) : Optional.empty();
    }

    private static ZoneId zone(JsonNode feature) throws Broken {
        try {
            return ZoneId.of(text(feature, "/properties/zone"));
        } catch (DateTimeException e) {
            throw new Broken("/properties/zone", "An IANA time zone: " + e.getMessage());
        }
    }

    private static Optional<String> feature(JsonNode feature) throws Broken {
        String code = feature.at("/properties/feature").asString("");
        if (!code.isEmpty() && !FEATURE.matcher(code).matches()) {
            throw new Broken(
                    "/properties/feature", "A GeoNames feature code, such as PPLC: " + code);
        }
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    private static OptionalLong population(JsonNode feature) throws Broken {
        JsonNode population = feature.at("/properties/population");
        if (population.isMissingNode()) {
            return OptionalLong.empty();
        }
        if (!population.isIntegralNumber()
                || !population.canConvertToLong()
                || population.asLong() < 0) {
            throw new Broken("/properties/population", "A whole number of people: " + population);
        }
        return OptionalLong.of(population.asLong());
    }

    private static String text(JsonNode feature, String pointer) throws Broken {
        JsonNode node = feature.at(pointer);
        if (!node.isString()) {
            throw new Broken(pointer, "Text is missing here");
        }
        return node.asString();
    }
}
