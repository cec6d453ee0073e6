package org.dateline.portrayal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The same bytes are read back in `frontend/test/base-map.test.ts`.
class BaseMapBytesTest {
    private static final BaseLayers TWO_NEIGHBOURS =
            new BaseLayers(
                    5,
                    List.of(
                            line(BaseLine.Kind.COUNTRY, 0, 10000, 0, 10000, 10000),
                            line(BaseLine.Kind.COAST, 0, 10000, 10000, 0, 5000, 10000, 0),
                            line(BaseLine.Kind.COAST, 0, 10000, 0, 20000, 5000, 10000, 10000),
                            line(BaseLine.Kind.RIVER, 4, -5, -10, 2, -10)),
                    List.of(
                            land("AA-WE", "AAA", new int[] {0, 1}),
                            land("BBB", "BBB", new int[] {2, ~0})));

    @Test
    void lines_are_differences_and_areas_refer_to_them_forwards_or_backwards() {
        assertThat(HexFormat.of().formatHex(BaseMapBytes.of(TWO_NEIGHBOURS)))
                .isEqualTo(
                        "444c4d3105"
                                + "04"
                                + "010002a01f0000a01f"
                                + "0000030000"
                                + "9f1fcf0f"
                                + "a01fcf0f"
                                + "0000030000"
                                + "a01fd00f"
                                + "9f1fd00f"
                                + "070402a11fa31f0200"
                                + "02"
                                + "000005"
                                + "41412d5745"
                                + "03414141"
                                + "01010200"
                                + "02"
                                + "000003"
                                + "424242"
                                + "03424242"
                                + "01010204"
                                + "01");
    }

    @Test
    void points_that_fall_together_are_written_once() {
        var bytes =
                BaseMapBytes.of(
                        new BaseLayers(
                                20,
                                List.of(line(BaseLine.Kind.COAST, 0, 0, 0, 3, 4, 100, 100)),
                                List.of()));
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("444c4d311401000002" + "0000" + "0a0a" + "00");
    }

    private static BaseLine line(BaseLine.Kind kind, int minZoom, int... points) {
        return new BaseLine(kind, minZoom, points);
    }

    private static BaseArea land(String code, String country, int[] ring) {
        return new BaseArea(BaseArea.Kind.LAND, code, country, 0, List.of(List.of(ring)));
    }
}
