package org.dateline.portrayal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimplifierTest {
    /// A degree of longitude is 0.71 pixels at zoom 0.
    private final Simplifier tenthOfPixel = new Simplifier(0.1);

    @Test
    void a_point_beside_the_line_goes_and_a_point_far_from_it_stays() {
        assertThat(tenthOfPixel.simplify(new int[] {0, 0, 1000, 50, 2000, 0}))
                .containsExactly(0, 0, 2000, 0);
        assertThat(tenthOfPixel.simplify(new int[] {0, 0, 1000, 500, 2000, 0}))
                .containsExactly(0, 0, 1000, 500, 2000, 0);
    }

    @Test
    void a_ring_keeps_at_least_three_corners() {
        assertThat(tenthOfPixel.simplify(new int[] {0, 0, 10, 0, 10, 10, 0, 10, 0, 0}))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void the_ends_stay_where_they_are() {
        assertThat(tenthOfPixel.simplify(new int[] {5, 5, 6, 6, 7, 7, 8, 9}))
                .startsWith(5, 5)
                .endsWith(8, 9);
    }
}
