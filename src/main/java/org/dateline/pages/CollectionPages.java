package org.dateline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.feature.Field;
import org.dateline.feature.Wanted;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.writing.PageLink;

/// What a collection is: a map, the ways to get it, its first features, and what can be asked.
final class CollectionPages {
    private static final int ON_MAP = 1_000;
    private static final int IN_TABLE = 20;
    private static final Set<String> OF_SITUATION =
            Set.of("related", "license", "http://www.opengis.net/def/rel/ogc/1.0/map");

    private final Door door;
    private final Offered offered;
    private final BaseMap base;
    private final Words words;
    private final Titles titles;

    CollectionPages(Door door, Offered offered, BaseMap base, Words words) {
        this.door = door;
        this.offered = offered;
        this.base = base;
        this.words = words;
        this.titles = new Titles(words);
    }

    String collection(List<PageLink> links) {
        List<Feature> first =
                offered.collection().find(Wanted.EVERYTHING, Optional.empty(), ON_MAP).items();
        var body = new StringBuilder(Html.paragraph(titles.about(offered)));
        body.append(new Maps(door, offered, base, words).of(first, titles.of(offered)));
        body.append("<p class=\"ways\">")
                .append(Html.text(words.count("features", offered.collection().bounds().count())))
                .append(": ");
        links.stream()
                .filter(link -> link.rel().equals("items"))
                .forEach(link -> body.append(way(link)).append(" · "));
        body.append(
                        Html.link(
                                door.collection(offered.id()) + "/queryables?f=html",
                                words.say("link.queryables")))
                .append("</p><p class=\"note\">")
                .append(Html.text(words.say("files")))
                .append("</p>");
        body.append(whole(links));
        body.append(new UseIt(door, words).from(offered.id(), titles.of(offered)));
        body.append("<h2>").append(Html.text(titles.ofType(offered))).append("</h2>");
        body.append(
                new FeatureTable(door, offered, words)
                        .table(first.subList(0, Math.min(IN_TABLE, first.size()))));
        if (first.size() > IN_TABLE) {
            body.append("<p>")
                    .append(
                            Html.link(
                                    door.items(offered.id()) + "?f=html&limit=100",
                                    words.say(
                                            "all",
                                            Numbers.write(offered.collection().bounds().count()))))
                    .append("</p>");
        }
        body.append(DatasetJson.script(door, offered.situation(), words));
        return new PageFrame(door, words, Optional.of(offered.situation().situation()))
                .write(titles.of(offered), PageFrame.trail(door, words), body);
    }

    private String way(PageLink link) {
        boolean table = link.type().equals("text/html");
        String format = link.title().replaceFirst("^.* as ", "");
        return Html.link(WholeFile.address(link), table ? words.say("table") : format);
    }

    /// What is to be had of the whole situation.
    private String whole(List<PageLink> links) {
        List<String> ways = new ArrayList<>();
        links.stream()
                .filter(link -> OF_SITUATION.contains(link.rel()))
                .forEach(link -> ways.add(Html.link(link.href(), link.title())));
        return "<p class=\"ways\">"
                + Html.text(words.say("situation"))
                + ": "
                + String.join(" · ", ways)
                + "</p>";
    }

    String queryables() {
        var body = new StringBuilder("<div class=\"wide\"><table class=\"rows\"><thead><tr>");
        for (String head : List.of("name", "kind", "meaning")) {
            body.append("<th scope=\"col\">")
                    .append(Html.text(words.say("head." + head)))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>");
        offered.collection()
                .queryables()
                .forEach(
                        (name, kind) ->
                                body.append("<tr><th scope=\"row\"><code>")
                                        .append(Html.text(name))
                                        .append("</code></th><td class=\"kind\">")
                                        .append(Html.text(words.say("kind." + kind)))
                                        .append("</td><td>")
                                        .append(Html.text(meaning(name)))
                                        .append("</td></tr>"));
        body.append("</tbody></table></div><h2>")
                .append(Html.text(words.say("example")))
                .append("</h2><pre>")
                .append(Html.text(example()))
                .append("</pre>");
        return new PageFrame(door, words, Optional.of(offered.situation().situation()))
                .write(
                        words.say("link.queryables"),
                        PageFrame.trail(door, words, offered, titles),
                        body);
    }

    /// One that every collection understands.
    private String example() {
        return """
        curl -G '%s' --data-urlencode "filter=T_AFTER(time, DATE('%s'))\""""
                .formatted(
                        door.items(offered.id()),
                        offered.situation()
                                .situation()
                                .period()
                                .start()
                                .toString()
                                .substring(0, 10));
    }

    private String meaning(String name) {
        return offered.collection().type().fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::about)
                .findFirst()
                .orElseGet(() -> words.say("queryable." + name));
    }
}
