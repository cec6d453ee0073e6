package org.dateline.pages;

/// Text in HTML.
final class Html {
    private Html() {}

    /// Text as it must stand in elements and in attributes with double quotes.
    static String text(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case 0 -> html.append('\uFFFD');
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + text(text) + "</p>";
    }

    static String link(String address, String text) {
        return "<a href=\"" + text(address) + "\">" + text(text) + "</a>";
    }

    /// A link where the text is a web address, else the text.
    static String linked(String text) {
        boolean web = text.startsWith("https://") || text.startsWith("http://");
        return web
                ? "<a href=\"" + text(text) + "\" rel=\"noopener nofollow\">" + text(text) + "</a>"
                : text(text);
    }
}
