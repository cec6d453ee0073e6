package org.dateline.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.dateline.geo.Extent;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class GeometriesTest {
    private static List<Coordinate> at(double... lons) {
        return Arrays.stream(lons).mapToObj(lon -> new Coordinate(lon, 1)).toList();
    }

    @Test
    void a_box_crosses_the_antimeridian_where_that_is_shorter() {
        assertThat(Geometries.extent(at(178, -179))).hasValue(new Extent(178, 1, -179, 1));
        assertThat(Geometries.extent(at(10, 20))).hasValue(new Extent(10, 1, 20, 1));
    }

    @Test
    void a_box_of_more_than_half_the_world_does_not_cross_the_antimeridian() {
        assertThat(Geometries.extent(at(140, 178, -179, -80, 0, 30)))
                .hasValue(new Extent(-179, 1, 178, 1));
    }

    @Test
    void there_is_no_box_around_nothing() {
        assertThat(Geometries.extent(List.of())).isEmpty();
    }
}
