package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is said of a parameter that is not taken.
@OpenDoor
class RefusalsTest {
    private static final String ITEMS = "/collections/kazakhstan-2022_events/items";
    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({
        "2022-13-05, is no time",
        "yesterday, is no time",
        "2022-01-06/2022-01-05, ends before it starts",
        "../.., has neither a start nor an end",
        "2022-01-05/P, is no time"
    })
    void a_time_is_refused_for_its_own_fault_alone(String datetime, String why) throws Exception {
        String told = new Asked(port).get(ITEMS + "?datetime=" + datetime).body();
        assertThat(told).contains("\\\"datetime\\\" " + why + ".");
    }

    @Test
    void a_reference_system_is_refused_with_the_hint_that_epsg_is_known() throws Exception {
        assertThat(new Asked(port).get(ITEMS + "?crs=EPSG:1").body())
                .contains("any code of EPSG with two axes, such as EPSG:32642");
        assertThat(new Asked(port).get(ITEMS + "?crs=EPSG:32642").statusCode()).isEqualTo(200);
    }
}
