package org.dateline.geo;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;

/// Distances and shortest lines on the WGS 84 ellipsoid (C. F. F. Karney, Algorithms for geodesics,
/// 2013).
public final class Geodesics {
    private Geodesics() {}

    /// The length of the shortest line between two positions, in metres.
    public static double metres(Position from, Position to) {
        return Geodesic.WGS84.Inverse(from.lat(), from.lon(), to.lat(), to.lon()).s12;
    }

    /// The shortest line between two positions as `pieces + 1` equally spaced positions, both ends
    /// included.
    ///
    /// @param pieces at least 1
    public static List<Position> line(Position from, Position to, int pieces) {
        if (pieces < 1) {
            throw new IllegalArgumentException("A line has at least one piece: " + pieces);
        }
        GeodesicLine line = Geodesic.WGS84.InverseLine(from.lat(), from.lon(), to.lat(), to.lon());
        List<Position> positions = new ArrayList<>(pieces + 1);
        positions.add(from);
        for (int i = 1; i < pieces; i++) {
            var at = line.Position(line.Distance() * i / pieces);
            positions.add(
                    new Position(Math.clamp(at.lon2, -180, 180), Math.clamp(at.lat2, -90, 90)));
        }
        positions.add(to);
        return positions;
    }
}
