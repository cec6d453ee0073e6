package org.dateline.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.writing.FeaturePage;
import org.dateline.writing.PageLink;
import org.springframework.util.MultiValueMap;

/// The features of a collection, page by page, and each alone.
final class ItemPages {
    private final Door door;
    private final Offered offered;
    private final BaseMap base;
    private final Words words;

    ItemPages(Door door, Offered offered, BaseMap base, Words words) {
        this.door = door;
        this.offered = offered;
        this.base = base;
        this.words = words;
    }

    String items(FeaturePage page, MultiValueMap<String, String> asked, Optional<Undated> undated) {
        var body = new StringBuilder(Form.of(asked, offered, words));
        if (page.features().isEmpty()) {
            body.append(Html.paragraph(words.say("nothing")));
            body.append("<p>")
                    .append(
                            Html.link(
                                    door.items(offered.id()) + "?f=html", words.say("start-again")))
                    .append("</p>");
        } else {
            body.append(new Maps(door, offered, base, words).of(page.features(), page.title()));
            body.append(
                    Html.paragraph(
                            words.say(
                                    "shown",
                                    Numbers.write(page.features().size()),
                                    Numbers.write(page.matched()))));
            undated.ifPresent(some -> body.append(undated(some)));
            body.append(new FeatureTable(door, offered, words).table(page.features()));
        }
        page.links().stream()
                .filter(link -> link.rel().equals("next"))
                .forEach(
                        link ->
                                body.append("<p><a rel=\"next\" class=\"button\" href=\"")
                                        .append(Html.text(link.href()))
                                        .append("\">")
                                        .append(Html.text(words.say("link.next")))
                                        .append("</a></p>"));
        if (page.features().size() < page.matched()) {
            String all = words.say("also.all", Numbers.write(page.matched()));
            body.append(formats(all, page.links(), WholeFile::address));
        }
        body.append(formats(words.say("also"), page.links(), PageLink::href));
        return framed(page.title(), body);
    }

    private String undated(Undated some) {
        return "<p class=\"note\">"
                + Html.text(words.count("undated", some.count()))
                + " "
                + Html.link(some.without(), words.say("undated.without"))
                + "</p>";
    }

    String item(FeaturePage page) {
        Feature feature = page.features().getFirst();
        String title = Titles.of(feature);
        var body = new StringBuilder();
        body.append(new Maps(door, offered, base, words).around(feature, title));
        body.append(new FeatureTable(door, offered, words).list(feature));
        body.append(new ClaimList(door, offered, words).of(feature));
        body.append(formats(words.say("also"), page.links(), PageLink::href));
        return framed(title, body);
    }

    private String framed(String title, CharSequence body) {
        return new PageFrame(door, words, Optional.of(offered.situation().situation()))
                .write(title, PageFrame.trail(door, words, offered, new Titles(words)), body);
    }

    private String formats(String title, List<PageLink> links, Function<PageLink, String> address) {
        var html = new StringBuilder("<p class=\"formats\">").append(Html.text(title)).append(' ');
        links.stream()
                .filter(link -> link.rel().equals("alternate"))
                .forEach(
                        link ->
                                html.append("<a rel=\"alternate\" type=\"")
                                        .append(Html.text(link.type()))
                                        .append("\" href=\"")
                                        .append(Html.text(address.apply(link)))
                                        .append("\">")
                                        .append(Html.text(link.title().replaceFirst("^.* as ", "")))
                                        .append("</a> "));
        return html.append("· ")
                .append(Html.link(door.collection(offered.id()) + "?f=html#use", words.say("use")))
                .append("</p>")
                .toString();
    }
}
