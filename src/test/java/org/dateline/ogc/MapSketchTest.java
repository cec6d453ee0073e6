package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.geo.Extent;
import org.dateline.portrayal.BaseMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapSketchTest {

    @ParameterizedTest
    @CsvSource({"51, 46, 52, 51", "-10, -5, 10, 5", "170, 60, -170, 70", "20, -60, 21, 60"})
    void the_picture_is_never_so_upright_that_the_page_would_show_what_was_left_out(
            double west, double south, double east, double north) {
        String svg = sketch(new Extent(west, south, east, north));

        MatchResult size =
                Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"")
                        .matcher(svg)
                        .results()
                        .findFirst()
                        .orElseThrow();
        assertThat(Integer.parseInt(size.group(2)))
                .isLessThanOrEqualTo(Integer.parseInt(size.group(1)) / 2);
    }

    private static String sketch(Extent around) {
        return new MapSketch(new BaseMap(Path.of("geodata/basemap")), around)
                .svg(List.of(), id -> id, "A map");
    }
}
