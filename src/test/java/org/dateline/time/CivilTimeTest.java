package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilTimeTest {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final CivilTime ENGLISH = CivilTime.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2022-01-05T14:00               | 5 January 2022, 14:00 (UTC+6)
                    2022-01-05T14                  | 5 January 2022, 14:00 to the hour (UTC+6)
                    2022-01-05                     | 5 January 2022
                    2022-01-02~                    | about 2 January 2022
                    2022-01                        | January 2022
                    1994                           | 1994
                    2022-01-05/2022-01-19          | 5 to 19 January 2022
                    2021-12-31/2022-01-02          | 31 December 2021 to 2 January 2022
                    2022-01-30/2022-02-02          | 30 January to 2 February 2022
                    2022-01-05T12:00/..            | 5 January 2022, 12:00 (UTC+6) onwards, end not reported
                    ../2022-01-05                  | until 5 January 2022
                    """)
    void a_time_reads_as_precisely_as_it_is_known(String edtf, String expected) {
        assertThat(ENGLISH.write(Edtf.parse(edtf, ALMATY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2022-01-06T06/2022-01-06T12    | morning of 6 January 2022
                    2022-01-06T12/2022-01-06T18    | afternoon of 6 January 2022
                    2022-01-06T18/2022-01-07T00    | evening of 6 January 2022
                    2022-01-07T00/2022-01-07T06    | early on 7 January 2022
                    2022-01-05T18/2022-01-06T06    | night of 5 to 6 January 2022
                    2022-01-31T20/2022-02-01T06    | night of 31 January to 1 February 2022
                    2022-01-06T09/2022-01-06T17    | 6 January 2022, between 09:00 and 17:00 (UTC+6)
                    """)
    void a_part_of_a_day_is_named(String edtf, String expected) {
        assertThat(ENGLISH.write(Edtf.within(edtf, Precision.PART_OF_DAY, ALMATY)))
                .isEqualTo(expected);
    }

    @Test
    void a_time_that_claims_dispute_names_both_days() {
        assertThat(ENGLISH.write(Edtf.within("2022-01-01/2022-01-02", Precision.DAY, ALMATY)))
                .isEqualTo("1 or 2 January 2022");
        assertThat(ENGLISH.write(Edtf.within("2022-01-01/2022-01-04", Precision.DAY, ALMATY)))
                .isEqualTo("between 1 and 4 January 2022");
    }

    @Test
    void offsets_with_minutes_and_west_of_greenwich() {
        assertThat(
                        CivilTime.offset(
                                IsoTime.instant("2022-01-05", ALMATY), ZoneId.of("Asia/Kolkata")))
                .isEqualTo("UTC+5:30");
        assertThat(
                        CivilTime.offset(
                                IsoTime.instant("2022-01-05", ALMATY),
                                ZoneId.of("America/New_York")))
                .isEqualTo("UTC−5");
        assertThat(
                        CivilTime.offset(
                                IsoTime.instant("2022-01-05", ALMATY), ZoneId.of("Europe/London")))
                .isEqualTo("UTC");
    }
}
