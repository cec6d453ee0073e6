package org.dateline.snapshot;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Parallel lines rising to the right, cut to an area (even-odd).
final class Hatch {
    private Hatch() {}

    /// @param spacing between lines, along the horizontal
    static Path2D lines(Path2D area, Rectangle2D box, double spacing) {
        int first = (int) Math.floor((box.getMinX() + box.getMinY()) / spacing);
        int last = (int) Math.ceil((box.getMaxX() + box.getMaxY()) / spacing);
        List<List<Double>> crossings = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            crossings.add(new ArrayList<>());
        }
        double[] c = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator i = area.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    startX = c[0];
                    startY = c[1];
                }
                case PathIterator.SEG_CLOSE ->
                        cross(x, y, startX, startY, spacing, first, crossings);
                default -> cross(x, y, c[0], c[1], spacing, first, crossings);
            }
            x = c[0];
            y = c[1];
        }
        Path2D lines = new Path2D.Double();
        for (int k = 0; k < crossings.size(); k++) {
            List<Double> xs = crossings.get(k);
            xs.sort(null);
            double sum = (first + k) * spacing;
            for (int n = 0; n + 1 < xs.size(); n += 2) {
                lines.moveTo(xs.get(n), sum - xs.get(n));
                lines.lineTo(xs.get(n + 1), sum - xs.get(n + 1));
            }
        }
        return lines;
    }

    /// Notes where an edge crosses the lines `x + y = k * spacing`.
    private static void cross(
            double x1,
            double y1,
            double x2,
            double y2,
            double spacing,
            int first,
            List<List<Double>> crossings) {
        double a = (x1 + y1) / spacing;
        double b = (x2 + y2) / spacing;
        int from = (int) Math.ceil(Math.min(a, b));
        int to = (int) Math.ceil(Math.max(a, b)) - 1;
        for (int k = Math.max(from, first); k <= Math.min(to, first + crossings.size() - 1); k++) {
            crossings.get(k - first).add(x1 + (x2 - x1) * (k - a) / (b - a));
        }
    }
}
