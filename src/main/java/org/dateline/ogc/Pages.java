package org.dateline.ogc;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.feature.Field;
import org.dateline.feature.SituationFeatures;
import org.dateline.geo.Extent;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.time.CivilTime;
import org.dateline.writing.FeaturePage;
import org.dateline.writing.PageLink;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// The pages for people at the addresses that programs use. Plain HTML, all of which works without
/// a script.
final class Pages {
    private final BaseMap base;
    private final Descriptions descriptions;
    private final Words words;
    private final CivilTime civil = CivilTime.in(Locale.ENGLISH);

    Pages(BaseMap base, Descriptions descriptions, Words words) {
        this.base = base;
        this.descriptions = descriptions;
        this.words = words;
    }

    String landing(Door door, List<SituationFeatures> situations) {
        var body = new StringBuilder(paragraph(words.say("about")));
        situations.forEach(situation -> body.append(situation(door, situation)));
        body.append("<h2>").append(text(words.say("more"))).append("</h2><ul>");
        body.append(item(Html.link(door.to("/api?f=html"), words.say("link.api-html"))));
        body.append(item(Html.link(door.to("/collections?f=html"), words.say("link.collections"))));
        body.append(item(Html.link(door.to("/conformance?f=html"), words.say("link.conformance"))));
        body.append("</ul>").append(code(door));
        for (SituationFeatures situation : situations) {
            body.append(DatasetJson.script(door, situation, words));
        }
        return new PageFrame(door, words).write(words.say("title"), List.of(), body);
    }

    String collections(Door door, List<SituationFeatures> situations) {
        var body = new StringBuilder();
        situations.forEach(situation -> body.append(situation(door, situation)));
        return new PageFrame(door, words).write(words.say("link.collections"), List.of(), body);
    }

