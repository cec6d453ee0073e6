package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Atyrau");
    private static final When DAY = Edtf.parse("2023-04-06", ZONE);

    private static String on(String time) {
        return CivilTime.in(Locale.ENGLISH).write(WrittenHour.on(DAY, time, ZONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14:30 | 6 April 2023, 14:30 (UTC+5)",
                "9:05:00 | 6 April 2023, 09:05 (UTC+5)",
                "6:30 pm | 6 April 2023, 18:30 (UTC+5)",
                "12.15 a.m. | 6 April 2023, 00:15 (UTC+5)",
                "6am | 6 April 2023, 06:00 to the hour (UTC+5)",
                "14h | 6 April 2023, 14:00 to the hour (UTC+5)",
                "around 6am | about 6 April 2023, 06:00 to the hour (UTC+5)",
                "about 6 am | about 6 April 2023, 06:00 to the hour (UTC+5)",
                "ca. 18:00 | about 6 April 2023, 18:00 (UTC+5)",
                "noon | 6 April 2023, 12:00 to the hour (UTC+5)",
                "Morning | morning of 6 April 2023",
                "in the afternoon | afternoon of 6 April 2023",
                "evening | evening of 6 April 2023",
                "night | night of 6 to 7 April 2023",
                "early hours | early on 6 April 2023",
                "24:00 | 7 April 2023, 00:00 (UTC+5)",
                "1899-12-31T14:30 | 6 April 2023, 14:30 (UTC+5)",
                "unknown | 6 April 2023"
            })
    void a_time_of_day_is_taken_as_it_is_written(String written, String read) {
        assertThat(on(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after lunch", "25:00", "14:75", "13 pm", "midnight", "6 or 7"})
    void what_is_no_time_of_day_is_refused_with_a_reason(String written) {
        assertThatThrownBy(() -> on(written))
                .isInstanceOf(TimeFormatException.class)
                .hasMessageContaining("\"" + written)
                .hasMessageMatching(".*(allowed are 14:30|no such|write 00:00).*");
    }

    @Test
    void a_time_of_day_beside_a_month_is_refused() {
        assertThatThrownBy(() -> WrittenHour.on(Edtf.parse("2023-04", ZONE), "morning", ZONE))
                .hasMessageContaining("a date of one day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8-9 April 2023 | 8 to 9 April 2023",
                "8 to 9 April 2023 | 8 to 9 April 2023",
                "8 – 9 Apr 2023 | 8 to 9 April 2023",
                "30 March - 2 April 2023 | 30 March to 2 April 2023",
                "April 2023 | April 2023",
                "5-Apr-2023 | 5 April 2023",
                "5 April 2023 | 5 April 2023"
            })
    void days_and_months_in_words_are_read(String written, String read) {
        assertThat(CivilTime.in(Locale.ENGLISH).write(WrittenDate.parse(written, true, ZONE)))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.4.23 | a year has four digits",
                "06/04/23 14:30 | a year has four digits",
                "early April 2023 | allowed are 2023-04-05",
                "9-8 April 2023 | the last day is not after the first one",
                "30-31 April 2023 | no such date",
                "31.4.2023 | no such date",
                "2023-04-09/2023-04-08 | ends after it starts"
            })
    void what_is_no_date_is_refused_with_what_is_allowed(String written, String reason) {
        assertThatThrownBy(() -> WrittenDate.parse(written, true, ZONE))
                .isInstanceOf(TimeFormatException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-04-05",
                "2023-04",
                "2023",
                "2023-04~",
                "2023-04-05T14:30",
                "5.4.2023",
                "5/4/2023",
                "5 April 2023",
                "Apr 5, 2023",
                "April 2023",
                "8-9 April 2023",
                "2023-04-08/2023-04-09"
            })
    void every_form_that_the_reason_names_is_allowed(String form) {
        assertThat(WrittenDate.parse(form, true, ZONE).zone()).isEqualTo(ZONE);
        assertThatThrownBy(() -> WrittenDate.parse("whenever", true, ZONE))
                .hasMessageContaining(form.replace("~", ""));
    }
}
