package org.dateline.snapshot;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.snapshot.Scene.Mark;
import org.dateline.snapshot.Scene.Movement;

/// Letters the events of a map: the name of each place with its events by category, without two
/// labels on top of each other. Where there is room for less, less is written.
final class LabelPainter {
    private static final double SIGN = 11;
    private static final int PER_ROW = 5;

    private final Drawing drawing;
    private final Palette palette;
    private final LabelRoom room;
    private final Words words;
    private final String language;
    private final Frame frame;
    private final Lettering name;
    private final Lettering number;
    private final Map<Mark, Rectangle2D> cards = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();

    LabelPainter(Drawing drawing, Frame frame, LabelRoom room, Words words, String language) {
        this.language = language;
        this.drawing = drawing;
        this.palette = drawing.palette();
        this.frame = frame;
        this.room = room;
        this.words = words;
        this.name = Lettering.semibold(14);
        this.number = Lettering.regular(12.5);
    }

    /// Names already on the map, so that the base map does not repeat them.
    Set<String> named() {
        return named;
    }

    /// Finds room for what must be there: signs, the cards of areas, the lines of movements.
    void reserve(Scene scene) {
        for (Mark mark : scene.marks()) {
            if (mark.area().isEmpty()) {
                room.take(around(mark.at(), MapPainter.width(mark) / 2 + 1.5));
            }
        }
        for (Mark mark : scene.marks()) {
            if (mark.area().isPresent()) {
                Box full = box(mark, true);
                room.over(mark.at(), full.width() + 12, full.height() + 8)
                        .or(
                                () -> {
                                    Box small = box(mark, false);
                                    return room.over(
                                            mark.at(), small.width() + 12, small.height() + 8);
                                })
                        .ifPresent(b -> cards.put(mark, b));
            }
        }
        for (Movement movement : scene.movements()) {
            for (Point2D p : movement.path()) {
                room.avoid(around(p, 5));
            }
        }
    }

    /// A path without its end inside a card.
    List<Point2D> outsideCards(List<Point2D> path) {
        int last = path.size();
        Point2D end = path.getLast();
        for (Rectangle2D card : cards.values()) {
            Rectangle2D wide = grown(card, 5);
            if (wide.contains(end)) {
                int inside = path.size();
                while (inside > 1 && wide.contains(path.get(inside - 1))) {
                    inside--;
                }
                last = Math.min(last, inside);
            }
        }
        return path.subList(0, last);
    }

    void paint(Scene scene) {
        cards.forEach(this::card);
        for (Mark mark : scene.marks()) {
            if (mark.area().isEmpty()) {
                beside(mark);
            }
        }
        scene.movements().forEach(this::origin);
    }

    private void card(Mark mark, Rectangle2D at) {
        drawing.surface()
                .fill(
                        new RoundRectangle2D.Double(
                                at.getX(), at.getY(), at.getWidth(), at.getHeight(), 6, 6),
                        Palette.alpha(palette.halo(), 0.82));
        boolean full = at.getHeight() > box(mark, false).height() + 8.5;
        write(mark, at.getX() + 6, at.getY() + 4, full, false);
    }

    private void beside(Mark mark) {
        double reach = MapPainter.width(mark) / 2;
        Box full = box(mark, true);
        Optional<Rectangle2D> place = room.beside(mark.at(), reach, full.width(), full.height());
        if (place.isPresent()) {
            write(mark, place.get().getX(), place.get().getY(), true, true);
            return;
        }
        Box small = box(mark, false);
        room.beside(mark.at(), reach, small.width(), small.height())
                .ifPresent(b -> write(mark, b.getX(), b.getY(), false, true));
    }

    private record Box(double width, double height) {}

    private Box box(Mark mark, boolean full) {
        double width = drawing.fonts().width(title(mark), name);
        int rows = full ? rows(mark).size() : 0;
        for (List<Map.Entry<Category, Integer>> row :
                full ? rows(mark) : List.<List<Map.Entry<Category, Integer>>>of()) {
            width = Math.max(width, rowWidth(row));
        }
        return new Box(width, 18 + 16.0 * rows);
    }

    private String title(Mark mark) {
        String name = mark.places() > 1 ? several(mark) : mark.name();
        return isPlain(mark) && mark.events() > 1
                ? name + "  " + Numbers.write(mark.events())
                : name;
    }

    private String several(Mark mark) {
        String others = Numbers.write(mark.places() - 1);
        return words.say("language").equals(language)
                ? words.say("mark.places", mark.name(), others)
                : mark.name() + " (+" + others + ")";
    }

    /// Whether the sign alone says which category: no row of signs is needed.
    private static boolean isPlain(Mark mark) {
        return mark.area().isEmpty() && mark.counts().size() == 1;
    }

    private static List<List<Map.Entry<Category, Integer>>> rows(Mark mark) {
        if (isPlain(mark)) {
            return List.of();
        }
        List<Map.Entry<Category, Integer>> all = List.copyOf(mark.counts().entrySet());
        List<List<Map.Entry<Category, Integer>>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PER_ROW) {
            rows.add(all.subList(i, Math.min(all.size(), i + PER_ROW)));
        }
        return rows;
    }

    private double rowWidth(List<Map.Entry<Category, Integer>> row) {
        double width = -9;
        for (var entry : row) {
            width += SIGN + 3 + drawing.fonts().width(Numbers.write(entry.getValue()), number) + 9;
        }
        return width;
    }

    private void write(Mark mark, double x, double y, boolean full, boolean onMap) {
        named.add(mark.name());
        line(title(mark), name, x, y + 13.5, palette.label(), onMap);
        if (!full) {
            return;
        }
        double top = y + 18;
        for (var row : rows(mark)) {
            double at = x;
            for (var entry : row) {
                var sign = drawing.sign(entry.getKey(), at + SIGN / 2, top + 7.5, SIGN);
                if (onMap) {
                    drawing.surface().stroke(sign, palette.halo(), MapPainter.round(2));
                }
                drawing.surface().fill(sign, drawing.colour(entry.getKey()));
                String count = Numbers.write(entry.getValue());
                at += SIGN + 3;
                line(count, number, at, top + 12, palette.label(), onMap);
                at += drawing.fonts().width(count, number) + 9;
            }
            top += 16;
        }
    }

    private void line(
            String text, Lettering lettering, double x, double y, Color colour, boolean onMap) {
        if (onMap) {
            drawing.onMap(text, lettering, x, y, colour);
        } else {
            drawing.text(text, lettering, x, y, colour);
        }
    }

    /// Says where a movement comes from, where its line starts or enters the map.
    private void origin(Movement movement) {
        Rectangle2D inner = grown(frame.box(), -14);
        Lettering small = Lettering.italic(13);
        String text =
                words.say("language").equals(language)
                        ? words.say("movement.from", movement.from())
                        : movement.from();
        double width = drawing.fonts().width(text, small);
        movement.path().stream()
                .filter(inner::contains)
                .findFirst()
                .filter(p -> !named.contains(movement.from()) || !near(p, movement))
                .flatMap(p -> room.beside(p, 4, width, 16))
                .ifPresent(
                        b ->
                                drawing.onMap(
                                        text, small, b.getX(), b.getY() + 12.5, palette.label()));
    }

    private static boolean near(Point2D p, Movement movement) {
        return p.distance(movement.path().getFirst()) < 1;
    }

    private static Rectangle2D around(Point2D p, double reach) {
        return new Rectangle2D.Double(p.getX() - reach, p.getY() - reach, 2 * reach, 2 * reach);
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by,
                box.getY() - by,
                box.getWidth() + 2 * by,
                box.getHeight() + 2 * by);
    }
}
