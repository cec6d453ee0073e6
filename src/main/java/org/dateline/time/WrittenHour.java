package org.dateline.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as people and their spreadsheets write them: `14:30`, `6:30 pm`, `6am`, `around 6
/// am`, `noon`, `evening`, `night`.
public final class WrittenHour {
    private static final int LONGEST = 40;
    private static final String ALLOWED =
            "not a time of day; allowed are 14:30, 6:30 pm, 6am, 14h, noon, early morning, morning,"
                    + " afternoon, evening and night, and \"around\" before a clock time";

    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:~|(?:around|about|approx(?:imately|\\.)?|circa|ca?\\.)(?=[ \\d])|at about|at around) *");

    /// Spreadsheets keep a time of day as a moment of their first days.
    private static final Pattern FIRST_DAYS = Pattern.compile("(?:1899|190[04])-\\d\\d-\\d\\d[t ]");

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2})[:.](\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern TWELVE =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d\\d))? ?([ap])\\.?m\\.?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}) ?(?:h|hrs?|hours?|o'clock)?");

    private static final Set<String> NOTHING =
            Set.of("?", "-", "–", "n/a", "na", "unknown", "not known", "not reported", "unclear");

    /// First hour and the hour that ends it; 30 is six in the morning of the day after.
    private record Part(int from, int to) {}

    private static final Map<String, Part> PARTS =
            Map.ofEntries(
                    Map.entry("early hours", new Part(0, 6)),
                    Map.entry("early", new Part(0, 6)),
                    Map.entry("before dawn", new Part(0, 6)),
                    Map.entry("early morning", new Part(4, 8)),
                    Map.entry("dawn", new Part(4, 8)),
                    Map.entry("morning", new Part(6, 12)),
                    Map.entry("afternoon", new Part(12, 18)),
                    Map.entry("evening", new Part(18, 24)),
                    Map.entry("night", new Part(18, 30)),
                    Map.entry("overnight", new Part(18, 30)));

    private WrittenHour() {}

    /// A day with the time of day that is written beside it. A night begins on that day and ends in
    /// the next one; noon is the hour from twelve. Words for "not known" leave the day as it is.
    ///
    /// @param zone civil time where the text gives no offset
    /// @throws TimeFormatException if the text is no time of day, or the date is none of one day
    public static When on(When day, String text, ZoneId zone) {
        String said = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (said.length() > LONGEST) {
            throw new TimeFormatException(text, ALLOWED);
        }
        if (said.isEmpty() || NOTHING.contains(said)) {
            return day;
        }
        Matcher first = FIRST_DAYS.matcher(said);
        said = first.lookingAt() ? said.substring(first.end()) : said;
        Matcher hedge = ABOUT.matcher(said);
        boolean about = hedge.lookingAt();
        String plain = about ? said.substring(hedge.end()) : said;
        plain = plain.startsWith("at ") ? plain.substring(3) : plain;
        LocalDate date = LocalDate.ofInstant(day.earliest(), zone);
        Optional<String> clock = clock(plain);
        Optional<Part> part = part(plain);
        if (clock.isEmpty() && part.isEmpty()) {
            throw new TimeFormatException(
                    text,
                    plain.equals("midnight")
                            ? "midnight may be that before or after the day; write 00:00 or 24:00"
                            : ALLOWED);
        }
        if (!isOneDay(day, zone)) {
            throw new TimeFormatException(text, "a time of day needs a date of one day beside it");
        }
        if (clock.isPresent()) {
            boolean next = clock.get().matches("T24(:00)?");
            String iso =
                    next ? date.plusDays(1) + "T00" + clock.get().substring(3) : date + clock.get();
            try {
                return Edtf.parse(iso + (about ? "~" : ""), zone);
            } catch (TimeFormatException impossible) {
                throw new TimeFormatException(text, "no such time of day");
            }
        }
        return Edtf.within(
                moment(date, part.get().from) + "/" + moment(date, part.get().to),
                Precision.PART_OF_DAY,
                zone);
    }

    /// `T14:30` or `T14`, where the text is a clock time.
    private static Optional<String> clock(String plain) {
        if (plain.equals("noon") || plain.equals("midday")) {
            return Optional.of("T12");
        }
        Matcher m = CLOCK.matcher(plain);
        if (m.matches()) {
            String offset = m.group(3) == null ? "" : m.group(3).toUpperCase(Locale.ROOT);
            return Optional.of(hour(Integer.parseInt(m.group(1))) + ":" + m.group(2) + offset);
        }
        m = TWELVE.matcher(plain);
        if (m.matches()) {
            int hour = Integer.parseInt(m.group(1));
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            int of24 = hour % 12 + (m.group(3).equals("p") ? 12 : 0);
            return Optional.of(hour(of24) + (m.group(2) == null ? "" : ":" + m.group(2)));
        }
        m = HOUR.matcher(plain);
        return m.matches() ? Optional.of(hour(Integer.parseInt(m.group(1)))) : Optional.empty();
    }

    private static String hour(int hour) {
        return String.format(Locale.ROOT, "T%02d", hour);
    }

    private static Optional<Part> part(String plain) {
        String bare = plain.replaceFirst("^(?:in the|at|by|during the) ", "");
        return Optional.ofNullable(PARTS.get(bare));
    }

    private static boolean isOneDay(When day, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(day.earliest(), zone);
        return day.precision() == Precision.DAY
                && !day.about()
                && day.bounds().end().equals(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static String moment(LocalDate date, int hour) {
        LocalDate on = date.plus(hour / 24, ChronoUnit.DAYS);
        return String.format(Locale.ROOT, "%sT%02d:00", on, hour % 24);
    }
}
