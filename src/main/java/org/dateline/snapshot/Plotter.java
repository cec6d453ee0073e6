package org.dateline.snapshot;

import java.awt.geom.Path2D;
import java.util.Arrays;
import org.dateline.snapshot.BaseGeometry.Piece;

/// Brings rings and lines from longitude and latitude onto the sheet: cut to what the frame shows,
/// projected, and thinned to what can be seen.
final class Plotter {
    /// Points closer together than this, in layout units, are one.
    private static final double CLOSE = 0.6;

    private final Frame frame;
    private double[] a = new double[1 << 12];
    private double[] b = new double[1 << 12];

    Plotter(Frame frame) {
        this.frame = frame;
    }

    /// Adds a ring to an area, as often as it comes into the frame.
    void ring(Piece ring, Path2D path) {
        Frame.Window w = frame.window();
        for (int turn = -360; turn <= 360; turn += 360) {
            if (w.meets(ring.west() + turn, ring.south(), ring.east() + turn, ring.north())) {
                int count = copy(ring.points(), turn);
                boolean inside =
                        ring.west() + turn >= w.west()
                                && ring.east() + turn <= w.east()
                                && ring.south() >= w.south()
                                && ring.north() <= w.north();
                add(inside ? count : clipped(count, w), path, true);
            }
        }
    }

    /// Adds the parts of a line that come into the frame.
    void line(Piece line, Path2D path) {
        Frame.Window w = frame.window();
        for (int turn = -360; turn <= 360; turn += 360) {
            if (!w.meets(line.west() + turn, line.south(), line.east() + turn, line.north())) {
                continue;
            }
            double[] p = line.points();
            int count = 0;
            reserve(p.length);
            for (int i = 0; i + 3 < p.length; i += 2) {
                double x1 = p[i] + turn;
                double x2 = p[i + 2] + turn;
                if (w.meets(
                        Math.min(x1, x2),
                        Math.min(p[i + 1], p[i + 3]),
                        Math.max(x1, x2),
                        Math.max(p[i + 1], p[i + 3]))) {
                    if (count == 0) {
                        a[0] = x1;
                        a[1] = p[i + 1];
                        count = 1;
                    }
                    a[2 * count] = x2;
                    a[2 * count + 1] = p[i + 3];
                    count++;
                } else {
                    add(count, path, false);
                    count = 0;
                }
            }
            add(count, path, false);
        }
    }

    private int copy(double[] points, int turn) {
        reserve(points.length);
        for (int i = 0; i < points.length; i += 2) {
            a[i] = points[i] + turn;
            a[i + 1] = points[i + 1];
        }
        return points.length / 2;
    }

    private void reserve(int numbers) {
        int enough = 3 * numbers + 64;
        if (a.length < enough) {
            a = Arrays.copyOf(a, enough);
            b = new double[enough];
        }
    }

    /// Sutherland and Hodgman's way of cutting a ring to a box, side after side.
    private int clipped(int count, Frame.Window w) {
        int left = count;
        double[] sides = {w.west(), w.east(), w.south(), w.north()};
        for (int side = 0; side < 4 && left > 0; side++) {
            left = cut(left, side / 2, side % 2 == 0 ? 1 : -1, sides[side]);
            double[] swap = a;
            a = b;
            b = swap;
        }
        return left;
    }

    private int cut(int count, int axis, int sign, double at) {
        if (b.length < 4 * count + 64) {
            b = new double[8 * count + 64];
        }
        int kept = 0;
        int before = 2 * (count - 1);
        for (int i = 0; i < 2 * count; i += 2) {
            double here = sign * (a[i + axis] - at);
            double there = sign * (a[before + axis] - at);
            if (here >= 0 != there >= 0) {
                double part = there / (there - here);
                b[kept] = a[before] + part * (a[i] - a[before]);
                b[kept + 1] = a[before + 1] + part * (a[i + 1] - a[before + 1]);
                kept += 2;
            }
            if (here >= 0) {
                b[kept] = a[i];
                b[kept + 1] = a[i + 1];
                kept += 2;
            }
            before = i;
        }
        return kept / 2;
    }

    private void add(int count, Path2D path, boolean closed) {
        if (count < (closed ? 3 : 2)) {
            return;
        }
        frame.place(a, count);
        double lastX = a[0];
        double lastY = a[1];
        path.moveTo(lastX, lastY);
        for (int i = 2; i < 2 * count; i += 2) {
            double x = a[i];
            double y = a[i + 1];
            boolean end = i == 2 * count - 2;
            if (Double.isFinite(x)
                    && Double.isFinite(y)
                    && (end || Math.abs(x - lastX) + Math.abs(y - lastY) >= CLOSE)) {
                path.lineTo(x, y);
                lastX = x;
                lastY = y;
            }
        }
        if (closed) {
            path.closePath();
        }
    }
}
