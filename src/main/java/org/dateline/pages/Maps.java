package org.dateline.pages;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dateline.event.Situation;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.Words;

/// The small maps of a collection, with names as they were at the end of its situation.
final class Maps {
    private final Door door;
    private final Offered offered;
    private final BaseMap base;
    private final Words words;

    Maps(Door door, Offered offered, BaseMap base, Words words) {
        this.door = door;
        this.offered = offered;
        this.base = base;
        this.words = words;
    }

    String of(List<Feature> features, String title) {
        Area area = Area.of(features, situation().extent());
        String note =
                area.outside() == 0
                        ? ""
                        : "<p class=\"note\">"
                                + Html.text(words.count("outside", area.outside()))
                                + "</p>";
        return sketch(area).svg(features, address(), title) + note;
    }

    String around(Feature feature, String title) {
        if (feature.geometry().isEmpty()) {
            return "<p class=\"note\">" + Html.text(words.say("unplaced")) + "</p>";
        }
        return sketch(Area.around(feature, situation().extent()))
                .svg(List.of(feature), address(), title);
    }

    private MapSketch sketch(Area area) {
        Instant last = situation().period().end().minusSeconds(1);
        return new MapSketch(base, area.extent(), last);
    }

    private Function<String, String> address() {
        return id -> door.item(offered.id(), id) + "?f=html";
    }

    private Situation situation() {
        return offered.situation().situation();
    }
}
