package org.dateline.snapshot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.BoundPlace;
import org.dateline.event.Category;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.geo.Geodesics;
import org.dateline.portrayal.Depiction;
import org.dateline.portrayal.Depiction.Visibility;
import org.dateline.report.Mention.Role;
import org.dateline.snapshot.Scene.Mark;
import org.dateline.snapshot.Scene.Movement;

/// Finds out where on a map the events of a depiction lie, and joins what would lie on top of each
/// other.
final class SceneBuilder {
    /// Points closer than this share a sign, in layout units.
    private static final double CLOSE = 15;

    private static final int PIECES = 64;
    private static final int GRID = 24;

    private final BaseShapes shapes;
    private final Frame frame;

    SceneBuilder(BaseShapes shapes) {
        this.shapes = shapes;
        this.frame = shapes.frame();
    }

    /// Whether a location can be seen in the frame.
    Visibility visibility(Location location) {
        BoundPlace place = location.place();
        if (place.precision().isArea()) {
            Path2D area = outline(place);
            if (!BaseShapes.isEmpty(area)) {
                return area.intersects(frame.box()) ? Visibility.DRAWN : Visibility.OUTSIDE;
            }
            if (place.area().isEmpty()) {
                return Visibility.TOO_BROAD;
            }
            return Visibility.OUTSIDE;
        }
        return frame.shows(place.position()) ? Visibility.DRAWN : Visibility.OUTSIDE;
    }

    private Path2D outline(BoundPlace place) {
        return place.area().map(shapes::area).orElseGet(Path2D.Double::new);
    }

    Scene build(Depiction depiction) {
        String language = depiction.context().language();
        Instant at = depiction.context().interval().end().minusSeconds(1);
        Map<String, Gathered> places = new LinkedHashMap<>();
        Map<String, Movement> movements = new LinkedHashMap<>();
        for (Event event : depiction.drawn()) {
            for (Location location : shownAsPlaces(event)) {
                if (visibility(location) == Visibility.DRAWN) {
                    places.computeIfAbsent(
                                    location.place().id(),
                                    id -> new Gathered(location.place(), language, at))
                            .add(event);
                }
            }
            if (event.isMovement()) {
                addMovements(event, language, at, movements);
            }
        }
        return new Scene(joined(places), List.copyOf(movements.values()));
    }

    /// Where it happened; a movement counts where it ends.
    private static List<Location> shownAsPlaces(Event event) {
        List<Location> at =
                event.locations().stream().filter(l -> l.mention().role() == Role.AT).toList();
        if (!at.isEmpty()) {
            return at;
        }
        List<Location> destinations =
                event.locations().stream()
                        .filter(l -> l.mention().role() == Role.DESTINATION)
                        .toList();
        return destinations.isEmpty() ? event.locations() : destinations;
    }

    private void addMovements(
            Event event, String language, Instant at, Map<String, Movement> movements) {
        BoundPlace to = event.at(Role.DESTINATION).orElseThrow().place();
        Set<String> done = new LinkedHashSet<>();
        for (Location location : event.locations()) {
            BoundPlace from = location.place();
            if (location.mention().role() != Role.ORIGIN
                    || !done.add(from.id())
                    || from.position().equals(to.position())
                    || !hasItsPlace(to)) {
                continue;
            }
            List<Point2D> path = new ArrayList<>();
            Geodesics.line(from.position(), to.position(), PIECES)
                    .forEach(p -> path.add(frame.at(p)));
            movements.merge(
                    from.id() + ">" + to.id(),
                    new Movement(
                            from.name(language, at),
                            to.name(language, at),
                            path,
                            event.category(),
                            1,
                            !from.precision().isArea()),
                    (a, b) ->
                            new Movement(
                                    a.from(),
                                    a.to(),
                                    a.path(),
                                    a.category(),
                                    a.events() + 1,
                                    a.exactOrigin()));
        }
    }

    /// Whether a line can end there: an area of which only a part is seen has its middle elsewhere.
    private boolean hasItsPlace(BoundPlace place) {
        return !place.precision().isArea() || roomy().contains(frame.at(place.position()));
    }

