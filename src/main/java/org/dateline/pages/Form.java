package org.dateline.pages;

import java.util.List;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.portrayal.Words;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The fields over a table of features: box, time, known-by, filter; sent without a script.
public final class Form {
    private static final List<String> FIELDS =
            List.of("bbox", "datetime", "known", "filter", "limit");

    private Form() {}

    /// What was filled in: a browser sends the fields that were left empty too.
    ///
    /// @param sent the parameters of a page
    public static MultiValueMap<String, String> filled(MultiValueMap<String, String> sent) {
        MultiValueMap<String, String> filled = new LinkedMultiValueMap<>();
        sent.forEach(
                (name, values) -> {
                    if (!FIELDS.contains(name) || !values.equals(List.of(""))) {
                        filled.put(name, values);
                    }
                });
        return filled;
    }

    static String of(MultiValueMap<String, String> asked, Offered offered, Words words) {
        var examples = new FormExamples(offered, words);
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
                    .append(Html.text(examples.of(name)))
                    .append("\"></label>");
        }
        return html.append("<button>")
                .append(Html.text(words.say("form.show")))
                .append("</button></form>")
                .toString();
    }
}
