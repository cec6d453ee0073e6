package org.dateline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.feature.Feature;
import org.dateline.geo.Extent;
import org.dateline.portrayal.BaseMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class MapSketchTest {

    private static final Extent KAZAKHSTAN = new Extent(46, 40, 88, 56);

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

    @Test
    void what_lies_outside_of_the_picture_is_not_drawn_at_its_edge() {
        assertThat(sketch(KAZAKHSTAN, at("POINT (76.9 43.2)")).split("<circle cx", -1)).hasSize(2);
        assertThat(sketch(KAZAKHSTAN, at("POINT (-77 38.9)")).split("<circle cx", -1)).hasSize(1);
    }

    @Test
    void a_place_at_a_pole_is_drawn_whole() {
        String svg = sketch(Extent.WORLD, at("POINT (0 90)"));
        assertThat(
                        Pattern.compile("<circle cx=\"[0-9.]+\" cy=\"5.0\" r=\"5\"/>")
                                .matcher(svg)
                                .find())
                .isTrue();
    }

    @Test
    void each_country_is_named_once_and_towns_beside_it() {
        String svg = sketch(KAZAKHSTAN);
        assertThat(svg.contains(">Almaty<")).isTrue();
        assertThat(svg.split(">Kazakhstan<", -1)).hasSize(2);
    }

    @Test
    void no_two_names_overlap() {
        List<Envelope> rooms = new ArrayList<>();
        Pattern.compile("<text class=\"(country|town)[^>]* x=\"(\\d+)\" y=\"(\\d+)\">([^<]*)<")
                .matcher(sketch(KAZAKHSTAN))
                .results()
                .forEach(
                        name -> {
                            double x = Double.parseDouble(name.group(2));
                            double y = Double.parseDouble(name.group(3));
                            double half = name.group(4).length() * 3.5;
                            double middle = name.group(1).equals("country") ? x : x + half;
                            var room = new Envelope(middle - half, middle + half, y - 11, y + 2);
                            assertThat(rooms).as(name.group(4)).noneMatch(room::intersects);
                            rooms.add(room);
                        });
        assertThat(rooms).hasSizeGreaterThan(10);
    }

    private static Feature at(String wkt) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            return new Feature("a", Optional.of(geometry), Optional.empty(), Map.of());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String sketch(Extent around, Feature... features) {
        return new MapSketch(
                        new BaseMap(Path.of("geodata/basemap")),
                        around,
                        Instant.parse("2022-01-06T00:00:00Z"))
                .svg(List.of(features), id -> id, "A map");
    }
}
