package org.dateline.gazetteer;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

/// Puts the gazetteer's reasons into words.
final class Because {
    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("org.dateline.gazetteer.receipts", Locale.ROOT);

    private Because() {}

    static String say(String key, Object... arguments) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(arguments);
    }

    static String day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).toString();
    }
}
