package org.dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class CoordinateSystemsTest {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private final CoordinateSystems systems = new CoordinateSystems();

    @Test
    void crs84_comes_first_and_everything_listed_is_known() {
        assertThat(systems.listed()).startsWith(CoordinateSystems.CRS84);
        assertThat(systems.listed()).allMatch(uri -> systems.of(uri).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "32642, POINT (71.4 51.1)",
        "32642, POINT (60 45)",
        "3857, POINT (180 0)",
        "3857, POINT (-180 85)",
        "3031, POINT (10 -90)",
        "3031, POINT (180 -70)",
        "4326, POINT (0 90)"
    })
    void a_position_in_the_area_of_a_system_is_found_again(String code, String wkt)
            throws Exception {
        CoordinateSystem crs = systems.of(EPSG + code).orElseThrow();
        Geometry there = crs.fromCrs84(new WKTReader().read(wkt)).orElseThrow();
        assertThat(crs.toCrs84(there).orElseThrow().getCoordinate().y)
                .isCloseTo(new WKTReader().read(wkt).getCoordinate().y, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "32642, POINT (-98.5 38.6)",
        "32642, POINT (10 49.8)",
        "32642, POINT (180 0)",
        "3857, POINT (0 90)",
        "3031, POINT (0 90)"
    })
    void a_position_far_outside_of_it_has_no_place(String code, String wkt) throws Exception {
        CoordinateSystem crs = systems.of(EPSG + code).orElseThrow();
        assertThat(crs.fromCrs84(new WKTReader().read(wkt))).isEmpty();
    }

    /// As GDAL has it.
    @Test
    void the_middle_of_an_area_is_where_others_find_it() throws Exception {
        Geometry almaty = new WKTReader().read("POINT (76.945 43.257)");
        Geometry utm = systems.of(EPSG + 32643).orElseThrow().fromCrs84(almaty).orElseThrow();
        assertThat(utm.getCoordinate().x).isCloseTo(657_873.31, within(0.1));
        assertThat(utm.getCoordinate().y).isCloseTo(4_791_191.50, within(0.1));
    }
}
