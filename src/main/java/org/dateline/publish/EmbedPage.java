package org.dateline.publish;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.portrayal.BlockAddress;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.Words;
import org.dateline.snapshot.LightPage;
import org.dateline.snapshot.Snapshot;
import org.springframework.web.util.HtmlUtils;

/// The light page that others put into theirs: map, slider and words, no session behind them.
/// Addresses in it are relative, so that it works below any path.
final class EmbedPage {
    private final Symbology symbology;
    private final EmbedFiles files;

    EmbedPage(Symbology symbology, EmbedFiles files) {
        this.symbology = symbology;
        this.files = files;
    }

    /// What a page is written from.
    ///
    /// @param home absolute address of the application, with a slash at the end
    record Embed(Snapshot snapshot, EmbedContexts.Shown shown, String home) {
        MapContext context() {
            return shown.context();
        }
    }

    String write(Embed embed) {
        Snapshot snapshot = embed.snapshot();
        String language = snapshot.request().context().language();
        Words words = Words.of("org.dateline.publish.embed", Locale.forLanguageTag(language));
        var light = new LightPage(snapshot, embed.shown().events(), symbology);
        String live = embed.shown().contextQuery();
        String links =
                link("./?" + live, words.say("open"))
                        + embed.shown()
                                .snapshot()
                                .map(id -> link("snapshot/" + id, words.say("snapshot")))
                                .orElse("");
        return """
               <!doctype html>
               <html lang="%s" theme="%s">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="color-scheme" content="light dark">
               <title>%s</title>
               %s<link rel="icon" href="favicon.svg">
               <link rel="stylesheet" href="embed/%s">
               </head>
               <body class="%s">
               %s<script type="application/json" id="contents">%s</script>
               <script src="embed/%s"></script>
               </body>
               </html>
               """
                .formatted(
                        text(language),
                        theme(embed.context()),
                        text(snapshot.wording().title()),
                        tags(embed).html(),
                        text(files.style()),
                        embed.shown().slider() ? "slider" : "still",
                        light.body(links),
                        light.state(addresses(embed), theme(embed.context())),
                        text(files.script()));
    }

    private static String link(String address, String text) {
        return "<p class=\"links\"><a target=\"_blank\" rel=\"noopener\" href=\"%s\">%s</a></p>"
                .formatted(text(address), text(text));
    }

    private static ShareTags tags(Embed embed) {
        Snapshot snapshot = embed.snapshot();
        return new ShareTags(
                snapshot, embed.home(), "embed?" + embed.shown().query(), embed.shown().picture());
    }

    private static Map<String, String> addresses(Embed embed) {
        MapContext context = embed.snapshot().request().context();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("block", BlockAddress.of(embed.shown().events().state(), context));
        addresses.put("basemap", "basemap");
        addresses.put("symbology", "symbology.json");
        addresses.put(
                "told",
                "embed/events?" + new ContextQuery(embed.snapshot().situation()).write(context));
        addresses.put("slider", embed.shown().slider() ? "yes" : "no");
        return addresses;
    }

    static String theme(MapContext context) {
        return context.theme().name().toLowerCase(Locale.ROOT);
    }

    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
