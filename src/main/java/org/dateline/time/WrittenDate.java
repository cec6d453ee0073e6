package org.dateline.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people and their spreadsheets write them, which are many ways besides ISO 8601: `5
/// January 2022`, `Jan 5, 2022`, `05.01.2022`, `1/5/2022 14:30`, `2022-01-05 14:00:00.000`, `8-9
/// April 2023`, `30 March to 2 April 2023`, `April 2023`.
public final class WrittenDate {
    private static final int LONGEST = 60;
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final String CLOCK = "(?:[T ,]+(\\d{1,2}):(\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?)?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + CLOCK);
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})" + CLOCK);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-. ]+([A-Za-z]{3,9})\\.?[-, ]+(\\d{4})" + CLOCK);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([A-Za-z]{3,9})\\.? +(\\d{1,2}),? +(\\d{4})" + CLOCK);

    private static final Pattern MONTH_ONLY = Pattern.compile("([A-Za-z]{3,9})\\.? +(\\d{4})");
    private static final Pattern DAYS =
            Pattern.compile(
                    "(\\d{1,2})(?: +([A-Za-z]{3,9})\\.?)? *(?:-|–|—|to|until) *(\\d{1,2}) +([A-Za-z]{3,9})\\.?,?"
                            + " +(\\d{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\d{1,2}([-/. ])\\d{1,2}\\1\\d{2}(?:[T ,].*)?");
    private static final Pattern LIKE_EDTF = Pattern.compile("\\d{4}-\\d\\d.*|.*\\d/.*|\\.\\./.*");
    private static final String ALLOWED =
            "not a date; allowed are 2023-04-05, 2023-04 and 2023, each with ~ after it for \"about\","
                    + " 2023-04-05T14:30, 5.4.2023, 5/4/2023, 5 April 2023, Apr 5, 2023, April 2023,"
                    + " 8-9 April 2023 and 2023-04-08/2023-04-09";

    private WrittenDate() {}

    /// Reads what [Edtf#parse] reads, and dates in the other forms.
    ///
    /// Days from one to another last from the first to the last. A year of two digits is refused:
    /// which of the numbers it is cannot be seen.
    ///
    /// @param dayFirst whether `1/5/2022` is the first of May
    /// @param zone civil time where the text gives no offset
    /// @throws TimeFormatException if the text is no date of the calendar
    public static When parse(String text, boolean dayFirst, ZoneId zone) {
        String date = text.strip();
        if (date.length() <= LONGEST) {
            Matcher m = ISO.matcher(date);
            if (m.matches()) {
                return when(text, m, number(m, 1), number(m, 2), number(m, 3), zone);
            }
            m = NUMBERS.matcher(date);
            if (m.matches()) {
                int month = number(m, dayFirst ? 2 : 1);
                return when(text, m, number(m, 3), month, number(m, dayFirst ? 1 : 2), zone);
            }
            m = DAY_FIRST.matcher(date);
            if (m.matches()) {
                return when(text, m, number(m, 3), month(m.group(2)), number(m, 1), zone);
            }
            m = MONTH_FIRST.matcher(date);
            if (m.matches()) {
                return when(text, m, number(m, 3), month(m.group(1)), number(m, 2), zone);
            }
            m = DAYS.matcher(date);
            if (m.matches()) {
                return days(text, m, zone);
            }
            m = MONTH_ONLY.matcher(date);
            if (m.matches() && month(m.group(1)) > 0) {
                return Edtf.parse(
                        String.format(Locale.ROOT, "%s-%02d", m.group(2), month(m.group(1))), zone);
            }
            if (SHORT_YEAR.matcher(date).matches()) {
                throw new TimeFormatException(
                        text,
                        "a year has four digits here, as in 6.4.2023; of two digits it cannot be"
                                + " seen which number is the year");
            }
        }
        try {
            return Edtf.parse(date, zone);
        } catch (TimeFormatException none) {
            if (LIKE_EDTF.matcher(date).matches()) {
                throw none;
            }
            throw new TimeFormatException(text, ALLOWED);
        }
    }

    private static When days(String text, Matcher m, ZoneId zone) {
        try {
            int year = number(m, 5);
            LocalDate last = LocalDate.of(year, month(m.group(4)), number(m, 3));
            int month = m.group(2) == null ? last.getMonthValue() : month(m.group(2));
            LocalDate first = LocalDate.of(year, month, number(m, 1));
            if (!first.isBefore(last)) {
                throw new TimeFormatException(text, "the last day is not after the first one");
            }
            return Edtf.parse(first + "/" + last, zone);
        } catch (DateTimeException impossible) {
            throw new TimeFormatException(text, "no such date in the calendar");
        }
    }

    /// Whether the order of day and month matters: `1/5/2022`. The answer is -1 where the second
    /// number can only be a day, 1 where the first can only be one, 0 where either may be.
    public static int order(String text) {
        Matcher m = NUMBERS.matcher(text.length() <= LONGEST ? text.strip() : "");
        if (!m.matches()) {
            return 0;
        }
        return number(m, 1) > 12 ? 1 : number(m, 2) > 12 ? -1 : 0;
    }

    /// Whether the text is one whose order of day and month cannot be seen from it.
    public static boolean isNumbers(String text) {
        return text.length() <= LONGEST && NUMBERS.matcher(text.strip()).matches();
    }

    private static When when(String text, Matcher m, int year, int month, int day, ZoneId zone) {
        try {
            String iso = LocalDate.of(year, month, day).toString();
            boolean midnight = m.group(4) != null && number(m, 4) == 0 && number(m, 5) == 0;
            if (m.group(4) == null || midnight) {
                return Edtf.parse(iso, zone);
            }
            return Edtf.parse(
                    String.format(Locale.ROOT, "%sT%02d:%s", iso, number(m, 4), m.group(5)), zone);
        } catch (DateTimeException impossible) {
            throw new TimeFormatException(text, "no such date in the calendar");
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
