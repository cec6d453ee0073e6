package org.dateline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.feature.Feature;
import org.dateline.geo.Extent;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AreaTest {
    private static final Extent HOME = new Extent(46, 40, 88, 56);

    @Test
    void most_features_at_home_are_shown_at_home_and_the_others_counted() {
        Area area = Area.of(at("POINT (76 43)", "POINT (51 43)", "POINT (-77 38)"), HOME);
        assertThat(area).isEqualTo(new Area(HOME, 1));
    }

    @Test
    void features_that_are_mostly_elsewhere_are_shown_where_they_are() {
        Area area = Area.of(at("POINT (76 43)", "MULTIPOINT ((37 55), (70 50))"), HOME);
        assertThat(area).isEqualTo(new Area(new Extent(37, 43, 76, 55), 0));
    }

    @Test
    void one_place_is_shown_with_what_lies_around_it() {
        Extent shown = Area.around(at("POINT (76 43)").getFirst(), HOME).extent();
        assertThat(shown.east() - shown.west()).isEqualTo(18);
        assertThat((shown.east() + shown.west()) / 2).isEqualTo(76);
        assertThat(shown.north() - shown.south()).isEqualTo(7);
    }

    @Test
    void a_place_near_the_antimeridian_is_shown_across_it() {
        Extent shown = Area.around(at("POINT (179 65)").getFirst(), HOME).extent();
        assertThat(shown.crossesAntimeridian()).isTrue();
    }

    @Test
    void a_place_at_a_pole_keeps_the_picture_on_earth() {
        assertThat(Area.around(at("POINT (0 90)").getFirst(), HOME).extent().north()).isEqualTo(90);
    }

    @Test
    void without_any_place_home_is_shown() {
        Feature nowhere = new Feature("a", Optional.empty(), Optional.empty(), Map.of());
        assertThat(Area.of(List.of(nowhere), HOME)).isEqualTo(new Area(HOME, 0));
        assertThat(Area.around(nowhere, HOME)).isEqualTo(new Area(HOME, 0));
    }

    private static List<Feature> at(String... wkt) {
        return Stream.of(wkt).map(AreaTest::feature).toList();
    }

    private static Feature feature(String wkt) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            return new Feature(wkt, Optional.of(geometry), Optional.empty(), Map.of());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
