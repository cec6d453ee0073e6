package org.dateline.pages;

import java.util.List;
import org.dateline.portrayal.Words;
import org.springframework.util.MultiValueMap;

/// The fields over a table of features: box, time, known-by, filter; sent without a script.
final class Form {
    private static final List<String> FIELDS =
            List.of("bbox", "datetime", "known", "filter", "limit");

    private Form() {}

    static String of(MultiValueMap<String, String> asked, Words words) {
        var html =
                new StringBuilder(
                        "<form class=\"ask\"><input type=\"hidden\" name=\"f\" value=\"html\">");
        for (String name : FIELDS) {
            String given = asked.getFirst(name);
            String value = given == null ? "" : given;
            html.append("<label>")
                    .append(Html.text(words.say("form." + name)))
                    .append("<input name=\"")
                    .append(name)
                    .append("\" value=\"")
                    .append(Html.text(value))
                    .append("\" placeholder=\"")
                    .append(Html.text(words.say("form." + name + ".example")))
                    .append("\"></label>");
        }
        return html.append("<button>")
                .append(Html.text(words.say("form.show")))
                .append("</button></form>")
                .toString();
    }
}
