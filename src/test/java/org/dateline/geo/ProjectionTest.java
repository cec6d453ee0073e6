package org.dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final Extent KAZAKHSTAN = new Extent(46, 40, 88, 56);
    private static final Extent FIJI = new Extent(176, -20, -178, -15);

    @Test
    void web_mercator_agrees_with_epsg_3857() {
        double[] almaty = new WebMercator(0).forward(76.95, 43.25);

        assertThat(almaty[0]).isCloseTo(8_566_034.8, within(0.1));
        assertThat(almaty[1]).isCloseTo(5_350_102.1, within(0.1));
    }

    @Test
    void every_projection_finds_its_way_back() {
        for (Extent extent : List.of(KAZAKHSTAN, FIJI, new Extent(-20, -10, 20, 10))) {
            for (Projection projection :
                    List.of(
                            new WebMercator(50),
                            ConicProjection.fitted(ConicProjection.Kind.ALBERS, extent),
                            ConicProjection.fitted(ConicProjection.Kind.LAMBERT, extent))) {
                double west = Projection.near(extent.west(), projection.centralMeridian());
                double[] there = projection.forward(west, extent.south());
                double[] back = projection.inverse(there[0], there[1]);

                assertThat(back[0]).isCloseTo(extent.west(), within(1e-7));
                assertThat(back[1]).isCloseTo(extent.south(), within(1e-7));
            }
        }
    }

    @Test
    void albers_keeps_areas() {
        Projection albers = ConicProjection.fitted(ConicProjection.Kind.ALBERS, KAZAKHSTAN);

        double south = squareDegreeAt(albers, 60, 42);
        double north = squareDegreeAt(albers, 60, 54);

        double onTheGlobe = Math.cos(Math.toRadians(54.5)) / Math.cos(Math.toRadians(42.5));
        assertThat(north / south).isCloseTo(onTheGlobe, within(0.005));
    }

    @Test
    void the_standard_parallels_lie_inside_the_extent() {
        ConicProjection conic = ConicProjection.fitted(ConicProjection.Kind.LAMBERT, KAZAKHSTAN);

        assertThat(conic.southParallel()).isCloseTo(42.667, within(0.001));
        assertThat(conic.northParallel()).isCloseTo(53.333, within(0.001));
        assertThat(conic.centralMeridian()).isEqualTo(67);
    }

    @Test
    void a_map_over_the_antimeridian_stays_in_one_piece() {
        Projection albers = ConicProjection.fitted(ConicProjection.Kind.ALBERS, FIJI);

        double west = albers.forward(179.9, -17)[0];
        double east = albers.forward(Projection.near(-179.9, albers.centralMeridian()), -17)[0];

        assertThat(east - west).isCloseTo(21_300, within(200.0));
    }

    private static double squareDegreeAt(Projection projection, double lon, double lat) {
        double[] a = projection.forward(lon, lat);
        double[] b = projection.forward(lon + 1, lat);
        double[] c = projection.forward(lon + 1, lat + 1);
        double[] d = projection.forward(lon, lat + 1);
        double[][] ring = {a, b, c, d, a};
        double twice = 0;
        for (int i = 0; i < 4; i++) {
            twice += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
        }
        return Math.abs(twice) / 2;
    }
}
