package org.dateline.pages;

import java.util.List;
import java.util.Optional;
import org.dateline.event.Situation;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.portrayal.Words;

/// What stands around every page.
///
/// @param situation to whose map the header leads
record PageFrame(Door door, Words words, Optional<Situation> situation) {

    PageFrame(Door door, Words words) {
        this(door, words, Optional.empty());
    }

    static List<String> trail(Door door, Words words) {
        return List.of(Html.link(door.to(Door.LANDING + "?f=html"), words.say("title")));
    }

    static List<String> trail(Door door, Words words, Offered offered, Titles titles) {
        return List.of(
                trail(door, words).getFirst(),
                Html.link(door.collection(offered.id()) + "?f=html", titles.of(offered)));
    }

    /// @param trail links to the pages above, outermost first, as HTML
    String write(String title, List<String> trail, CharSequence body) {
        String map = situation.map(s -> "/?situation=" + Door.encoded(s.id())).orElse("/");
        return """
               <!doctype html>
               <html lang="en">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="color-scheme" content="light dark">
               <title>%s · Dateline</title>
               <link rel="icon" href="%s">
               <link rel="stylesheet" href="%s">
               </head>
               <body>
               <a class="skip" href="#content">%s</a>
               <header><a class="brand" href="%s">Dateline</a><nav>%s</nav></header>
               <main id="content">
               %s<h1>%s</h1>
               %s
               </main>
               <footer>%s</footer>
               </body>
               </html>
               """
                .formatted(
                        Html.text(title),
                        Html.text(door.to("/favicon.svg")),
                        Html.text(door.to("/open-data.css")),
                        Html.text(words.say("skip")),
                        Html.text(door.to("/")),
                        Html.link(door.to(map), words.say("map"))
                                + Html.link(door.to(Door.LANDING + "?f=html"), words.say("title"))
                                + Html.link(door.to("/api?f=html"), words.say("for-developers")),
                        trail.isEmpty()
                                ? ""
                                : "<p class=\"trail\">" + String.join(" › ", trail) + "</p>\n",
                        Html.text(title),
                        body,
                        Html.text(words.say("footer"))
                                + " "
                                + Html.link(
                                        door.licences(situation.map(Situation::id)),
                                        words.say("footer.licences")));
    }
}
