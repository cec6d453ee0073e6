package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dateline.time.Edtf;
import org.dateline.time.When;
import org.junit.jupiter.api.Test;

class ClaimedTimeTest {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ZoneId AQTAU = ZoneId.of("Asia/Aqtau");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void days_of_two_zones_are_named_as_their_sources_name_them() {
        assertThat(days(at("2022-01-01", ALMATY), at("2022-01-02", AQTAU)))
                .contains("2022-01-01/2022-01-02");
        assertThat(days(at("2022-01-01", AQTAU), at("2022-01-02", ALMATY)))
                .contains("2022-01-01/2022-01-02");
        assertThat(days(at("2022-01-05", NEW_YORK), at("2022-01-05", ALMATY)))
                .contains("2022-01-05");
        assertThat(days(at("2022-01-05", NEW_YORK), at("2022-01-06", ALMATY)))
                .contains("2022-01-05/2022-01-06");
        assertThat(days(at("2022-01", AQTAU), at("2022-01", ALMATY))).contains("2022-01");
        assertThat(days(at("2022-01-02/..", AQTAU), at("2022-01-05/2022-01-07", ALMATY)))
                .contains("2022-01-02/..");
    }

    @Test
    void the_instants_hold_every_hour_of_every_day_named() {
        When joined =
                ClaimedTime.of(List.of(at("2022-01-01", ALMATY), at("2022-01-02", AQTAU)))
                        .orElseThrow()
                        .when();
        assertThat(joined.bounds())
                .hasToString("Interval[start=2021-12-31T18:00:00Z, end=2022-01-02T19:00:00Z]");
    }

    @Test
    void one_zone_or_a_time_of_day_needs_no_other_words() {
        assertThat(days(at("2022-01-01", ALMATY), at("2022-01-02", ALMATY))).isEmpty();
        assertThat(days(at("2022-01-01", ALMATY), at("2022-01-02T14:00", AQTAU))).isEmpty();
        assertThat(days()).isEmpty();
    }

    private static When at(String edtf, ZoneId zone) {
        return Edtf.parse(edtf, zone);
    }

    private static Optional<String> days(When... times) {
        return ClaimedTime.inCivilDays(List.of(times)).map(Edtf::standard);
    }
}
