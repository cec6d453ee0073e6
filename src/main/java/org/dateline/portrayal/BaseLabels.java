package org.dateline.portrayal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// The names that the files of the base map give, and the countries' names of CLDR.
final class BaseLabels {
    static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    private final GeometryFactory geometry = new GeometryFactory();
    private final Path folder;
    private final BaseLayers world;
    private final NamesOverTime names;

    BaseLabels(Path folder, BaseLayers world, NamesOverTime names) {
        this.folder = folder;
        this.world = world;
        this.names = names;
    }

    /// The most important ones first.
    List<BaseLabel> all() {
        return Stream.of(new CountryLabels(world).all(), cities(), regions(), lakes())
                .flatMap(List::stream)
                .map(this::withKnownNames)
                .sorted(Comparator.comparingDouble(BaseLabel::minZoom))
                .toList();
    }

    private BaseLabel withKnownNames(BaseLabel label) {
        var known =
                switch (label.kind()) {
                    case CAPITAL, REGIONAL_CAPITAL, CITY ->
                            names.ofTown(label.names().getFirst().text(), label.lon(), label.lat());
                    case COUNTRY, REGION -> names.ofArea(label.code());
                    case LAKE -> List.<BaseLabel.Name>of();
                };
        return known.isEmpty() ? label : label.named(known);
    }

    private List<BaseLabel> cities() {
        return ShapeReader.read(folder.resolve("cities.geojson")).stream()
                .map(
                        city -> {
                            var kind =
                                    switch (city.number("cap", 0)) {
                                        case 2 -> BaseLabel.Kind.CAPITAL;
                                        case 1 -> BaseLabel.Kind.REGIONAL_CAPITAL;
                                        default -> BaseLabel.Kind.CITY;
                                    };
                            var point = city.polygons().getFirst().getFirst();
                            return label(kind, city.text("cc"), point[0], point[1], city, "name");
                        })
                .toList();
    }

    private List<BaseLabel> regions() {
        return ShapeReader.read(folder.resolve("admin1.geojson")).stream()
                .filter(region -> !region.text("en").isEmpty() && !region.has("city"))
                .map(
                        region -> {
                            var outer = region.polygons().getFirst().getFirst();
                            var ring = geometry.createPolygon(coordinates(outer));
                            var at = ring.buffer(0).getInteriorPoint();
                            return label(
                                    BaseLabel.Kind.REGION,
                                    region.text("iso"),
                                    (int) Math.round(at.getX() * 1000),
                                    (int) Math.round(at.getY() * 1000),
                                    region,
                                    "en");
                        })
                .toList();
    }

    private List<BaseLabel> lakes() {
        return ShapeReader.read(folder.resolve("lakes.geojson")).stream()
                .filter(lake -> lake.has("name_en"))
                .map(
                        lake -> {
                            var ring =
                                    geometry.createPolygon(
                                            coordinates(lake.polygons().getFirst().getFirst()));
                            var at = ring.buffer(0).getInteriorPoint();
                            return new BaseLabel(
                                    BaseLabel.Kind.LAKE,
                                    "",
                                    round(at.getX()),
                                    round(at.getY()),
                                    lake.number("minzoom", 5) + 2.0,
                                    List.of(
                                            new BaseLabel.Name("en", lake.text("name_en")),
                                            new BaseLabel.Name("ru", lake.text("name_ru"))));
                        })
                .toList();
    }

    private static BaseLabel label(
            BaseLabel.Kind kind, String code, int lon, int lat, Shape shape, String english) {
        var names = new ArrayList<BaseLabel.Name>();
        for (var language : LANGUAGES) {
            var text = shape.text(language.equals("en") ? english : language);
            if (!text.isEmpty()) {
                names.add(new BaseLabel.Name(language, text));
            }
        }
        return new BaseLabel(
                kind, code, lon / 1000.0, lat / 1000.0, shape.number("minzoom", 5), names);
    }

    static Coordinate[] coordinates(int[] points) {
        var coordinates = new Coordinate[points.length / 2];
        for (var i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(points[2 * i] / 1000.0, points[2 * i + 1] / 1000.0);
        }
        return coordinates;
    }

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