    private String situation(Door door, SituationFeatures situation) {
        var html = new StringBuilder("<section><h2>");
        html.append(text(situation.situation().title())).append("</h2>");
        html.append(paragraph(situation.situation().summary()));
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
                                    .append(text(Numbers.write(collection.bounds().count())))
                                    .append("</td><td>")
                                    .append(text(words.say("about." + name)))
                                    .append("</td></tr>");
                        });
        return html.append("</tbody></table></section>").toString();
    }

    private String code(Door door) {
        return "<h2>"
                + text(words.say("use"))
                + "</h2><pre>curl '"
                + text(door.to("/collections"))
                + "'\nogrinfo 'OAPIF:"
                + text(door.to("/"))
                + "'</pre>"
                + paragraph(words.say("use.qgis", door.to("/")));
    }

    String collection(Door door, Offered offered) {
        var body = new StringBuilder(paragraph(descriptions.about(offered)));
        List<Feature> first =
                offered.collection()
                        .find(org.dateline.feature.Wanted.EVERYTHING, Optional.empty(), 1_000)
                        .items();
        body.append(map(door, offered, first, descriptions.title(offered)));
        body.append("<p>")
                .append(text(words.count("features", offered.collection().bounds().count())))
                .append(" · ");
        for (Format format : Format.ofItems()) {
            body.append(
                            Html.link(
                                    door.items(offered.id()) + "?f=" + format.code(),
                                    format == Format.HTML ? words.say("table") : format.title()))
                    .append(" · ");
        }
        body.append(
                        Html.link(
                                door.collection(offered.id()) + "/queryables?f=html",
                                words.say("link.queryables")))
                .append("</p>");
        body.append(table(door, offered, first.subList(0, Math.min(20, first.size()))));
        body.append(DatasetJson.script(door, offered.situation(), words));
        return frame(door, offered).write(descriptions.title(offered), trail(door), body);
    }

    String items(
            Door door, Offered offered, FeaturePage page, MultiValueMap<String, String> asked) {
        var body = new StringBuilder(Form.of(asked, words));
        body.append(map(door, offered, page.features(), page.title()));
        body.append(
                paragraph(
                        words.say(
                                "shown",
                                Numbers.write(page.features().size()),
                                Numbers.write(page.matched()))));
        body.append(table(door, offered, page.features()));
        page.links().stream()
                .filter(link -> link.rel().equals("next"))
                .forEach(
                        link ->
                                body.append("<p>")
                                        .append(
                                                "<a rel=\"next\" class=\"button\" href=\""
                                                        + text(link.href())
                                                        + "\">"
                                                        + text(words.say("link.next"))
                                                        + "</a></p>"));
        body.append(formats(page.links()));
        return frame(door, offered).write(page.title(), trail(door, offered), body);
    }

    String item(Door door, Offered offered, FeaturePage page) {
        Feature feature = page.features().getFirst();
        var body = new StringBuilder(map(door, offered, page.features(), name(feature)));
        body.append("<dl>");
        for (Field<?> field : offered.collection().type().fields()) {
            Object value = feature.values().get(field.name());
            boolean told =
                    value != null
                            && !Boolean.FALSE.equals(value)
                            && !(value instanceof List<?> list && list.isEmpty());
            if (told) {
                body.append("<dt title=\"")
                        .append(text(field.about()))
                        .append("\">")
                        .append(text(field.name().replace('_', ' ')))
                        .append("</dt><dd>")
                        .append(value(offered, value))
                        .append("</dd>");
            }
        }
        body.append("</dl>");
        body.append(new ClaimList(door, offered, words).of(feature));
        body.append(formats(page.links()));
        return frame(door, offered).write(name(feature), trail(door, offered), body);
    }

    String queryables(Door door, Offered offered) {
        var body = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
        for (String head : List.of("name", "kind", "meaning")) {
            body.append("<th scope=\"col\">")
                    .append(text(words.say("head." + head)))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>");
        offered.collection()
                .queryables()
                .forEach(
                        (name, kind) ->
                                body.append("<tr><th scope=\"row\"><code>")
                                        .append(text(name))
                                        .append("</code></th><td>")
                                        .append(text(words.say("kind." + kind)))
                                        .append("</td><td>")
                                        .append(text(meaning(offered, name)))
                                        .append("</td></tr>"));
        body.append("</tbody></table></div><pre>")
                .append(text(door.items(offered.id()) + "?filter=" + words.say("example.filter")))
                .append("</pre>");
        return frame(door, offered).write(words.say("link.queryables"), trail(door, offered), body);
    }

    private String meaning(Offered offered, String name) {
        return offered.collection().type().fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::about)
                .findFirst()
                .orElseGet(() -> words.say("queryable." + name));
    }

    String conformance(Door door) {
        var body = new StringBuilder("<ul>");
        Conformance.CLASSES.forEach(c -> body.append(item("<code>" + text(c) + "</code>")));
        return new PageFrame(door, words)
                .write(words.say("link.conformance"), trail(door), body.append("</ul>"));
    }

    String api(Door door, Map<String, Object> definition) {
        return new PageFrame(door, words)
                .write(
                        words.say("link.api-html"),
                        trail(door),
                        new ApiPage(door, words, definition).body());
    }

    private String map(Door door, Offered offered, List<Feature> features, String title) {
        Extent around =
                offered.collection()
                        .bounds()
                        .extent()
                        .orElse(offered.situation().situation().extent());
        return new MapSketch(base, around)
                .svg(features, id -> door.item(offered.id(), id) + "?f=html", title);
    }

    /// The fields that a person looks for first.
    private String table(Door door, Offered offered, List<Feature> features) {
        List<String> names =
                offered.collection().type().fields().stream()
                        .map(Field::name)
                        .filter(name -> words.has("column." + name))
                        .toList();
        var html = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
        names.forEach(
                name ->
                        html.append("<th scope=\"col\">")
                                .append(text(words.say("column." + name)))
                                .append("</th>"));
        html.append("</tr></thead><tbody>");
        for (Feature feature : features) {
            html.append("<tr>");
            for (int i = 0; i < names.size(); i++) {
                Object value = feature.values().get(names.get(i));
                String cell = value == null ? "" : value(offered, value);
                html.append("<td>")
                        .append(
                                i == 0
                                        ? Html.link(
                                                door.item(offered.id(), feature.id()) + "?f=html",
                                                name(feature))
                                        : cell)
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }

    private String value(Offered offered, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant instant ->
                    text(civil.write(instant, offered.situation().situation().zone()));
            case Boolean truth -> text(words.say(truth ? "yes" : "no"));
            case Double number ->
                    text(
                            number == Math.rint(number)
                                    ? Numbers.write(number.longValue())
                                    : number.toString());
            case List<?> list ->
                    text(String.join(", ", list.stream().map(Object::toString).toList()));
            default -> Html.linked(value.toString());
        };
    }

    static String name(Feature feature) {
        return Stream.of("title", "name", "says")
                .map(feature.values()::get)
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(feature.id());
    }

    private String formats(List<PageLink> links) {
        var html =
                new StringBuilder("<p class=\"formats\">")
                        .append(text(words.say("also")))
                        .append(' ');
        links.stream()
                .filter(link -> link.rel().equals("alternate"))
                .forEach(
                        link ->
                                html.append("<a rel=\"alternate\" type=\"")
                                        .append(text(link.type()))
                                        .append("\" href=\"")
                                        .append(text(link.href()))
                                        .append("\">")
                                        .append(text(link.title().replaceFirst("^.* as ", "")))
                                        .append("</a> "));
        return html.append("</p>").toString();
    }

    private PageFrame frame(Door door, Offered offered) {
        return new PageFrame(door, words, Optional.of(offered.situation().situation()));
    }

    private List<String> trail(Door door) {
        return List.of(Html.link(door.to(LandingFilter.PATH + "?f=html"), words.say("title")));
    }

    private List<String> trail(Door door, Offered offered) {
        return List.of(
                trail(door).getFirst(),
                Html.link(door.collection(offered.id()) + "?f=html", descriptions.title(offered)));
    }

    private static String paragraph(String words) {
        return "<p>" + text(words) + "</p>";
    }

    private static String item(String html) {
        return "<li>" + html + "</li>";
    }

    private static String text(String text) {
        return Html.text(text);
    }
}
