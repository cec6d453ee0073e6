package org.dateline.portrayal;

import java.util.ArrayDeque;
import java.util.BitSet;

/// Leaves out the points of a line that nobody would miss on a Web Mercator map (Douglas and
/// Peucker 1973). Distances are in pixels of zoom 0, where the world is 256 pixels wide.
///
/// @param tolerancePx how far a point that is left out may lie from the line that stays
record Simplifier(double tolerancePx) {
    private static final double WORLD_PX = 256;
    private static final double LIMIT = Math.toRadians(85.05112878);

    /// The line with the same ends and fewer points; a closed line keeps at least four.
    int[] simplify(int[] points) {
        var count = points.length / 2;
        if (count < 3) {
            return points;
        }
        var x = new double[count];
        var y = new double[count];
        for (var i = 0; i < count; i++) {
            x[i] = x(points[2 * i]);
            y[i] = y(points[2 * i + 1]);
        }
        var keep = new BitSet(count);
        keep.set(0);
        keep.set(count - 1);
        if (x[0] == x[count - 1] && y[0] == y[count - 1]) {
            var middle = farthest(x, y, 0, count - 1).index;
            keep.set(middle);
            split(x, y, 0, middle, keep, true);
            split(x, y, middle, count - 1, keep, true);
        } else {
            split(x, y, 0, count - 1, keep, false);
        }
        var kept = new int[2 * keep.cardinality()];
        var at = 0;
        for (var i = keep.nextSetBit(0); i >= 0; i = keep.nextSetBit(i + 1)) {
            kept[at++] = points[2 * i];
            kept[at++] = points[2 * i + 1];
        }
        return kept;
    }

    static double x(int milliLon) {
        return (milliLon / 360_000.0 + 0.5) * WORLD_PX;
    }

    static double y(int milliLat) {
        var lat = Math.clamp(Math.toRadians(milliLat / 1000.0), -LIMIT, LIMIT);
        return (0.5 - Math.log(Math.tan(Math.PI / 4 + lat / 2)) / (2 * Math.PI)) * WORLD_PX;
    }

    private void split(double[] x, double[] y, int from, int to, BitSet keep, boolean bend) {
        var open = new ArrayDeque<int[]>();
        open.push(new int[] {from, to});
        var first = bend;
        while (!open.isEmpty()) {
            var part = open.pop();
            var far = farthest(x, y, part[0], part[1]);
            if (far.index > 0 && (far.distance > tolerancePx || first)) {
                keep.set(far.index);
                open.push(new int[] {part[0], far.index});
                open.push(new int[] {far.index, part[1]});
            }
            first = false;
        }
    }

    private record Far(int index, double distance) {}

    private static Far farthest(double[] x, double[] y, int from, int to) {
        var dx = x[to] - x[from];
        var dy = y[to] - y[from];
        var square = dx * dx + dy * dy;
        var index = 0;
        var best = -1.0;
        for (var i = from + 1; i < to; i++) {
            var px = x[i] - x[from];
            var py = y[i] - y[from];
            var along = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
            var distance = Math.hypot(px - along * dx, py - along * dy);
            if (distance > best) {
                best = distance;
                index = i;
            }
        }
        return new Far(index, best);
    }
}
