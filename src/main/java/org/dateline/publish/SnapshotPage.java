package org.dateline.publish;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.PeriodText;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.WordingWriter;
import org.dateline.portrayal.Words;
import org.dateline.report.Report;
import org.dateline.snapshot.Snapshot;
import org.dateline.snapshot.SnapshotId;

/// The page of one snapshot: picture, words, sources, files, and what is different by now. Plain
/// HTML, of which every part works without a script. Addresses in it are relative to its own, those
/// for other systems absolute.
final class SnapshotPage {
    private final SnapshotFacts facts;
    private final Archive.Found found;
    private final Optional<Difference> newer;
    private final Function<Offer, OptionalInt> size;
    private final EmbedFiles files;
    private final Words words;
    private final Snapshot snapshot;

    /// @param newer what a newer revision shows otherwise, where there is one
    /// @param size of a file in bytes, where it is known
    SnapshotPage(
            Archive.Found found,
            SnapshotFacts facts,
            Optional<Difference> newer,
            Function<Offer, OptionalInt> size,
            EmbedFiles files) {
        this.found = found;
        this.facts = facts;
        this.newer = newer;
        this.size = size;
        this.files = files;
        this.snapshot = facts.snapshot();
        this.words = words(language());
    }

    private static Words words(Locale language) {
        return Words.of("org.dateline.publish.page", language);
    }

    private Locale language() {
        return Locale.forLanguageTag(snapshot.request().context().language());
    }

    /// @param links with the absolute address of the application
    String write(Links links) {
        return """
               <!doctype html>
               <html lang="%s" theme="auto">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="color-scheme" content="light dark">
               <title>%s</title>
               %s%s</head>
               <body>
               <a class="skip" href="#downloads">%s</a>
               <header><a class="home" href="../">Dateline</a><a class="live" href="../?%s">%s</a></header>
               <main>
               <h1>%s</h1>
               <p class="period">%s</p>
               %s%s<div class="columns"><article>
               %s<p class="caption">%s</p>
               %s%s%s</article>
               <aside>%s%s</aside></div>
               </main>
               %s</body>
               </html>
               """
                .formatted(
                        text(language().toLanguageTag()),
                        text(snapshot.wording().title()),
                        ShareTags.ofSnapshot(found.id(), facts, links).html(),
                        assets(files),
                        say("skip"),
                        text(facts.context()),
                        say("map"),
                        text(snapshot.wording().title()),
                        period(),
                        redrawn(),
                        newer.map(d -> new NewerNote(d, facts, words).html()).orElse(""),
                        picture(),
                        text(snapshot.wording().caption()),
                        citation(),
                        alternative(),
                        about(),
                        downloads(),
                        embed(links),
                        script(files));
    }

    /// What a reader sees who follows a wrong address.
    static String missing(String id, EmbedFiles files) {
        Words words = words(Locale.ENGLISH);
        return """
               <!doctype html>
               <html lang="en" theme="auto">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="color-scheme" content="light dark">
               <title>%s</title>
               %s</head>
               <body>
               <header><a class="home" href="../">Dateline</a></header>
               <main><h1>%s</h1><p class="caption">%s</p><p><a href="../">%s</a></p></main>
               </body>
               </html>
               """
                .formatted(
                        text(words.say("missing.title")),
                        assets(files),
                        text(words.say("missing.title")),
                        text(words.say("missing.text", Refusals.shown(id))),
                        text(words.say("missing.home")));
    }

    private static String assets(EmbedFiles files) {
        String icon = "<link rel=\"icon\" href=\"../favicon.svg\">\n";
        return files.style().isEmpty()
                ? icon
                : icon
                        + "<link rel=\"stylesheet\" href=\"page/%s\">\n"
                                .formatted(text(files.style()));
    }

    private static String script(EmbedFiles files) {
        return files.script().isEmpty()
                ? ""
                : "<script src=\"page/%s\" defer></script>\n".formatted(text(files.script()));
    }

    private String period() {
        var periods = new PeriodText(language());
        var context = snapshot.request().context();
        return text(
                snapshot.situation().title()
                        + " · "
                        + periods.period(context)
                        + " · "
                        + periods.knownBy(context));
    }

    private String picture() {
        return """
               <figure><a href="%1$s.svg" title="%5$s"><img src="%1$s.svg" width="%2$s" height="%3$s" alt="%4$s"></a></figure>
               """
                .formatted(
                        found.id(),
                        facts.widthPx(),
                        facts.heightPx(),
                        text(snapshot.wording().alternative()),
                        say("figure.enlarge"));
    }

