package org.dateline.portrayal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.portrayal.BaseMap.Detail;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

class BaseMapTest {
    private static final BaseMap MAP = new BaseMap(Path.of("geodata/basemap"));
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void every_detail_has_all_regions_of_kazakhstan() {
        for (var detail : Detail.values()) {
            assertThat(MAP.layers(detail).areas())
                    .filteredOn(area -> area.country().equals("KAZ"))
                    .extracting(BaseArea::code)
                    .contains("KZ-MAN", "KZ-ALM", "KZ-AKT", "KZ-ALA", "KZ-AST", "KZ-SHY")
                    .hasSize(17);
        }
    }

    @Test
    void crimea_is_land_of_ukraine_and_of_nobody_else() {
        for (var detail : Detail.values()) {
            assertThat(countriesAt(detail, 34.1, 45.2)).containsExactly("UKR");
            assertThat(countriesAt(detail, 33.53, 44.62)).containsExactly("UKR");
            assertThat(countriesAt(detail, 33, 47)).containsExactly("UKR");
            assertThat(countriesAt(detail, 39, 45.2)).containsExactly("RUS");
        }
    }

    @Test
    void a_disputed_line_runs_across_the_isthmus_of_perekop() {
        for (var detail : Detail.values()) {
            var lines =
                    MAP.layers(detail).lines().stream()
                            .filter(line -> line.kind() == BaseLine.Kind.DISPUTED)
                            .toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().points()).startsWith(35002, 45729).endsWith(33629, 46125);
        }
    }

    @Test
    void cities_lie_in_their_countries() {
        assertThat(countriesAt(Detail.FULL, 76.95, 43.25)).containsExactly("KAZ");
        assertThat(countriesAt(Detail.FULL, 74.59, 42.87)).containsExactly("KGZ");
        assertThat(countriesAt(Detail.FULL, 63.3, 45.62)).as("Baikonur").containsExactly("KAZ");
        assertThat(countriesAt(Detail.FULL, 4.35, 50.85)).containsExactly("BEL");
        assertThat(countriesAt(Detail.FULL, 51, 42)).as("the Caspian Sea").isEmpty();
    }

    @Test
    void neighbours_share_the_line_between_them() {
        var layers = MAP.layers(Detail.COARSE);
        var uses = new int[layers.lines().size()];
        for (var area : layers.areas()) {
            for (var rings : area.polygons()) {
                for (var ring : rings) {
                    for (var reference : ring) {
                        uses[reference >= 0 ? reference : ~reference]++;
                    }
                }
            }
        }
        for (var i = 0; i < uses.length; i++) {
            var expected =
                    switch (layers.lines().get(i).kind()) {
                        case COUNTRY, REGION -> 2;
                        case COAST, SHORE, UNSEEN, SEAM -> 1;
                        case DISPUTED, RIVER, INTERMITTENT_RIVER -> 0;
                    };
            assertThat(uses[i])
                    .as("line %d, %s", i, layers.lines().get(i).kind())
                    .isEqualTo(expected);
        }
    }

    @Test
    void less_detail_has_fewer_points_and_is_fewer_bytes() {
        var bytes =
                Arrays.stream(Detail.values())
                        .map(detail -> BaseMapBytes.of(MAP.layers(detail)).length)
                        .toList();
        assertThat(bytes).isSorted();
        assertThat(bytes.get(0)).isLessThan(100_000);
        assertThat(bytes.get(1)).isLessThan(300_000);
    }

    @Test
    void the_large_country_next_door_has_a_name_wherever_one_looks() {
        assertThat(MAP.labels())
                .filteredOn(label -> label.code().equals("RUS"))
                .filteredOn(label -> label.kind() == BaseLabel.Kind.COUNTRY)
                .anyMatch(label -> label.lon() > 35 && label.lon() < 50)
                .anyMatch(label -> label.lon() > 55 && label.lon() < 80);
    }

    @Test
    void countries_are_named_in_three_languages() {
        assertThat(MAP.labels())
                .filteredOn(label -> label.code().equals("KAZ"))
                .first()
                .satisfies(
                        label ->
                                assertThat(label.names())
                                        .extracting(BaseLabel.Name::text)
                                        .containsExactly("Kazakhstan", "Казахстан", "Қазақстан"));
    }

    private static List<String> countriesAt(Detail detail, double lon, double lat) {
        var layers = MAP.layers(detail);
        var point = GEOMETRY.createPoint(new Coordinate(lon, lat));
        return layers.areas().stream()
                .filter(area -> area.kind() == BaseArea.Kind.LAND)
                .filter(area -> covers(layers, area, point))
                .map(BaseArea::country)
                .collect(Collectors.toList());
    }

    private static boolean covers(BaseLayers layers, BaseArea area, Point point) {
        var polygons =
                area.polygons().stream()
                        .map(rings -> rings.stream().map(r -> ring(layers, r)).toList())
                        .map(
                                rings ->
                                        GEOMETRY.createPolygon(
                                                rings.getFirst(),
                                                rings.stream().skip(1).toArray(LinearRing[]::new)))
                        .toArray(Polygon[]::new);
        MultiPolygon land = GEOMETRY.createMultiPolygon(polygons);
        return land.getEnvelope().contains(point) && land.buffer(0).contains(point);
    }

    private static LinearRing ring(BaseLayers layers, int[] references) {
        return GEOMETRY.createLinearRing(BaseLabels.coordinates(layers.ring(references)));
    }
}
