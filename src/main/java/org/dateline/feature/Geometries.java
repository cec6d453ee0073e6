package org.dateline.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.event.BoundPlace;
import org.dateline.geo.Extent;
import org.dateline.geo.Geodesics;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/// Geometries in OGC:CRS84 made of positions.
final class Geometries {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double METRES_PER_PIECE = 100_000;
    private static final int MOST_PIECES = 64;

    private Geometries() {}

    static Geometry point(Position at) {
        return FACTORY.createPoint(coordinate(at));
    }

    /// Each position once, that of the finest place first; empty where there is none.
    static Optional<Geometry> points(Stream<BoundPlace> places) {
        Coordinate[] all =
                places.sorted(Comparator.comparing(BoundPlace::precision))
                        .map(BoundPlace::position)
                        .distinct()
                        .map(Geometries::coordinate)
                        .toArray(Coordinate[]::new);
        return all.length == 0
                ? Optional.empty()
                : Optional.of(FACTORY.createMultiPointFromCoords(all));
    }

    /// The shortest lines over the ellipsoid, cut where they cross the antimeridian (RFC 7946
    /// section 3.1.9).
    static Geometry lines(List<Position> origins, List<Position> destinations) {
        List<LineString> parts = new ArrayList<>();
        for (Position from : origins) {
            for (Position to : destinations) {
                parts.addAll(line(from, to));
            }
        }
        return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
    }

    private static List<LineString> line(Position from, Position to) {
        double metres = Geodesics.metres(from, to);
        int pieces = Math.clamp((long) (metres / METRES_PER_PIECE), 1, MOST_PIECES);
        List<LineString> parts = new ArrayList<>();
        List<Coordinate> part = new ArrayList<>();
        for (Position at : Geodesics.line(from, to, pieces)) {
            Coordinate next = coordinate(at);
            if (!part.isEmpty() && Math.abs(part.getLast().x - next.x) > 180) {
                Coordinate before = part.getLast();
                double edge = before.x > 0 ? 180 : -180;
                double share = (edge - before.x) / (next.x + 2 * edge - before.x);
                double lat = before.y + share * (next.y - before.y);
                part.add(new Coordinate(edge, lat));
                close(part, parts);
                part.add(new Coordinate(-edge, lat));
            }
            part.add(next);
        }
        close(part, parts);
        return parts;
    }

    private static void close(List<Coordinate> part, List<LineString> parts) {
        if (part.size() > 1) {
            parts.add(FACTORY.createLineString(part.toArray(Coordinate[]::new)));
        }
        part.clear();
    }

    private static Coordinate coordinate(Position at) {
        return new Coordinate(at.lon(), at.lat());
    }

    /// As rectangles, of which there are two where it crosses the antimeridian.
    static List<Geometry> boxes(Extent extent) {
        return extent.split().stream()
                .map(e -> new Envelope(e.west(), e.east(), e.south(), e.north()))
                .map(FACTORY::toGeometry)
                .toList();
    }

    /// A box around positions, which crosses the antimeridian where it is shorter and so less than
    /// half of the world: programs that cannot read such a box lose least by a wide one without.
    static Optional<Extent> extent(Collection<Coordinate> positions) {
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        double[] lons = positions.stream().mapToDouble(c -> c.x).sorted().distinct().toArray();
        double south = positions.stream().mapToDouble(c -> c.y).min().orElse(-90);
        double north = positions.stream().mapToDouble(c -> c.y).max().orElse(90);
        double west = lons[0];
        double east = lons[lons.length - 1];
        double widest = west + 360 - east;
        for (int i = 1; i < lons.length; i++) {
            if (lons[i] - lons[i - 1] > widest) {
                widest = lons[i] - lons[i - 1];
                west = lons[i];
                east = lons[i - 1];
            }
        }
        if (west > east && east + 360 - west > 180) {
            west = lons[0];
            east = lons[lons.length - 1];
        }
        return Optional.of(new Extent(west, south, east, north));
    }
}