    /// Where a place's sign stands: away from the others in what is seen of an area, if its own
    /// position is not to be seen.
    private Point2D anchor(BoundPlace place, List<Point2D> others) {
        if (hasItsPlace(place) || BaseShapes.isEmpty(outline(place))) {
            return frame.at(place.position());
        }
        return free(outline(place), others);
    }

    private Rectangle2D roomy() {
        Rectangle2D box = frame.box();
        return new Rectangle2D.Double(
                box.getX() + 30, box.getY() + 20, box.getWidth() - 60, box.getHeight() - 40);
    }

    /// The point of an area that is farthest from others and from the edge of the map.
    private Point2D free(Path2D area, List<Point2D> others) {
        Rectangle2D room = roomy();
        Rectangle2D seen = area.getBounds2D().createIntersection(room);
        Point2D best = new Point2D.Double(seen.getCenterX(), seen.getCenterY());
        double farthest = -1;
        for (int i = 0; i < GRID; i++) {
            for (int k = 0; k < GRID; k++) {
                double x = seen.getX() + seen.getWidth() * (i + 0.5) / GRID;
                double y = seen.getY() + seen.getHeight() * (k + 0.5) / GRID;
                double edge =
                        Math.min(
                                Math.min(x - room.getMinX(), room.getMaxX() - x),
                                Math.min(y - room.getMinY(), room.getMaxY() - y) * 1.5);
                double off = 1.3 * edge;
                for (Point2D other : others) {
                    off = Math.min(off, other.distance(x, y));
                }
                if (off > farthest && area.contains(x, y)) {
                    farthest = off;
                    best = new Point2D.Double(x, y);
                }
            }
        }
        return best;
    }

    private List<Mark> joined(Map<String, Gathered> places) {
        List<Group> groups = new ArrayList<>();
        List<Point2D> points =
                places.values().stream()
                        .filter(g -> !g.place.precision().isArea())
                        .map(g -> frame.at(g.place.position()))
                        .toList();
        places.values().stream()
                .sorted(
                        Comparator.comparing((Gathered g) -> g.place.precision())
                                .reversed()
                                .thenComparing(g -> -g.size())
                                .thenComparing(g -> g.place.id()))
                .forEach(
                        g -> {
                            Point2D at = anchor(g.place, points);
                            boolean area = g.place.precision().isArea();
                            groups.stream()
                                    .filter(o -> !area && !o.area && o.at.distance(at) < CLOSE)
                                    .findFirst()
                                    .ifPresentOrElse(
                                            o -> o.members.add(g),
                                            () -> groups.add(new Group(g, at, area)));
                        });
        return groups.stream()
                .map(this::mark)
                .sorted(
                        Comparator.comparing((Mark m) -> m.area().isPresent())
                                .thenComparing(m -> -m.events())
                                .thenComparing(Mark::name))
                .toList();
    }

    private Mark mark(Group group) {
        Map<Category, Set<String>> events = new EnumMap<>(Category.class);
        group.members.forEach(
                g ->
                        g.events.forEach(
                                (c, ids) ->
                                        events.computeIfAbsent(c, x -> new LinkedHashSet<>())
                                                .addAll(ids)));
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        Set<String> all = new LinkedHashSet<>();
        events.forEach(
                (c, ids) -> {
                    counts.put(c, ids.size());
                    all.addAll(ids);
                });
        Gathered first = group.members.getFirst();
        return new Mark(
                first.name,
                group.at,
                counts,
                all.size(),
                group.area
                        ? Optional.of(outline(first.place)).filter(p -> !BaseShapes.isEmpty(p))
                        : Optional.empty(),
                group.members.size());
    }

    private static final class Group {
        private final Point2D at;
        private final boolean area;
        private final List<Gathered> members = new ArrayList<>();

        Group(Gathered first, Point2D at, boolean area) {
            this.at = at;
            this.area = area;
            members.add(first);
        }
    }

    private static final class Gathered {
        private final BoundPlace place;
        private final String name;
        private final Map<Category, Set<String>> events = new EnumMap<>(Category.class);

        Gathered(BoundPlace place, String language, Instant at) {
            this.place = place;
            this.name = place.name(language, at);
        }

        void add(Event event) {
            events.computeIfAbsent(event.category(), c -> new LinkedHashSet<>()).add(event.id());
        }

        int size() {
            return events.values().stream().mapToInt(Set::size).sum();
        }
    }
}
