package org.dateline.snapshot;

/// Text as XML 1.0 takes it.
final class Xml {
    private Xml() {}

    /// For content and for attributes in double quotes; what XML cannot hold is left out.
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                default -> {
                                    if (allowed(c)) {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\n'
                || c == '\t'
                || c >= ' ' && c <= 0xD7FF && !(c >= 0x7F && c <= 0x9F)
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && (c & 0xFFFE) != 0xFFFE;
    }
}
