package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1991-01-01 |                        | since 1991
                                           | 1992-01-01 | until 1991
                    1964-05-11 | 1992-01-01 | 11 May 1964 to 1991
                    2019-03-23 | 2022-09-17 | 23 March 2019 to 17 September 2022
                    1991-01-01 | 1992-01-01 | 1991
                    """)
    void bounds_are_years_where_nothing_finer_is_known(String from, String to, String written) {
        var during =
                new Interval(
                        from == null
                                ? Interval.OPEN_START
                                : LocalDate.parse(from).atStartOfDay(ZONE).toInstant(),
                        to == null
                                ? Interval.OPEN_END
                                : LocalDate.parse(to).atStartOfDay(ZONE).toInstant());
        assertThat(Years.in(Locale.ENGLISH).write(during, ZONE)).contains(written);
    }

    @Test
    void what_nothing_bounds_has_no_years() {
        assertThat(Years.in(Locale.ENGLISH).write(Interval.ALL, ZONE)).isEmpty();
    }
}
