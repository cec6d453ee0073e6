package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapsControllerTest extends Doors {
    private static final String MAP = "/collections/kazakhstan-2022/map";

    @Test
    void a_map_is_a_picture_that_tells_its_system_box_and_time() throws Exception {
        HttpResponse<byte[]> map =
                get(MAP + "?bbox=60,45,80,52&width=800&datetime=../2022-01-05T12:00:00Z");
        assertThat(map.statusCode()).as(text(map)).isEqualTo(200);
        var picture = ImageIO.read(new ByteArrayInputStream(map.body()));
        assertThat(picture.getWidth()).isEqualTo(800);
        // 20 degrees of longitude are 2226 km on the map, 45 to 52 degrees north 1182 km
        assertThat(picture.getHeight()).isBetween(420, 432);
        assertThat(map.headers().firstValue("Content-Crs"))
                .hasValue("<http://www.opengis.net/def/crs/EPSG/0/3857>");
        assertThat(map.headers().firstValue("Content-Datetime").orElseThrow())
                .endsWith("/2022-01-05T12:00:00Z");
        double[] box = box(map);
        assertThat(box[0]).isCloseTo(6_679_169, within(3000.0));
        assertThat(box[2]).isCloseTo(8_905_559, within(3000.0));
    }

    @ParameterizedTest
    @CsvSource({
        "'60,45,80,52', OGC:CRS84",
        "'45,60,52,80', EPSG:4326",
        "'45,60,52,80', http://www.opengis.net/def/crs/EPSG/0/4326",
        "'6679169.45,5621521.49,8905559.26,6800125.45', [EPSG:3857]"
    })
    void the_same_box_in_another_system_is_the_same_map(String bbox, String crs) throws Exception {
        String usual = MAP + "?bbox=60,45,80,52&width=400&height=212";
        HttpResponse<byte[]> map =
                get(
                        MAP
                                + "?bbox="
                                + bbox
                                + "&width=400&height=212&bbox-crs="
                                + crs.replace("[", "%5B").replace("]", "%5D"));
        assertThat(map.statusCode()).as(text(map)).isEqualTo(200);
        double[] expected = box(get(usual));
        double[] found = box(map);
        for (int i = 0; i < 4; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1.0));
        }
    }

    @Test
    void a_picture_of_another_shape_shows_more_and_never_stretches() throws Exception {
        double[] wide = box(get(MAP + "?bbox=60,45,80,52&width=400&height=400"));
        assertThat(wide[2] - wide[0]).isCloseTo(wide[3] - wide[1], within(1.0));
        assertThat(wide[3] - wide[1]).isGreaterThan(2_000_000);
    }

    @Test
    void a_box_over_the_antimeridian_is_a_map() throws Exception {
        double[] box = box(get(MAP + "?bbox=170,50,-170,60&width=300"));
        assertThat(box[0]).isCloseTo(18_924_313, within(5000.0));
        assertThat(box[2] - box[0]).isCloseTo(2_226_390, within(10_000.0));
        assertThat(get(MAP + "?bbox=-180,-90,180,90&width=300").statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_map_is_not_sent_twice() throws Exception {
        String tag = get(MAP + "?width=300").headers().firstValue("ETag").orElseThrow();
        assertThat(get(MAP + "?width=300", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(MAP + "?width=300&known=2022-01-07", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    f=svg                                   |               | 200 | image/svg+xml
                    f=png                                   | image/svg+xml | 200 | image/png
                                                            | image/svg+xml | 200 | image/svg+xml
                                                            | text/html     | 200 | image/png
                                                            | audio/ogg     | 406 | "parameter":"Accept"
                    f=jpeg                                  |               | 400 | "parameter":"f"
                    transparent=true                        |               | 400 | "parameter":"transparent"
                    transparent=false                       |               | 200 | image/png
                    bgcolor=0xffffff                        |               | 400 | "parameter":"bgcolor"
                    crs=EPSG:4326                           |               | 400 | "parameter":"crs"
                    crs=EPSG:3857                           |               | 200 | image/png
                    bbox-crs=EPSG:32642                     |               | 400 | "parameter":"bbox-crs"
                    bbox=                                   |               | 200 | image/png
                    bbox=1,2,3                              |               | 400 | "parameter":"bbox"
                    bbox=1,2,3,4,5,6                        |               | 400 | "parameter":"bbox"
                    bbox=NaN,2,3,4                          |               | 400 | "parameter":"bbox"
                    bbox=60,52,80,45                        |               | 400 | "parameter":"bbox"
                    bbox=60,45,80,91                        |               | 400 | "parameter":"bbox"
                    width=0                                 |               | 400 | "parameter":"width"
                    width=65535                             |               | 400 | "parameter":"width"
                    height=-1                               |               | 400 | "parameter":"height"
                    height=300                              |               | 200 | image/png
                    datetime=2022-01-05T12:00:00Z           |               | 200 | image/png
                    datetime=2022-01-05T12:00:00Z/2022-01-06T12:00:00%2B06:00 | | 200 | image/png
                    datetime=2022-01-05T12:00:00Z/..        |               | 200 | image/png
                    datetime=../..                          |               | 200 | image/png
                    datetime=..                             |               | 400 | "parameter":"datetime"
                    datetime=2022-13-01T00:00:00Z           |               | 400 | "parameter":"datetime"
                    datetime=2022-02-30T00:00:00Z           |               | 400 | "parameter":"datetime"
                    datetime=0000-01-01T00:00:00Z           |               | 400 | "parameter":"datetime"
                    datetime=1990-01-01T00:00:00Z           |               | 400 | "parameter":"datetime"
                    datetime=2022-01-06T00:00:00Z/2022-01-05T00:00:00Z | | 400 | "parameter":"datetime"
                    datetime=a/b/c                          |               | 400 | "parameter":"datetime"
                    known=yesterday                         |               | 400 | "parameter":"known"
                    styles=x                                |               | 400 | "parameter":"styles"
                    """)
    void parameters_of_the_standard_are_taken_or_refused_by_name(
            String query, String accept, int status, String part) throws Exception {
        String path = MAP + "?" + (query == null ? "" : query);
        HttpResponse<byte[]> map = accept == null ? get(path) : get(path, "Accept", accept);
        assertThat(map.statusCode()).as(text(map)).isEqualTo(status);
        if (status == 200) {
            assertThat(map.headers().firstValue("Content-Type")).hasValue(part);
        } else {
            assertThat(text(map)).contains(part).contains("\"allowed\":[\"");
        }
    }

    private static double[] box(HttpResponse<byte[]> map) {
        String[] written = map.headers().firstValue("Content-Bbox").orElseThrow().split(",");
        return Arrays.stream(written).mapToDouble(Double::parseDouble).toArray();
    }
}
