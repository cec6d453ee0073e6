package org.dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeodesicsTest {
    private static final Position MOSCOW = new Position(37.618, 55.756);
    private static final Position ALMATY = new Position(76.929, 43.257);

    @Test
    void a_degree_of_the_equator_is_111_319_metres() {
        assertThat(Geodesics.metres(new Position(0, 0), new Position(1, 0)))
                .isCloseTo(111_319.49, within(0.1));
    }

    @Test
    void moscow_lies_some_3_100_km_from_almaty() {
        assertThat(Geodesics.metres(MOSCOW, ALMATY)).isCloseTo(3_113_000, within(10_000.0));
    }

    @Test
    void a_line_starts_and_ends_at_its_positions_in_equal_steps() {
        List<Position> line = Geodesics.line(MOSCOW, ALMATY, 16);
        assertThat(line).hasSize(17).startsWith(MOSCOW).endsWith(ALMATY);
        double step = Geodesics.metres(MOSCOW, ALMATY) / 16;
        for (int i = 1; i < line.size(); i++) {
            assertThat(Geodesics.metres(line.get(i - 1), line.get(i)))
                    .isCloseTo(step, within(0.01));
        }
    }

    @Test
    void a_line_over_the_antimeridian_stays_near_it() {
        List<Position> line = Geodesics.line(new Position(178, -18), new Position(-178, -18), 4);
        assertThat(line).allMatch(p -> Math.abs(p.lon()) >= 178);
    }
}
