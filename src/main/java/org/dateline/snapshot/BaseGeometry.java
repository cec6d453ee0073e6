package org.dateline.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dateline.geo.Projection;
import org.dateline.portrayal.BaseArea;
import org.dateline.portrayal.BaseLayers;
import org.dateline.portrayal.BaseLine;
import org.dateline.portrayal.BaseMap;

/// The base map's rings and lines in degrees, with the boxes around them, ready to be clipped and
/// projected.
final class BaseGeometry {
    private final BaseMap base;
    private final ConcurrentMap<BaseMap.Detail, Detailed> details = new ConcurrentHashMap<>();

    /// Points in degrees, longitude first and never jumping by a turn between neighbours.
    record Piece(double[] points, double west, double south, double east, double north) {

        static Piece of(int[] thousandths) {
            double[] points = new double[thousandths.length];
            double west = Double.MAX_VALUE;
            double south = Double.MAX_VALUE;
            double east = -Double.MAX_VALUE;
            double north = -Double.MAX_VALUE;
            double before = thousandths[0] / 1000.0;
            for (int i = 0; i < points.length; i += 2) {
                double lon = Projection.near(thousandths[i] / 1000.0, before);
                double lat = thousandths[i + 1] / 1000.0;
                points[i] = lon;
                points[i + 1] = lat;
                before = lon;
                west = Math.min(west, lon);
                east = Math.max(east, lon);
                south = Math.min(south, lat);
                north = Math.max(north, lat);
            }
            return new Piece(points, west, south, east, north);
        }
    }

    record Area(BaseArea area, List<Piece> rings) {}

    record Line(BaseLine.Kind kind, int minZoom, Piece piece) {}

    record Detailed(List<Area> areas, List<Line> lines) {}

    BaseGeometry(BaseMap base) {
        this.base = base;
    }

    /// The detail for a map of this zoom; a printed line is read from nearer than one on a screen,
    /// so one level is added.
    Detailed at(double zoom) {
        for (BaseMap.Detail detail : BaseMap.Detail.values()) {
            if (zoom + 1 < detail.untilZoom()) {
                return at(detail);
            }
        }
        return at(BaseMap.Detail.FULL);
    }

    Detailed at(BaseMap.Detail detail) {
        return details.computeIfAbsent(detail, d -> read(base.layers(d)));
    }

    private static Detailed read(BaseLayers layers) {
        List<Area> areas = new ArrayList<>();
        for (BaseArea area : layers.areas()) {
            List<Piece> rings = new ArrayList<>();
            area.polygons().forEach(p -> p.forEach(r -> rings.add(Piece.of(layers.ring(r)))));
            areas.add(new Area(area, rings));
        }
        List<Line> lines = new ArrayList<>();
        for (BaseLine line : layers.lines()) {
            if (line.size() > 1) {
                lines.add(new Line(line.kind(), line.minZoom(), Piece.of(line.points())));
            }
        }
        return new Detailed(areas, lines);
    }
}
