package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @ParameterizedTest
    @CsvSource({
        "2022,                            2021-12-31T18:00:00Z, 2022-12-31T18:00:00Z, YEAR",
        "2022-01,                         2021-12-31T18:00:00Z, 2022-01-31T18:00:00Z, MONTH",
        "2022-01-05,                      2022-01-04T18:00:00Z, 2022-01-05T18:00:00Z, DAY",
        "2022-01-05T14,                   2022-01-05T08:00:00Z, 2022-01-05T09:00:00Z, HOUR",
        "2022-01-05T14:00,                2022-01-05T08:00:00Z, 2022-01-05T08:01:00Z, MINUTE",
        "2022-01-05T14:00+03:00,          2022-01-05T11:00:00Z, 2022-01-05T11:01:00Z, MINUTE",
        "2022-01-05T14:00Z,               2022-01-05T14:00:00Z, 2022-01-05T14:01:00Z, MINUTE",
        "2022-01-02~,                     2021-12-31T18:00:00Z, 2022-01-03T18:00:00Z, DAY",
        "2022-01-05/2022-01-19,           2022-01-04T18:00:00Z, 2022-01-19T18:00:00Z, DAY",
        "2022-01-05T12:00/..,             2022-01-05T06:00:00Z, 9999-12-31T00:00:00Z, MINUTE",
        "../2022-01-05,                   0000-01-01T00:00:00Z, 2022-01-05T18:00:00Z, DAY",
        "2022-01-05T12/2022-01-05T14,     2022-01-05T06:00:00Z, 2022-01-05T08:00:00Z, HOUR",
    })
    void a_text_becomes_half_open_bounds(
            String edtf, String start, String end, Precision precision) {
        When read = Edtf.parse(edtf, ALMATY);
        assertThat(read.bounds()).hasToString("Interval[start=" + start + ", end=" + end + "]");
        assertThat(read.precision()).isEqualTo(precision);
        assertThat(read.about()).isEqualTo(edtf.endsWith("~"));
        assertThat(read.lasting()).isEqualTo(edtf.contains("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "../..",
                "2022-13-01",
                "2022-02-30",
                "2022-1-5",
                "0000-01-01",
                "9999-01-01",
                "05/01/2022",
                "2022-01-05T24:00",
                "2022-01-05T14:60",
                "2022-01-05/2022-01-04",
                "2022-01-05T14:00+99:00",
                "yesterday",
                "2022-01-05T14:00/2022-01-05T14:00",
                "2022-01-05 14:00",
                "٢٠٢٢-٠١-٠٥"
            })
    void what_is_no_time_is_refused_with_a_reason(String edtf) {
        assertThatThrownBy(() -> Edtf.parse(edtf, ALMATY))
                .isInstanceOf(TimeFormatException.class)
                .hasMessageContaining(": ");
    }

    @Test
    void a_megabyte_is_refused_and_not_repeated_in_the_message() {
        assertThatThrownBy(() -> Edtf.parse("2022-01-05".repeat(100_000), ALMATY))
                .isInstanceOf(TimeFormatException.class)
                .message()
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022",
                "2022-01",
                "2022-01-05",
                "2022-01-02~",
                "2022-01-05/2022-01-19",
                "2022-01-05/..",
                "../2022-01-05",
                "2022-01-05T14:00+06:00",
                "2022-01-05T14+06:00",
                "2022-01-05T12:00+06:00/2022-01-06T13:30+06:00"
            })
    void what_was_read_is_written_the_same(String edtf) {
        assertThat(Edtf.write(Edtf.parse(edtf, ALMATY))).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({
        "2022,                                        2022",
        "2022-01-02~,                                 2022-01-02~",
        "2022-01-05/..,                               2022-01-05/..",
        "../2022-01-05T12:00,                         ../2022-01-05",
        "2022-01-05T14:00,                            2022-01-05T14:00:00+06:00",
        "2022-01-05T14:00~,                           2022-01-05~",
        "2022-01-05T14,                               2022-01-05",
        "2022-01-05T12:00/..,                         2022-01-05/..",
        "2022-01-05T12:00/2022-01-05T13:30,           2022-01-05/2022-01-05",
        "2022-01-05T12:00/2022-01-07T00:00,           2022-01-05/2022-01-06",
        "2022-01-05T12:00/2022-01-07,                 2022-01-05/2022-01-07",
    })
    void for_everybody_it_is_written_as_the_standard_allows(String edtf, String written) {
        assertThat(Edtf.standard(Edtf.parse(edtf, ALMATY))).isEqualTo(written);
    }

    @Test
    void what_happened_within_hours_of_a_day_or_two_is_written_by_the_days() {
        assertThat(
                        Edtf.standard(
                                Edtf.within(
                                        "2022-01-06T06/2022-01-06T12",
                                        Precision.PART_OF_DAY,
                                        ALMATY)))
                .isEqualTo("2022-01-06");
        assertThat(
                        Edtf.standard(
                                Edtf.within(
                                        "2022-01-05T18/2022-01-06T06",
                                        Precision.PART_OF_DAY,
                                        ALMATY)))
                .isEqualTo("2022-01-05/2022-01-06");
    }

    @Test
    void almaty_was_six_hours_ahead_of_utc_in_2022_and_is_five_since_march_2024() {
        assertThat(CivilTime.offset(IsoTime.instant("2022-01-05", ALMATY), ALMATY))
                .isEqualTo("UTC+6");
        assertThat(CivilTime.offset(IsoTime.instant("2024-06-01", ALMATY), ALMATY))
                .isEqualTo("UTC+5");
    }
}
