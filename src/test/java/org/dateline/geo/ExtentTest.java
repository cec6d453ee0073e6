package org.dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExtentTest {
    private static final Extent PACIFIC = new Extent(170, -30, -170, 10);
    private static final Position FIJI = new Position(178.4, -18.1);
    private static final Position SAMOA = new Position(-171.8, -13.8);

    @Test
    void a_box_over_the_antimeridian_finds_fiji_and_samoa_and_not_greenwich() {
        assertThat(PACIFIC.contains(FIJI)).isTrue();
        assertThat(PACIFIC.contains(SAMOA)).isTrue();
        assertThat(PACIFIC.contains(new Position(0, 0))).isFalse();
    }

    @Test
    void a_box_over_the_antimeridian_splits_into_two_that_do_not_cross_it() {
        assertThat(PACIFIC.split())
                .containsExactly(new Extent(170, -30, 180, 10), new Extent(-180, -30, -170, 10));
        assertThat(Extent.WORLD.split()).containsExactly(Extent.WORLD);
    }

    @Test
    void boxes_that_share_an_edge_intersect_because_edges_belong_to_them() {
        assertThat(new Extent(0, 0, 10, 10).intersects(new Extent(10, 10, 20, 20))).isTrue();
        assertThat(new Extent(0, 0, 10, 10).intersects(new Extent(10.1, 0, 20, 10))).isFalse();
        assertThat(PACIFIC.intersects(new Extent(-175, 0, -160, 5))).isTrue();
    }

    @Test
    void what_is_no_box_is_refused() {
        assertThatThrownBy(() -> new Extent(0, 10, 10, 0))
                .hasMessageContaining("south before north");
        assertThatThrownBy(() -> new Extent(Double.NaN, 0, 10, 10)).hasMessageContaining("180");
        assertThatThrownBy(() -> new Extent(0, -91, 10, 10)).hasMessageContaining("90");
        assertThatThrownBy(() -> new Position(0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("90");
    }
}
