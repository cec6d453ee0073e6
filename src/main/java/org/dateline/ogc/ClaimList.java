package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.feature.SituationFeatures;
import org.dateline.portrayal.Words;

/// Under an event, its claims: what is said, by whom, and where we read it.
final class ClaimList {
    private final Door door;
    private final Offered offered;
    private final Words words;

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
        SituationFeatures situation = offered.situation();
        String id = situation.situation().id();
        List<Feature> claims = situation.claimsOf(feature.id());
        var html = new StringBuilder("<section><h2>");
        html.append(Html.text(words.say("type.claims"))).append("</h2><ul class=\"claims\">");
        for (Feature claim : claims) {
            html.append("<li><p>")
                    .append(
                            Html.link(
                                    door.item(id + "_claims", claim.id()) + "?f=html",
                                    value(claim, "says").orElse(claim.id())))
                    .append("</p><p class=\"source\">");
            value(claim, "attributed_to").ifPresent(by -> html.append(Html.text(by)).append(" · "));
            value(claim, "report")
                    .ifPresent(
                            report ->
                                    html.append(
                                            Html.link(
                                                    door.item(id + "_reports", report) + "?f=html",
                                                    words.say("read-in", report))));
            html.append("</p></li>");
        }
        return html.append("</ul></section>").toString();
    }

    private static Optional<String> value(Feature claim, String name) {
        return Optional.ofNullable(claim.values().get(name)).map(Object::toString);
    }
}
