package org.dateline.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.SituationFeatures;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.writing.FeaturePage;
import org.dateline.writing.PageLink;
import org.springframework.util.MultiValueMap;

/// The pages, each as one text of HTML.
public final class Pages {
    private final BaseMap base;
    private final Words words;

    /// @param words the bundle `org.dateline.pages.open-data`
    public Pages(BaseMap base, Words words) {
        this.base = base;
        this.words = words;
    }

    public String landing(Door door, List<SituationFeatures> situations) {
        var body = new StringBuilder(Html.paragraph(words.say("about")));
        body.append("<p>").append(Html.link("#use", words.say("use.all"))).append("</p>");
        body.append(Html.paragraph(words.say("choose")));
        situations.forEach(situation -> body.append(situation(door, situation)));
        situations.stream()
                .findFirst()
                .ifPresent(
                        situation ->
                                body.append(
                                        new UseIt(door, words)
                                                .from(
                                                        situation.situation().id() + "_events",
                                                        situation.situation().title()
                                                                + ": "
                                                                + words.say("type.events"))));
        body.append("<h2>").append(Html.text(words.say("more"))).append("</h2><ul>");
        for (String page : List.of("api-html", "collections", "conformance")) {
            String path = page.equals("api-html") ? "/api" : "/" + page;
            body.append("<li>")
                    .append(Html.link(door.to(path + "?f=html"), words.say("link." + page)))
                    .append("</li>");
        }
        body.append("</ul>");
        for (SituationFeatures situation : situations) {
            body.append(DatasetJson.script(door, situation, words));
        }
        return new PageFrame(door, words).write(words.say("title"), List.of(), body);
    }

    public String collections(Door door, List<SituationFeatures> situations) {
        var body = new StringBuilder();
        situations.forEach(situation -> body.append(situation(door, situation)));
        return new PageFrame(door, words).write(words.say("link.collections"), trail(door), body);
    }

    private String situation(Door door, SituationFeatures situation) {
        var html = new StringBuilder("<section><h2>");
        html.append(Html.text(situation.situation().title())).append("</h2>");
        html.append(Html.paragraph(situation.situation().summary()));
        html.append("<table class=\"plain\"><tbody>");
        situation
                .collections()
                .forEach(
                        (name, collection) -> {
                            String id = situation.situation().id() + "_" + name;
                            html.append("<tr><th scope=\"row\">")
                                    .append(
                                            Html.link(
                                                    door.collection(id) + "?f=html",
                                                    words.say("type." + name)))
                                    .append("</th><td class=\"number\">")
                                    .append(Html.text(Numbers.write(collection.bounds().count())))
                                    .append("</td><td>")
                                    .append(Html.text(words.say("about." + name)))
                                    .append("</td></tr>");
                        });
        return html.append("</tbody></table></section>").toString();
    }

    /// @param links of the collection, those to its items among them
    public String collection(Door door, Offered offered, List<PageLink> links) {
        return new CollectionPages(door, offered, base, words).collection(links);
    }

    public String queryables(Door door, Offered offered) {
        return new CollectionPages(door, offered, base, words).queryables();
    }

    /// @param asked the parameters that were given
    /// @param undated where a time was asked for and some of what was found have none
    public String items(
            Door door,
            Offered offered,
            FeaturePage page,
            MultiValueMap<String, String> asked,
            Optional<Undated> undated) {
        return new ItemPages(door, offered, base, words).items(page, asked, undated);
    }

    public String item(Door door, Offered offered, FeaturePage page) {
        return new ItemPages(door, offered, base, words).item(page);
    }

    public String conformance(Door door, List<String> classes) {
        var body = new StringBuilder("<ul>");
        classes.forEach(c -> body.append("<li><code>").append(Html.text(c)).append("</code></li>"));
        return new PageFrame(door, words)
                .write(words.say("link.conformance"), trail(door), body.append("</ul>"));
    }

    /// What was not taken as asked, and what would be.
    ///
    /// @param parameter that it is about
    public String refused(Door door, String detail, String parameter, List<String> allowed) {
        var body = new StringBuilder(Html.paragraph(detail));
        body.append("<h2>")
                .append(Html.text(words.say("refused.allowed", parameter)))
                .append("</h2><ul>");
        allowed.forEach(one -> body.append("<li>").append(Html.text(one)).append("</li>"));
        return new PageFrame(door, words)
                .write(
                        words.say("refused"),
                        trail(door),
                        body.append("</ul>").append(Html.paragraph(words.say("refused.back"))));
    }

    /// @param definition of the interface, as OpenAPI writes it
    public String api(Door door, Map<String, Object> definition) {
        return new PageFrame(door, words)
                .write(
                        words.say("link.api-html"),
                        trail(door),
                        new ApiPage(door, words, definition).body());
    }

    private List<String> trail(Door door) {
        return PageFrame.trail(door, words);
    }
}
