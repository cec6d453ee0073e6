package org.dateline.snapshot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.geo.Position;
import org.dateline.portrayal.BaseLabel;

/// Letters the base map where the events leave room, in names valid at the date of the map.
final class BaseLabelPainter {
    private static final int MOST = 60;

    private final Drawing drawing;
    private final Frame frame;
    private final LabelRoom room;
    private final String language;
    private final Instant at;

    /// @param at the instant whose names are written
    BaseLabelPainter(Drawing drawing, Frame frame, LabelRoom room, String language, Instant at) {
        this.drawing = drawing;
        this.frame = frame;
        this.room = room;
        this.language = language;
        this.at = at;
    }

    /// @param taken names that are on the map already
    void paint(List<BaseLabel> labels, Set<String> taken) {
        double zoom = frame.zoom();
        labels.stream()
                .filter(l -> l.minZoom() <= zoom + 0.5)
                .filter(l -> frame.box().contains(frame.at(new Position(l.lon(), l.lat()))))
                .sorted(Comparator.comparingInt(l -> rank(l.kind())))
                .limit(400)
                .filter(l -> !taken.contains(name(l)))
                .filter(this::write)
                .limit(MOST)
                .forEach(l -> taken.add(name(l)));
    }

    private static int rank(BaseLabel.Kind kind) {
        return switch (kind) {
            case COUNTRY -> 0;
            case CAPITAL -> 1;
            case REGIONAL_CAPITAL -> 2;
            case LAKE -> 3;
            case CITY -> 4;
            case REGION -> 5;
        };
    }

    private boolean write(BaseLabel label) {
        Palette p = drawing.palette();
        Point2D at = frame.at(new Position(label.lon(), label.lat()));
        String name = name(label);
        return switch (label.kind()) {
            case COUNTRY ->
                    over(
                            name.toUpperCase(Locale.forLanguageTag(language)),
                            Lettering.regular(12),
                            at,
                            p.baseLabel());
            case REGION -> over(name, Lettering.italic(12), at, p.baseLabel());
            case LAKE -> over(name, Lettering.italic(12), at, p.waterInk());
            case CAPITAL, REGIONAL_CAPITAL, CITY -> town(name, at, p.baseLabel());
        };
    }

    private boolean over(String name, Lettering lettering, Point2D at, Color colour) {
        double width = drawing.fonts().width(name, lettering);
        Optional<Rectangle2D> box = room.over(at, width + 6, 16);
        box.ifPresent(b -> drawing.onMap(name, lettering, b.getX() + 3, b.getY() + 12, colour));
        return box.isPresent();
    }

    private boolean town(String name, Point2D at, Color colour) {
        var dot = new Rectangle2D.Double(at.getX() - 2.5, at.getY() - 2.5, 5, 5);
        if (!room.isFree(dot)) {
            return false;
        }
        Lettering lettering = Lettering.regular(12);
        double width = drawing.fonts().width(name, lettering);
        Optional<Rectangle2D> box = room.beside(at, 2.5, width, 15);
        box.ifPresent(
                b -> {
                    room.take(dot);
                    drawing.surface()
                            .fill(new Ellipse2D.Double(at.getX() - 2, at.getY() - 2, 4, 4), colour);
                    drawing.onMap(name, lettering, b.getX(), b.getY() + 11.5, colour);
                });
        return box.isPresent();
    }

    /// The name in use in the map's language, else in English, else any.
    private String name(BaseLabel label) {
        return named(label, language)
                .or(() -> named(label, "en"))
                .orElse(label.names().isEmpty() ? "" : label.names().getFirst().text());
    }

    private Optional<String> named(BaseLabel label, String wanted) {
        long second = at.getEpochSecond();
        return label.names().stream()
                .filter(n -> n.language().equals(wanted) && n.from() <= second && second < n.to())
                .map(BaseLabel.Name::text)
                .findFirst();
    }
}
