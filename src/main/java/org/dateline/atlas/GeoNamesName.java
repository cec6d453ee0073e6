package org.dateline.atlas;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.Toponym;
import org.dateline.time.Interval;

/// One line of `alternateNamesV2.txt`: a name in a language, and where it is known, from when to
/// when. Ten columns, of which the last two may be missing, as in older editions.
///
/// @param place the GeoNames id of its place
/// @param preferred whether it is the one to show in its language
record GeoNamesName(int place, Toponym toponym, boolean preferred) {
    private static final int LEAST_COLUMNS = 4;
    private static final int MAX_LETTERS = 200;

    /// No names but links, postcodes and numbers of other lists.
    private static final Set<String> NO_NAMES =
            Set.of("link", "post", "wkdt", "unlc", "faac", "tcid", "phon", "piny");

    private static final Set<String> CODES = Set.of("iata", "icao", "abbr");

    /// Nothing for lines that hold no name.
    ///
    /// @throws IllegalArgumentException with what is wrong with the line
    static Optional<GeoNamesName> read(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length < LEAST_COLUMNS) {
            throw new IllegalArgumentException(
                    columns.length + " columns and not at least " + LEAST_COLUMNS);
        }
        int place = GeoNamesRow.id(columns[1]);
        String language = columns[2].strip();
        String text = columns[3].strip();
        if (NO_NAMES.contains(language) || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > MAX_LETTERS) {
            throw new IllegalArgumentException("A name has at most " + MAX_LETTERS + " letters");
        }
        boolean code = CODES.contains(language);
        boolean historic = is(columns, 7);
        boolean colloquial = is(columns, 6);
        Interval inUse = new Interval(from(columns), to(columns));
        boolean dated = !inUse.equals(Interval.ALL);
        Toponym.Usage usage =
                code
                        ? Toponym.Usage.CODE
                        : colloquial || (historic && !dated) || language.isEmpty()
                                ? Toponym.Usage.SPELLING
                                : Toponym.Usage.USUAL;
        String tag = code ? "zxx" : tag(language);
        return Optional.of(
                new GeoNamesName(place, new Toponym(text, tag, inUse, usage), is(columns, 4)));
    }

    private static String tag(String language) {
        boolean known =
                !language.isEmpty()
                        && language.chars()
                                .allMatch(
                                        c ->
                                                c < 0x80
                                                        && (Character.isLetterOrDigit(c)
                                                                || c == '-'));
        return known ? Locale.forLanguageTag(language).toLanguageTag() : "und";
    }

    private static boolean is(String[] columns, int column) {
        return columns.length > column && columns[column].strip().equals("1");
    }

    /// A year counts whole, as everywhere in the gazetteer.
    private static Instant from(String[] columns) {
        return date(columns, 8, false).orElse(Interval.OPEN_START);
    }

    private static Instant to(String[] columns) {
        return date(columns, 9, true)
                .filter(end -> end.isAfter(from(columns)))
                .orElse(Interval.OPEN_END);
    }

    /// What is no date bounds nothing.
    private static Optional<Instant> date(String[] columns, int column, boolean end) {
        String text = columns.length > column ? columns[column].strip() : "";
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(start(Year.parse(text).plusYears(end ? 1 : 0).atDay(1)));
                case 8 ->
                        Optional.of(start(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)));
                case 10 -> Optional.of(start(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
