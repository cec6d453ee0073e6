package org.dateline.portrayal;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.geom.Polygon;

/// The countries' names as Unicode CLDR gives them, each in the middle of its country. A large
/// country has several places for its name, so that one is in sight wherever the map is.
final class CountryLabels {
    /// Natural Earth's codes that are not those of ISO 3166-1.
    private static final Map<String, String> OWN_CODES =
            Map.of("SDS", "SS", "SAH", "EH", "PSX", "PS", "KOS", "XK");

    /// Degrees: a large country has a place for its name in each cell of this size.
    private static final double CELL_LON = 18;

    private static final double CELL_LAT = 9;

    /// A name is drawn where the circle inside the country is this wide.
    private static final double CIRCLE_PX = 34;

    private final GeometryFactory geometry = new GeometryFactory();
    private final Map<String, List<Geometry>> lands = new TreeMap<>();

    CountryLabels(BaseLayers world) {
        for (var area : world.areas()) {
            if (area.kind() == BaseArea.Kind.LAND) {
                for (var rings : area.polygons()) {
                    var outer = BaseLabels.coordinates(world.ring(rings.getFirst()));
                    lands.computeIfAbsent(area.country(), country -> new ArrayList<>())
                            .add(geometry.createPolygon(outer).buffer(0));
                }
            }
        }
    }

    List<BaseLabel> all() {
        var alpha2 = new HashMap<>(OWN_CODES);
        for (var code : Locale.getISOCountries()) {
            alpha2.put(Locale.of("", code).getISO3Country(), code);
        }
        var labels = new ArrayList<BaseLabel>();
        lands.forEach(
                (alpha3, parts) -> {
                    var code = alpha2.get(alpha3);
                    var land = polygons(geometry.buildGeometry(parts).buffer(0));
                    if (code != null && !land.isEmpty()) {
                        labels.addAll(labels(alpha3, land, names(code)));
                    }
                });
        return labels;
    }

    private static List<BaseLabel.Name> names(String alpha2) {
        var country = new ULocale("und", alpha2);
        return BaseLabels.LANGUAGES.stream()
                .map(
                        language ->
                                new BaseLabel.Name(
                                        language, country.getDisplayCountry(new ULocale(language))))
                .toList();
    }

    private List<BaseLabel> labels(String code, Geometry land, List<BaseLabel.Name> names) {
        var labels = new ArrayList<BaseLabel>();
        var box = land.getEnvelopeInternal();
        labels.add(inside(land, code, names));
        if (box.getWidth() > CELL_LON || box.getHeight() > 2 * CELL_LAT) {
            for (var west = box.getMinX(); west < box.getMaxX(); west += CELL_LON) {
                for (var south = box.getMinY(); south < box.getMaxY(); south += CELL_LAT) {
                    var cell = new Envelope(west, west + CELL_LON, south, south + CELL_LAT);
                    var part = polygons(land.intersection(geometry.toGeometry(cell)));
                    if (part.getArea() > CELL_LON * CELL_LAT / 6) {
                        labels.add(inside(part, code, names));
                    }
                }
            }
        }
        return labels;
    }

    private static BaseLabel inside(Geometry part, String code, List<BaseLabel.Name> names) {
        var circle = new MaximumInscribedCircle(part, tolerance(part));
        var at = circle.getCenter();
        var widthAtZoom0 = circle.getRadiusLine().getLength() * 2 * 256 / 360;
        var minZoom = Math.clamp(Math.log(CIRCLE_PX / widthAtZoom0) / Math.log(2), 1.5, 7);
        return new BaseLabel(
                BaseLabel.Kind.COUNTRY,
                code,
                BaseLabels.round(at.getX()),
                BaseLabels.round(at.getY()),
                BaseLabels.round(minZoom),
                names);
    }

    /// A twentieth of the shorter side: nobody sees a name stand better than that.
    private static double tolerance(Geometry part) {
        var box = part.getEnvelopeInternal();
        return Math.max(0.05, Math.min(box.getWidth(), box.getHeight()) / 20);
    }

    private Geometry polygons(Geometry mixed) {
        var found = new ArrayList<Polygon>();
        mixed.apply(
                (GeometryFilter)
                        part -> {
                            if (part instanceof Polygon polygon) {
                                found.add(polygon);
                            }
                        });
        return geometry.createMultiPolygon(found.toArray(Polygon[]::new));
    }
}
