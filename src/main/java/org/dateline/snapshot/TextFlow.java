package org.dateline.snapshot;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines: between words, inside a word only where it is wider than a line. What
/// does not fit ends in an ellipsis.
final class TextFlow {
    private static final String ELLIPSIS = "…";
    private static final int LONGEST = 4_000;

    private TextFlow() {}

    static List<String> wrap(
            Fonts fonts, String text, Lettering lettering, double width, int mostLines) {
        String rest = text.strip().replaceAll("\\s+", " ");
        boolean cut = rest.length() > LONGEST;
        if (cut) {
            rest = rest.substring(0, rest.offsetByCodePoints(0, LONGEST / 2));
        }
        List<String> lines = new ArrayList<>();
        while (!rest.isEmpty() && lines.size() < mostLines) {
            int end = fitting(fonts, rest, lettering, width);
            boolean last = lines.size() == mostLines - 1;
            if (last && (end < rest.length() || cut)) {
                int shorter =
                        fitting(fonts, rest, lettering, width - fonts.width(ELLIPSIS, lettering));
                lines.add(rest.substring(0, shorter).stripTrailing() + ELLIPSIS);
                return lines;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    /// How many characters fit on a line, at least one.
    private static int fitting(Fonts fonts, String text, Lettering lettering, double width) {
        int fits = 0;
        int at = 0;
        while (at < text.length()) {
            int space = text.indexOf(' ', at);
            int end = space < 0 ? text.length() : space;
            if (end > 2_000 || fonts.width(text.substring(0, end), lettering) > width) {
                break;
            }
            fits = end;
            at = end + 1;
        }
        if (fits > 0) {
            return fits;
        }
        int next = Character.charCount(text.codePointAt(0));
        do {
            fits = next;
            next = fits < text.length() ? text.offsetByCodePoints(fits, 1) : Integer.MAX_VALUE;
        } while (next <= text.length() && fonts.width(text.substring(0, next), lettering) <= width);
        return fits;
    }
}
