package org.dateline.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.portrayal.BaseLabel;
import org.locationtech.jts.geom.Envelope;

/// Names of countries and towns on a small map, as many as find room, the greatest first.
final class SketchNames {
    private static final int MOST = 28;
    private static final int GREAT = 4;
    private static final double SIZE = 13;

    private final List<BaseLabel> labels;
    private final long second;
    private final List<Envelope> taken = new ArrayList<>();
    private final List<Envelope> large = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final StringBuilder svg = new StringBuilder();
    private int written;

    /// Where a position lies in the picture; nothing outside of it.
    interface Placing {
        Optional<double[]> at(double lon, double lat);
    }

    /// @param labels of the base map
    /// @param at when the names are those in use
    SketchNames(List<BaseLabel> labels, Instant at) {
        this.labels = labels;
        this.second = at.getEpochSecond();
    }

    /// @param zoom the level of zoom of the picture
    String svg(double zoom, double width, double height, Placing placing) {
        labels.stream()
                .filter(label -> kind(label) < 4 && label.minZoom() <= zoom + 0.6)
                .sorted(
                        Comparator.comparingInt(SketchNames::kind)
                                .thenComparingDouble(BaseLabel::minZoom))
                .forEach(
                        label ->
                                placing.at(label.lon(), label.lat())
                                        .ifPresent(at -> write(label, at, width, height)));
        return svg.toString();
    }

    private static int kind(BaseLabel label) {
        return switch (label.kind()) {
            case COUNTRY -> 0;
            case CAPITAL -> 1;
            case REGIONAL_CAPITAL -> 2;
            case CITY -> 3;
            case REGION, LAKE -> 4;
        };
    }

    private void write(BaseLabel label, double[] at, double width, double height) {
        String text = name(label);
        boolean country = label.kind() == BaseLabel.Kind.COUNTRY;
        double half = text.length() * SIZE * (country ? 0.34 : 0.28);
        double x = country ? at[0] : at[0] + 6 + half;
        double y = country ? at[1] : at[1] + 4;
        var room = room(x, y, half, 1);
        boolean fits = new Envelope(2, width - 2, 2, height - 2).contains(room);
        if (!fits || written >= MOST || taken.stream().anyMatch(room::intersects)) {
            return;
        }
        // Large countries have several positions for their name.
        if (!told.add(text)) {
            return;
        }
        taken.add(room);
        boolean great = isGreat(room(x, y, half, 2));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text class=\"%s%s\" x=\"%.0f\" y=\"%.0f\">%s</text>",
                        country ? "country" : "town",
                        great ? "" : " minor",
                        country ? x : at[0] + 6,
                        y,
                        Html.text(text)));
        if (!country) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<circle class=\"town\" cx=\"%.1f\" cy=\"%.1f\" r=\"2\"/>",
                            at[0],
                            at[1]));
        }
        written++;
    }

    /// Some are written twice as large on a phone, the others not at all.
    private boolean isGreat(Envelope room) {
        if (large.size() >= GREAT || large.stream().anyMatch(room::intersects)) {
            return false;
        }
        return large.add(room);
    }

    private static Envelope room(double x, double y, double half, double grown) {
        return new Envelope(
                x - half * grown, x + half * grown, y - SIZE * grown, y + SIZE * grown / 3);
    }

    private String name(BaseLabel label) {
        return label.names().stream()
                .filter(n -> n.language().equals("en") && n.from() <= second && second < n.to())
                .map(BaseLabel.Name::text)
                .findFirst()
                .orElseGet(() -> label.names().getFirst().text());
    }
}