    private String alternative() {
        return "<details><summary>%s</summary><p>%s</p></details>\n"
                .formatted(say("alt"), text(snapshot.wording().alternative()));
    }

    private String redrawn() {
        return found.isRedrawn()
                ? "<p class=\"note\">%s</p>\n"
                        .formatted(
                                text(
                                        words.say(
                                                "redrawn",
                                                Integer.toString(found.painter()),
                                                Integer.toString(SnapshotId.PAINTER_VERSION),
                                                snapshot.id())))
                : "";
    }

    private String citation() {
        var reports = snapshot.depiction().reports();
        StringBuilder html = new StringBuilder("<section><h2>").append(say("cite"));
        html.append("</h2>\n<p id=\"cite\" class=\"code\">");
        html.append(text(snapshot.wording().citation().getFirst())).append("</p>\n");
        html.append(copy("cite"));
        html.append("<p>")
                .append(text(words.count("cite.sources", reports.size())))
                .append("</p>\n");
        html.append("<ol class=\"sources\">");
        var writer = new WordingWriter(language(), Symbology.shipped());
        reports.forEach(r -> html.append(source(r, writer.cite(r))));
        return html.append("</ol></section>\n").toString();
    }

    private static String source(Report report, String cited) {
        return report.link()
                .map(Object::toString)
                .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
                .map(
                        link ->
                                "<li><a rel=\"noreferrer\" href=\"%s\">%s</a></li>\n"
                                        .formatted(text(link), text(cited)))
                .orElseGet(() -> "<li>" + text(cited) + "</li>\n");
    }

    private String downloads() {
        StringBuilder html = new StringBuilder("<section id=\"downloads\"><h2>");
        html.append(say("downloads")).append("</h2>\n<ul class=\"files\">");
        for (Offer offer : Offer.of(found.commission(), facts.kinds(), words)) {
            String known =
                    size.apply(offer).stream()
                            .mapToObj(bytes -> " · " + text(Offer.size(bytes, words)))
                            .findFirst()
                            .orElse("");
            html.append(
                    "<li><a href=\"%s\">%s</a><span>%s%s</span></li>\n"
                            .formatted(
                                    text(offer.address(found.id())),
                                    text(offer.name()),
                                    text(offer.about()),
                                    known));
        }
        return html.append(
                        "</ul>\n<p class=\"small\">%s</p></section>\n"
                                .formatted(say("downloads.note")))
                .toString();
    }

    private String embed(Links links) {
        return "<section><h2>%s</h2>\n<p>%s</p>\n%s<p>%s</p>\n%s<p>%s</p>\n%s</section>\n"
                .formatted(
                        say("embed"),
                        say("embed.note"),
                        snippet("frame", facts.iframe(found.id(), links)),
                        say("embed.picture"),
                        snippet("picture", picture(links)),
                        say("link"),
                        snippet("link", links.page(found.id())));
    }

    private String picture(Links links) {
        return "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" width=\"%s\" height=\"%s\"></a>"
                .formatted(
                        text(links.page(found.id())),
                        text(links.file(found.id(), FileKind.PNG)),
                        text(snapshot.wording().alternative()),
                        facts.widthPx(),
                        facts.heightPx());
    }

    private String snippet(String id, String code) {
        return "<p class=\"code\" id=\"%s\">%s</p>\n%s".formatted(id, text(code), copy(id));
    }

    /// Shown by the script, which alone can copy.
    private String copy(String of) {
        return "<button type=\"button\" hidden data-copy=\"%s\" data-copied=\"%s\">%s</button>\n"
                .formatted(of, say("copied"), say("copy"));
    }

    private String about() {
        var depiction = snapshot.depiction();
        String missing =
                depiction.notDrawn().total() == 0
                        ? say("about.not.none")
                        : text(
                                new WordingWriter(language(), Symbology.shipped())
                                        .notDrawn(depiction));
        return "<section><h2>%s</h2>\n<dl>%s%s%s%s%s%s</dl></section>\n"
                .formatted(
                        say("about"),
                        row("about.id", text(found.id())),
                        row("about.revision", Long.toString(found.commission().revision())),
                        row(
                                "about.painter",
                                text(
                                        words.say(
                                                "about.painter.version",
                                                Integer.toString(SnapshotId.PAINTER_VERSION)))),
                        row("about.events", Numbers.write(depiction.drawn().size())),
                        row("about.not", missing),
                        row("about.credits", text(snapshot.credits())));
    }

    private String row(String key, String html) {
        return "<dt>%s</dt><dd>%s</dd>\n".formatted(say(key), html);
    }

    private String say(String key) {
        return text(words.say(key));
    }

    private static String text(String text) {
        return EmbedPage.text(text);
    }
}
