package org.dateline.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Text from data as every format can hold it, and values as text.
final class SafeText {
    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {}

    /// With line feeds as line ends; what XML 1.0 has no way to write (controls such as NUL,
    /// unpaired surrogates, non-characters) is shown as U+FFFD, in every format alike.
    static String clean(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0xD800 && !isControl(c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(c -> isWritable(c) ? c : REPLACEMENT)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isWritable(int c) {
        return c == '\n'
                || c == '\t'
                || c >= ' '
                        && !isControl(c)
                        && !(c >= 0xD800 && c <= 0xDFFF)
                        && (c & 0xFFFE) != 0xFFFE;
    }

    private static boolean isControl(int c) {
        return c >= 0x7F && c <= 0x9F;
    }

    /// The value of a column as text; nothing where there is none.
    static String write(Optional<?> value) {
        return value.map(SafeText::write).orElse("");
    }

    static String write(Object value) {
        return switch (value) {
            case Double number -> plain(number);
            case Instant instant -> instant.toString();
            default -> value.toString();
        };
    }

    /// Without an exponent, and without `.0`.
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }
}
