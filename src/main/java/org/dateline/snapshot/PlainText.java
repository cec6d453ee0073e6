package org.dateline.snapshot;

import java.util.ArrayList;
import java.util.List;

/// Text from data on its way into a document: text and nothing else, in a length that has room.
final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /// Without controls (line ends stay), half characters, and marks that turn the order of the
    /// letters around them.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n' || Character.getType(c) != Character.CONTROL)
                .filter(c -> !(c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069))
                .filter(c -> (c & 0xFFFE) != 0xFFFE)
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// The same on one line.
    static String line(String text) {
        return clean(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ')).strip();
    }

    /// At most `most` characters; what is cut ends at a word, if one ends near, with an ellipsis.
    static String shorten(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most - 1);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end * 2 / 3 ? space : end).stripTrailing() + "…";
    }

    /// How many lines a text takes in a box `width` wide, broken at spaces and, where a word is
    /// wider than the box, inside it.
    static int lines(String text, Fonts fonts, Lettering lettering, double width) {
        return wrap(text, fonts, lettering, width).size();
    }

    /// The lines of a text in a box `width` wide.
    static List<String> wrap(String text, Fonts fonts, Lettering lettering, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            double used = 0;
            double space = fonts.width(" ", lettering);
            for (String word : paragraph.split(" ")) {
                double wide = fonts.width(word, lettering);
                if (used > 0 && used + space + wide > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                if (used > 0) {
                    line.append(' ');
                    used += space;
                }
                for (int c : word.codePoints().toArray()) {
                    double letter =
                            wide > width
                                    ? fonts.width(Character.toString(c), lettering)
                                    : wide / word.codePointCount(0, word.length());
                    if (wide > width && used + letter > width && used > 0) {
                        lines.add(line.toString());
                        line.setLength(0);
                        used = 0;
                    }
                    line.appendCodePoint(c);
                    used += letter;
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /// The text cut to what fits on `most` lines, with an ellipsis where something is missing.
    static String fit(String text, Fonts fonts, Lettering lettering, double width, int most) {
        List<String> lines = wrap(text, fonts, lettering, width);
        if (lines.size() <= most) {
            return text;
        }
        int characters = lines.subList(0, most).stream().mapToInt(l -> l.length() + 1).sum();
        return shorten(text, Math.max(2, characters - 3));
    }
}
