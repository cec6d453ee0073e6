package org.dateline.publish;

import java.util.List;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;

/// The note on a snapshot's page that there is a newer revision of the data, and what it shows
/// otherwise.
record NewerNote(Difference difference, SnapshotFacts facts, Words words) {
    private static final int MOST_NAMES = 12;

    String html() {
        Difference d = difference;
        String then = Long.toString(facts.commission().revision());
        String now = Long.toString(d.revision());
        StringBuilder html = new StringBuilder("<section class=\"note\"><h2>");
        html.append(say("newer.title")).append("</h2>\n<p>");
        html.append(text(words.say(d.isEmpty() ? "newer.same" : "newer.note", then, now)));
        html.append("</p>\n");
        if (!d.isEmpty()) {
            html.append("<ul>");
            names(html, "newer.events", d.events());
            names(html, "newer.reports", d.reports());
            html.append("</ul>\n");
            var claims = d.claims();
            if (claims.added() + claims.changed() + claims.gone() > 0) {
                html.append("<p>")
                        .append(
                                text(
                                        words.say(
                                                "newer.claims",
                                                Numbers.write(claims.added()),
                                                Numbers.write(claims.changed()),
                                                Numbers.write(claims.gone()))))
                        .append("</p>\n");
            }
        }
        html.append("<p><a href=\"preview.svg?%s\">".formatted(text(queryAt(d.revision()))));
        html.append(text(words.say("newer.picture", now))).append("</a> · ");
        html.append("<a href=\"../?%s\">".formatted(text(at(facts.context(), d.revision()))));
        html.append(text(words.say("newer.map", now))).append("</a></p></section>\n");
        return html.toString();
    }

    private String queryAt(long revision) {
        return at(facts.commission().query(), revision);
    }

    private String at(String query, long revision) {
        return query.replace(
                "&revision=" + facts.commission().revision() + "&", "&revision=" + revision + "&");
    }

    private void names(StringBuilder html, String key, Difference.Names names) {
        names(html, key + ".added", names.added());
        names(html, key + ".changed", names.changed());
        names(html, key + ".gone", names.gone());
    }

    private void names(StringBuilder html, String key, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        html.append("<li>").append(text(words.count(key, names.size()))).append("<ul>");
        names.stream()
                .limit(MOST_NAMES)
                .forEach(name -> html.append("<li>").append(text(name)).append("</li>"));
        if (names.size() > MOST_NAMES) {
            html.append("<li>")
                    .append(text(words.say("newer.more", Numbers.write(names.size() - MOST_NAMES))))
                    .append("</li>");
        }
        html.append("</ul></li>");
    }

    private String say(String key) {
        return text(words.say(key));
    }

    private static String text(String text) {
        return EmbedPage.text(text);
    }
}
