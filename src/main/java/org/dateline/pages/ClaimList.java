package org.dateline.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.event.DataState;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.portrayal.FigureText;
import org.dateline.portrayal.LapseText;
import org.dateline.portrayal.Words;
import org.dateline.report.Claim;
import org.dateline.report.Report;
import org.dateline.time.CivilTime;

/// Under an event, its claims: what is said, with which figure, by whom, where we read it, and
/// whether it still stands.
final class ClaimList {
    private final Door door;
    private final Offered offered;
    private final Words words;
    private final FigureText figures = new FigureText(Locale.ENGLISH);
    private final LapseText lapses = new LapseText(Locale.ENGLISH);
    private final CivilTime time = CivilTime.in(Locale.ENGLISH);

    ClaimList(Door door, Offered offered, Words words) {
        this.door = door;
        this.offered = offered;
        this.words = words;
    }

    String of(Feature feature) {
        String type = offered.collection().type().name();
        if (!type.equals("events") && !type.equals("movements")) {
            return "";
        }
        DataState state = offered.situation().events().state();
        var html = new StringBuilder("<section><h2>");
        html.append(Html.text(words.say("type.claims"))).append("</h2><ul class=\"claims\">");
        offered.situation().events().event(feature.id(), Optional.empty()).stream()
                .flatMap(event -> event.claims().stream())
                .forEach(claim -> html.append(item(claim, state)));
        return html.append("</ul></section>").toString();
    }

    private String item(Claim claim, DataState state) {
        String collection = state.situation().id() + "_claims";
        String says = Html.link(door.item(collection, claim.id()) + "?f=html", claim.says());
        Optional<String> figure =
                claim.figure()
                        .map(f -> figures.metric(f.metric()) + ": " + figures.write(f))
                        .map(Html::text);
        Optional<Report> report =
                state.reports().stream().filter(r -> r.id().equals(claim.report())).findFirst();
        String source =
                String.join(
                        " · ",
                        Stream.of(
                                        figure,
                                        claim.attributedTo().map(Html::text),
                                        report.map(r -> source(r, state)))
                                .flatMap(Optional::stream)
                                .toList());
        String lapse =
                claim.lapse()
                        .map(l -> lapses.write(l, state.situation().zone()))
                        .map(l -> "<p class=\"lapse\">" + Html.text(l) + "</p>")
                        .orElse("");
        return "<li><p>%s</p><p class=\"source\">%s</p>%s</li>"
                .formatted(lapse.isEmpty() ? says : "<s>" + says + "</s>", source, lapse);
    }

    private String source(Report report, DataState state) {
        return Html.link(
                door.item(state.situation().id() + "_reports", report.id()) + "?f=html",
                words.say(
                        "read-in",
                        report.source().name()
                                + ": "
                                + report.title()
                                + ", "
                                + time.write(report.published())));
    }
}
