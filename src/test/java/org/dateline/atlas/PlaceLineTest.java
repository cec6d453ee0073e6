package org.dateline.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.dateline.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceLineTest {

    @Test
    void every_place_described_by_hand_is_read_as_it_was_written() {
        assertThat(Gazetteer.open(Path.of("geodata/gazetteer")).curated())
                .hasSizeGreaterThan(300)
                .allSatisfy(
                        place ->
                                assertThat(
                                                PlaceLine.read(
                                                        PlaceLine.write(
                                                                place, place.positionSource()),
                                                        Map.of()))
                                        .isEqualTo(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a\tcity\t\t\t1,2\t\tUTC\t\t\t\t\tx",
                "a\ttown\t\t\t1,2\t\tUTC\t\t\t\t\tx\t=en:A",
                "a\tcity\t\t\t1;2\t\tUTC\t\t\t\t\tx\t=en:A",
                "a\tcity\t\t\t1,NaN\t\tUTC\t\t\t\t\tx\t=en:A",
                "a\tcity\t\t\t1,91\t\tUTC\t\t\t\t\tx\t=en:A",
                "a\tcity\t\t\t1,2\tfar\tUTC\t\t\t\t\tx\t=en:A",
                "a\tcity\t\t\t1,2\t\tHere\t\t\t\t\tx\t=en:A",
                "a\tcity\t\t\t1,2\t\tUTC\tmany\t\t\t\tx\t=en:A",
                "a\tcity\t\t\t1,2\t\tUTC\t\t\t\t\t@unknown\t=en:A",
                "a\tcity\t\t\t1,2\t\tUTC\t\t\t\t\tx\t?en:A",
                "a\tcity\t\t\t1,2\t\tUTC\t\t\t\t\tx\t=en@5:A",
                "a\tcity\t\t\t1,2\t\tUTC\t\t\t\t\tx\t~en:A",
                "a\tcity\t\t\t1,2\t\tUTC\t\t\t\t\tx\t=en:",
            })
    void what_is_no_place_is_refused_with_a_reason(String line) {
        assertThatThrownBy(() -> PlaceLine.read(line, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }
}
