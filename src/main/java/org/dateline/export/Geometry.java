package org.dateline.export;

import java.util.List;
import org.dateline.event.Event;
import org.dateline.geo.Position;
import org.dateline.report.Mention.Role;

/// Where an event is drawn, in OGC:CRS84: a movement as a line from its origin to its destination,
/// everything else as the points of its places.
sealed interface Geometry {

    /// No place is known.
    record Nowhere() implements Geometry {}

    /// At least one, all different.
    record Points(List<Position> positions) implements Geometry {
        public Points {
            positions = List.copyOf(positions);
        }
    }

    /// One part, or two that meet at the antimeridian (RFC 7946 section 3.1.9).
    record Line(List<List<Position>> parts) implements Geometry {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    static Geometry of(Event event) {
        return event.isMovement() ? line(event) : points(event);
    }

    /// All places of an event, also of a movement.
    static Geometry points(Event event) {
        List<Position> positions =
                event.locations().stream().map(l -> l.place().position()).distinct().toList();
        return positions.isEmpty() ? new Nowhere() : new Points(positions);
    }

    private static Geometry line(Event event) {
        Position from = event.at(Role.ORIGIN).orElseThrow().place().position();
        Position to = event.at(Role.DESTINATION).orElseThrow().place().position();
        double east = to.lon() - from.lon();
        if (Math.abs(east) <= 180) {
            return new Line(List.of(List.of(from, to)));
        }
        // the short way leads over the antimeridian
        double edge = east < 0 ? 180 : -180;
        double unrolled = east < 0 ? east + 360 : east - 360;
        double part = unrolled == 0 ? 0 : (edge - from.lon()) / unrolled;
        double latitude = from.lat() + part * (to.lat() - from.lat());
        return new Line(
                List.of(
                        List.of(from, new Position(edge, latitude)),
                        List.of(new Position(-edge, latitude), to)));
    }
}
